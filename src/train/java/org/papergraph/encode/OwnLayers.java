package org.papergraph.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A copy of the encoder's upper layers that is trained with a head: the lower layers stay frozen, so that their work is
 * done once, and the frozen upper ones stay beside it.
 */
final class OwnLayers {
    private static final float DROPOUT = 0.1f;
    private static final float EPSILON = 1e-12f;

    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final int attentionHeads;
    private final int width;
    private final int layers;

    /** Begins with the published weights. */
    OwnLayers(NDManager manager, BertWeights published) {
        this.attentionHeads = published.heads();
        this.width = published.width();
        this.layers = published.layers();
        published.tensors().byName().forEach((name, tensor) -> {
            for (int layer = EncoderModel.SHARED; layer < layers; layer++) {
                if (name.startsWith("layer." + layer + ".")) {
                    weights.put(name, manager.create(tensor.values(), new Shape(tensor.shape())));
                }
            }
        });
    }

    /** What is trained, by the names that {@link BertWeights} has. */
    Map<String, NDArray> weights() {
        return weights;
    }

    /**
     * Runs the layers.
     *
     * @param pieces [texts, pieces, width], the vectors that go in
     * @param mask [texts, 1, 1, pieces], 0 for each piece, very small where there is none
     */
    NDArray of(NDArray pieces, NDArray mask) {
        long texts = pieces.getShape().get(0);
        long length = pieces.getShape().get(1);
        long headWidth = width / attentionHeads;
        float scale = (float) (1 / Math.sqrt(headWidth));
        NDArray value = pieces;
        for (int layer = EncoderModel.SHARED; layer < layers; layer++) {
            String name = "layer." + layer + ".";
            NDArray queryKeyValue = linear(name + "qkv", value)
                    .reshape(texts, length, 3, attentionHeads, headWidth)
                    .transpose(2, 0, 3, 1, 4);
            NDArray query = queryKeyValue.get(0).mul(scale);
            NDArray likeness = query.matMul(queryKeyValue.get(1).transpose(0, 1, 3, 2));
            NDArray attention = without(likeness.add(mask).softmax(-1));
            NDArray attended = attention
                    .matMul(queryKeyValue.get(2))
                    .transpose(0, 2, 1, 3)
                    .reshape(texts, length, width);
            NDArray middle =
                    normalized(name + "attention", without(linear(name + "attention", attended)).add(value));
            NDArray wide = Activation.gelu(linear(name + "wide", middle));
            value = normalized(name + "narrow", without(linear(name + "narrow", wide)).add(middle));
        }
        return value;
    }

    private NDArray linear(String name, NDArray value) {
        return value.matMul(weights.get(name + ".weight")).add(weights.get(name + ".bias"));
    }

    private NDArray normalized(String name, NDArray value) {
        return LayerNorm.layerNorm(
                        value,
                        new Shape(width),
                        weights.get(name + ".norm.scale"),
                        weights.get(name + ".norm.shift"),
                        EPSILON)
                .head();
    }

    private static NDArray without(NDArray values) {
        return Dropout.dropout(values, DROPOUT, true).head();
    }
}

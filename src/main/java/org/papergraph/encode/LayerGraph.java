package org.papergraph.encode;

import java.util.List;
import org.papergraph.encode.OnnxGraph.Attribute;

/** Writes the layers of a BERT encoder into an ONNX model, with weights of 8 bits. */
final class LayerGraph {
    private static final Attribute NORM_EPSILON = new Attribute("epsilon", 1e-12f);

    private final OnnxGraph graph;
    private final int heads;

    /** @param heads attention heads of each layer */
    LayerGraph(OnnxGraph graph, int heads) {
        this.graph = graph;
        this.heads = heads;
    }

    /**
     * Adds a layer.
     *
     * @param layer the beginning of its weights' names, as {@link BertWeights} has them
     * @param prefix goes before the names in the model
     * @param value name of the pieces' vectors that go in
     * @return the name of those that come out
     */
    String add(String layer, String prefix, Tensors weights, String value) {
        OfLayer names = new OfLayer(layer, prefix, weights);
        List<String> queryKeyValue =
                graph.nodes("Split", 3, List.of(names.linear("qkv", value)), new Attribute("axis", 2));
        String attended = graph.runtimeNode("MultiHeadAttention", queryKeyValue, new Attribute("num_heads", heads));
        String afterAttention = names.normalized("attention", names.linear("attention", attended), value);
        String wide = graph.runtimeNode("Gelu", List.of(names.linear("wide", afterAttention)));
        return names.normalized("narrow", names.linear("narrow", wide), afterAttention);
    }

    /** One layer's weights. */
    private final class OfLayer {
        private final String layer;
        private final String prefix;
        private final Tensors weights;

        OfLayer(String layer, String prefix, Tensors weights) {
            this.layer = layer;
            this.prefix = prefix;
            this.weights = weights;
        }

        String linear(String part, String value) {
            String name = layer + part;
            return graph.linear(
                    prefix + name + ".weight", weights.get(name + ".weight"), weights.get(name + ".bias"), value);
        }

        String normalized(String part, String value, String residual) {
            String name = layer + part + ".norm";
            return graph.runtimeNode(
                    "SkipLayerNormalization",
                    List.of(value, residual, weight(name + ".scale"), weight(name + ".shift")),
                    NORM_EPSILON);
        }

        private String weight(String name) {
            return graph.weight(prefix + name, weights.get(name));
        }
    }
}

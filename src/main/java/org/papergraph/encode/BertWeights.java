package org.papergraph.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of a BERT encoder by our own names: {@code embeddings.word}, {@code embeddings.position},
 * {@code embeddings.kind}, {@code embeddings.norm.scale}, {@code .shift}, and for each layer {@code layer.0.} and so on
 * {@code qkv}, {@code attention}, {@code wide}, {@code narrow}, each {@code .weight} ([in, out]) and {@code .bias}, and
 * the norms {@code attention.norm} and {@code narrow.norm}.
 *
 * @param heads attention heads of each layer
 * @param tensors by name
 */
public record BertWeights(int heads, Tensors tensors) {
    private static final int HEAD_WIDTH = 32;

    /** Length of a vector. */
    public int width() {
        return get("embeddings.word").size(1);
    }

    public int layers() {
        int layers = 0;
        while (tensors.byName().containsKey("layer." + layers + ".qkv.weight")) {
            layers++;
        }
        return layers;
    }

    /** The same encoder told apart so many kinds of words, of which it makes no difference yet. */
    BertWeights withKinds(int kinds) {
        int width = width();
        float[] first = get("embeddings.kind").values();
        float[] all = new float[kinds * width];
        for (int kind = 0; kind < kinds; kind++) {
            System.arraycopy(first, 0, all, kind * width, width);
        }
        return with(new Tensors(Map.of("embeddings.kind", Tensor.of(all, kinds, width))));
    }

    /** The same encoder with some weights in place of its own. */
    public BertWeights with(Tensors others) {
        Map<String, Tensor> all = new LinkedHashMap<>(tensors.byName());
        all.putAll(others.byName());
        return new BertWeights(heads, new Tensors(all));
    }

    /** The weights of a name. */
    public Tensor get(String name) {
        return tensors.get(name);
    }

    /**
     * Reads the weights out of an ONNX file as PyTorch exports a Hugging Face BERT: biases and norms under their own
     * names, weights of linear layers anonymous, to be found by the names of the multiplications.
     */
    public static BertWeights ofOnnx(byte[] onnx) {
        Map<String, Tensor> raw = new HashMap<>();
        Map<String, String> factors = new HashMap<>();
        ProtoReader model = new ProtoReader(onnx);
        while (model.next()) {
            if (model.field() == 7) {
                ProtoReader graph = model.message();
                while (graph.next()) {
                    if (graph.field() == 5) {
                        readTensor(graph.message(), raw);
                    } else if (graph.field() == 1) {
                        readNode(graph.message(), factors);
                    }
                }
            }
        }
        return renamed(new Tensors(raw), factors);
    }

    private static void readTensor(ProtoReader tensor, Map<String, Tensor> into) {
        List<Long> shape = new ArrayList<>();
        String name = "";
        long type = 0;
        byte[] raw = {};
        while (tensor.next()) {
            switch (tensor.field()) {
                case 1 -> shape.add(tensor.number());
                case 2 -> type = tensor.number();
                case 8 -> name = tensor.text();
                case 9 -> raw = tensor.copy();
                default -> {}
            }
        }
        if (type == 1) {
            float[] values = new float[raw.length / Float.BYTES];
            ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            into.put(name, new Tensor(shape.stream().mapToLong(Long::longValue).toArray(), values));
        }
    }

    private static void readNode(ProtoReader node, Map<String, String> factors) {
        List<String> inputs = new ArrayList<>();
        String name = "";
        String operator = "";
        while (node.next()) {
            switch (node.field()) {
                case 1 -> inputs.add(node.text());
                case 3 -> name = node.text();
                case 4 -> operator = node.text();
                default -> {}
            }
        }
        if (operator.equals("MatMul")) {
            factors.put(name, inputs.get(1));
        }
    }

    private static BertWeights renamed(Tensors raw, Map<String, String> factors) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Tensor word = raw.get("embeddings.word_embeddings.weight");
        tensors.put("embeddings.word", word);
        tensors.put("embeddings.position", raw.get("embeddings.position_embeddings.weight"));
        tensors.put("embeddings.kind", raw.get("embeddings.token_type_embeddings.weight"));
        addNorm(raw, "embeddings.LayerNorm", "embeddings.norm", tensors);
        for (int layer = 0; raw.byName().containsKey("encoder.layer." + layer + ".output.dense.bias"); layer++) {
            String from = "encoder.layer." + layer + ".";
            String to = "layer." + layer + ".";
            String node = "/encoder/layer." + layer + "/";
            String self = node + "attention/self/";
            tensors.put(
                    to + "qkv.weight",
                    Tensor.beside(
                            factor(raw, factors, self + "query"),
                            factor(raw, factors, self + "key"),
                            factor(raw, factors, self + "value")));
            tensors.put(
                    to + "qkv.bias",
                    Tensor.after(
                            raw.get(from + "attention.self.query.bias"),
                            raw.get(from + "attention.self.key.bias"),
                            raw.get(from + "attention.self.value.bias")));
            tensors.put(to + "attention.weight", factor(raw, factors, node + "attention/output/dense"));
            tensors.put(to + "attention.bias", raw.get(from + "attention.output.dense.bias"));
            tensors.put(to + "wide.weight", factor(raw, factors, node + "intermediate/dense"));
            tensors.put(to + "wide.bias", raw.get(from + "intermediate.dense.bias"));
            tensors.put(to + "narrow.weight", factor(raw, factors, node + "output/dense"));
            tensors.put(to + "narrow.bias", raw.get(from + "output.dense.bias"));
            addNorm(raw, from + "attention.output.LayerNorm", to + "attention.norm", tensors);
            addNorm(raw, from + "output.LayerNorm", to + "narrow.norm", tensors);
        }
        return new BertWeights(word.size(1) / HEAD_WIDTH, new Tensors(tensors));
    }

    private static void addNorm(Tensors raw, String from, String to, Map<String, Tensor> tensors) {
        tensors.put(to + ".scale", raw.get(from + ".weight"));
        tensors.put(to + ".shift", raw.get(from + ".bias"));
    }

    /** What the multiplication of that name multiplies with. */
    private static Tensor factor(Tensors raw, Map<String, String> factors, String multiplication) {
        return raw.get(factors.getOrDefault(multiplication + "/MatMul", multiplication));
    }
}

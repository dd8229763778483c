package org.papergraph.encode;

import java.util.ArrayList;
import java.util.List;
import org.papergraph.encode.OnnxGraph.Attribute;

/**
 * Writes labelling heads into an ONNX model: each reads the words' vectors and features, narrows them, runs a
 * bidirectional LSTM over the text and gives every word a probability for each label; the model's output is the mean of
 * their log-probabilities.
 *
 * <p>The weights of a head come by the names {@code narrow.weight}, {@code narrow.bias}, {@code label.weight},
 * {@code label.bias}, and for each {@code direction} {@code forward} and {@code backward}
 * {@code direction.input}, {@code direction.state}, {@code direction.input.bias} and {@code direction.state.bias}, the
 * gates in PyTorch's order.
 */
final class HeadGraph {
    static final String FEATURES = "features";

    /** PyTorch keeps an LSTM's gates as input, forget, cell, output; ONNX as input, output, forget, cell. */
    private static final int[] GATES_FOR_ONNX = {0, 3, 1, 2};

    private final OnnxGraph graph;

    HeadGraph(OnnxGraph graph) {
        this.graph = graph;
    }

    /**
     * Adds the heads.
     *
     * @return the name of the labels' mean log-probabilities, [1, words, labels]
     */
    String add(List<Tensors> heads, EncoderGraph.Values encoder) {
        String features = graph.input(FEATURES, OnnxGraph.FLOAT, 1, -1, WordFeatures.COUNT);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            labels.add(labels("head." + i + ".", heads.get(i), encoder, features));
        }
        return graph.node("Mean", labels);
    }

    private String labels(String prefix, Tensors head, EncoderGraph.Values encoder, String features) {
        String narrow = graph.runtimeNode("Gelu", List.of(narrow(prefix + "narrow", head, encoder, features)));
        String byWord = graph.node("Transpose", List.of(narrow), new Attribute("perm", new long[] {1, 0, 2}));
        Tensor forward = head.get("forward.input");
        Tensor state = head.get("forward.state");
        int size = state.size(1);
        Tensor input4 = Tensor.above(turned(gates(forward), size), turned(gates(head.get("backward.input")), size));
        Tensor state4 = Tensor.above(turned(gates(state), size), turned(gates(head.get("backward.state")), size));
        Tensor bias = Tensor.after(
                gates(head.get("forward.input.bias")),
                gates(head.get("forward.state.bias")),
                gates(head.get("backward.input.bias")),
                gates(head.get("backward.state.bias")));
        String both = graph.lstm(prefix + "lstm", input4, state4, Tensor.of(bias.values(), 2, 8L * size), byWord);
        // [words, directions, 1, size] to [1, words, directions * size]
        String turned = graph.node("Transpose", List.of(both), new Attribute("perm", new long[] {2, 0, 1, 3}));
        String states = graph.node("Reshape", List.of(turned, graph.integers(prefix + "flat", 1, -1, 2L * size)));
        return graph.node(
                "LogSoftmax", List.of(linear(prefix + "label", head, "label", states)), new Attribute("axis", 2));
    }

    /**
     * Of each word the mean of its pieces, layer beside layer, and its features, through one linear layer. Of the pieces it
     * is taken first and then the mean, which is the same, and less work: the narrowed vectors are a fifth as long. Weights
     * of 8 bits would be faster still, and worse: see the model card.
     */
    private String narrow(String name, Tensors head, EncoderGraph.Values encoder, String features) {
        Tensor weight = head.get("narrow.weight");
        int ofFeatures = weight.size(0) - WordFeatures.COUNT;
        int width = ofFeatures / encoder.layers().size();
        List<String> ofLayers = new ArrayList<>();
        for (int i = 0; i < encoder.layers().size(); i++) {
            Tensor rows = weight.rows(i * width, (i + 1) * width);
            String weights = graph.weight(name + "." + i, rows);
            ofLayers.add(graph.node("MatMul", List.of(encoder.layers().get(i), weights)));
        }
        String ofPieces = graph.node("Sum", ofLayers);
        String ofWords = graph.node("MatMul", List.of(encoder.pool(), ofPieces));
        Tensor rows = weight.rows(ofFeatures, weight.size(0));
        String known = graph.node("MatMul", List.of(features, graph.weight(name + ".features", rows)));
        return graph.node("Sum", List.of(ofWords, known, graph.weight(name + ".bias", head.get("narrow.bias"))));
    }

    private String linear(String name, Tensors head, String layer, String value) {
        String product =
                graph.node("MatMul", List.of(value, graph.weight(name + ".weight", head.get(layer + ".weight"))));
        return graph.node("Add", List.of(product, graph.weight(name + ".bias", head.get(layer + ".bias"))));
    }

    /** Rows of the four gates' numbers, as columns. */
    private static Tensor turned(Tensor gates, int size) {
        int rows = 4 * size;
        int columns = gates.values().length / rows;
        float[] values = new float[gates.values().length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[column * rows + row] = gates.values()[row * columns + column];
            }
        }
        return Tensor.of(values, columns, rows);
    }

    private static Tensor gates(Tensor tensor) {
        int gate = tensor.values().length / GATES_FOR_ONNX.length;
        float[] values = new float[tensor.values().length];
        for (int i = 0; i < GATES_FOR_ONNX.length; i++) {
            System.arraycopy(tensor.values(), GATES_FOR_ONNX[i] * gate, values, i * gate, gate);
        }
        return Tensor.of(values, values.length);
    }
}

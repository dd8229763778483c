package org.papergraph.encode;

import java.util.List;
import org.papergraph.encode.OnnxGraph.Attribute;

/** Writes the layers of a BERT encoder into an ONNX model, with weights of 8 bits. */
final class LayerGraph {
    private static final Attribute NORM_EPSILON = new Attribute("epsilon", 1e-12f);

    private final OnnxGraph graph;
    private final BertWeights weights;

    LayerGraph(OnnxGraph graph, BertWeights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    /**
     * Adds a layer.
     *
     * @param layer its number, from 0
     * @param value name of the pieces' vectors that go in
     * @return the name of those that come out
     */
    String add(int layer, String value) {
        String of = "layer." + layer + ".";
        List<String> queryKeyValue =
                graph.nodes("Split", 3, List.of(linear(of + "qkv", value)), new Attribute("axis", 2));
        String attended =
                graph.runtimeNode("MultiHeadAttention", queryKeyValue, new Attribute("num_heads", weights.heads()));
        String afterAttention = normalized(of + "attention", linear(of + "attention", attended), value);
        String wide = graph.runtimeNode("Gelu", List.of(linear(of + "wide", afterAttention)));
        return normalized(of + "narrow", linear(of + "narrow", wide), afterAttention);
    }

    private String linear(String name, String value) {
        return graph.linear(name + ".weight", weights.get(name + ".weight"), weights.get(name + ".bias"), value);
    }

    private String normalized(String part, String value, String residual) {
        String norm = part + ".norm";
        return graph.runtimeNode(
                "SkipLayerNormalization",
                List.of(value, residual, weight(norm + ".scale"), weight(norm + ".shift")),
                NORM_EPSILON);
    }

    private String weight(String name) {
        return graph.weight(name, weights.get(name));
    }
}

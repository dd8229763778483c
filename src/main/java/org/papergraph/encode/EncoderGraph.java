package org.papergraph.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.papergraph.encode.OnnxGraph.Attribute;

/**
 * Writes an encoder with 8-bit weights as an ONNX model that reads one text at a time.
 *
 * <p>Inputs: {@code pieces} and {@code kinds} [1, pieces], the numbers of the word pieces and of their words' kinds;
 * {@code pool} [1, words, pieces], the share of each piece in each word.
 */
final class EncoderGraph {
    static final String PIECES = "pieces";
    static final String KINDS = "kinds";
    static final String POOL = "pool";

    private static final Attribute NORM_EPSILON = new Attribute("epsilon", 1e-12f);

    private final OnnxGraph graph;
    private final BertWeights weights;
    private final LayerGraph layers;

    EncoderGraph(OnnxGraph graph, BertWeights weights) {
        this.graph = graph;
        this.weights = weights;
        this.layers = new LayerGraph(graph, weights);
    }

    /**
     * Names of values.
     *
     * @param layers the pieces' vectors behind each chosen layer, [1, pieces, width] each
     * @param pool the share of each piece in each word, [1, words, pieces]
     */
    record Values(List<String> layers, String pool) {
        Values {
            layers = List.copyOf(layers);
        }

        /** Behind the last of the chosen layers. */
        String last() {
            return layers.get(layers.size() - 1);
        }
    }

    /**
     * Adds the encoder up to the last of the chosen layers.
     *
     * @param chosen numbers of the layers whose vectors go out, from 1
     */
    Values add(List<Integer> chosen) {
        String pieces = graph.input(PIECES, OnnxGraph.INT64, 1, -1);
        String kinds = graph.input(KINDS, OnnxGraph.INT64, 1, -1);
        String pool = graph.input(POOL, OnnxGraph.FLOAT, 1, -1, -1);
        String value = embeddings(pieces, kinds);
        List<String> values = new ArrayList<>();
        for (int layer = 0; layer < Collections.max(chosen); layer++) {
            value = layers.add(layer, value);
            if (chosen.contains(layer + 1)) {
                values.add(value);
            }
        }
        return new Values(values, pool);
    }

    private String embeddings(String pieces, String kinds) {
        String word = graph.lookUp("embeddings.word", weights.get("embeddings.word"), pieces);
        String kind =
                graph.node("Gather", List.of(graph.weight("embeddings.kind", weights.get("embeddings.kind")), kinds));
        String position = graph.node(
                "Slice",
                List.of(
                        graph.weight("embeddings.position", weights.get("embeddings.position")),
                        graph.integers("zero", 0),
                        graph.node(
                                "Slice",
                                List.of(
                                        graph.node("Shape", List.of(pieces)),
                                        graph.integers("one", 1),
                                        graph.integers("two", 2)))));
        String sum = graph.node("Add", List.of(graph.node("Add", List.of(word, kind)), position));
        return graph.node(
                "LayerNormalization", List.of(sum, scale("embeddings.norm"), shift("embeddings.norm")), NORM_EPSILON);
    }

    private String scale(String norm) {
        return graph.weight(norm + ".scale", weights.get(norm + ".scale"));
    }

    private String shift(String norm) {
        return graph.weight(norm + ".shift", weights.get(norm + ".shift"));
    }
}

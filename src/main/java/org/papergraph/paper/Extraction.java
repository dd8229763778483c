package org.papergraph.paper;

import java.util.List;

/**
 * All that papergraph takes from one paper.
 *
 * @param paper the paper
 * @param sentences the sentences of its text, in order, without overlap
 * @param entities what it names, in order of first mention; no two of the same type and name
 * @param results what it claims, in order of the numbers
 */
public record Extraction(Paper paper, List<Span> sentences, List<Entity> entities, List<Result> results) {

    public Extraction {
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
        results = List.copyOf(results);
    }
}

package org.papergraph.paper;

import java.util.List;

/**
 * All that papergraph takes from one paper.
 *
 * @param paper the paper
 * @param sentences the sentences of its text, in order, without overlap
 * @param entities what it names, in order of first mention; no two of the same type and name
 * @param results what it claims, in order of the numbers
 * @param relations how what it names relates to each other, in order of the sentences; at most one of each type between
 *     two entities
 */
public record Extraction(
        Paper paper, List<Span> sentences, List<Entity> entities, List<Result> results, List<Relation> relations) {

    public Extraction {
        sentences = List.copyOf(sentences);
        entities = List.copyOf(entities);
        results = List.copyOf(results);
        relations = List.copyOf(relations);
    }

    /** An extraction without relations. */
    public Extraction(Paper paper, List<Span> sentences, List<Entity> entities, List<Result> results) {
        this(paper, sentences, entities, results, List.of());
    }

    /**
     * What of this has at least a confidence: entities by that of their role, results and relations by their own. A
     * result keeps its number and loses what is left out of its parts; a relation goes with either of its ends.
     *
     * @param confidence 0 to 1; 0 leaves all
     */
    public Extraction atLeast(double confidence) {
        if (confidence <= 0) {
            return this;
        }
        List<Entity> surer = entities.stream()
                .filter(entity -> entity.roleConfidence() >= confidence)
                .toList();
        List<Relation.End> ends = surer.stream().map(Relation.End::of).toList();
        return new Extraction(
                paper,
                sentences,
                surer,
                results.stream()
                        .filter(result -> result.confidence() >= confidence)
                        .map(result -> result.keeping(surer))
                        .toList(),
                relations.stream()
                        .filter(relation -> relation.confidence() >= confidence
                                && ends.contains(relation.subject())
                                && ends.contains(relation.object()))
                        .toList());
    }
}

package org.papergraph.graph;

import java.util.List;

/**
 * A concept of another vocabulary.
 *
 * @param iri absolute
 * @param label what it is called
 * @param others what else it is called; a long form where the label is an acronym
 */
public record Concept(String iri, String label, List<String> others) {

    public Concept {
        others = List.copyOf(others);
        if (label.isBlank()) {
            throw new IllegalArgumentException("the concept " + iri + " has no label");
        }
    }
}

package org.papergraph.graph;

import java.util.List;

/**
 * What does not conform to {@code ontology/shapes.ttl}.
 *
 * @param violations in order of graph, node and property; empty when all conforms
 */
public record ValidationReport(List<Violation> violations) {

    public ValidationReport {
        violations = List.copyOf(violations);
    }

    /** Whether all conforms. */
    public boolean conforms() {
        return violations.isEmpty();
    }

    /**
     * One thing that does not conform.
     *
     * @param graph absolute IRI of the named graph; empty for the default graph
     * @param node IRI of what does not conform, or the graph's when that is the graph itself
     * @param property absolute IRI of the property; empty when the node itself does not conform
     * @param value the value that does not conform, in N-Triples form; empty when one is missing or it is not one value
     * @param message what is wrong, for people
     */
    public record Violation(String graph, String node, String property, String value, String message)
            implements Comparable<Violation> {

        @Override
        public int compareTo(Violation other) {
            return key().compareTo(other.key());
        }

        /** All parts that are there, in one line. */
        @Override
        public String toString() {
            return (node + " " + property + " " + value).strip().replaceAll(" +", " ") + ": " + message;
        }

        private String key() {
            return String.join("\n", graph, node, property, value, message);
        }
    }
}

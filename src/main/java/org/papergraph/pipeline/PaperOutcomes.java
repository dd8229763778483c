package org.papergraph.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What a run has done to the papers of a store so far. */
final class PaperOutcomes {

    private enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private final Map<Node, Outcome> outcomes = new HashMap<>();

    /** Whether a paper was met in this run. */
    boolean has(Node paper) {
        return outcomes.containsKey(paper);
    }

    /** Notes that the store holds a paper just so. */
    void unchanged(Node paper) {
        outcomes.putIfAbsent(paper, Outcome.UNCHANGED);
    }

    /**
     * Notes that a paper was written.
     *
     * @param replaced what it took the place of; it is new when all of that, if anything, came in the same run
     */
    void written(Node paper, Set<Node> replaced) {
        boolean added = true;
        for (Node old : replaced) {
            added &= outcomes.remove(old) == Outcome.ADDED;
        }
        outcomes.put(paper, added ? Outcome.ADDED : Outcome.CHANGED);
    }

    long papers() {
        return outcomes.size();
    }

    long added() {
        return count(Outcome.ADDED);
    }

    long changed() {
        return count(Outcome.CHANGED);
    }

    long unchanged() {
        return count(Outcome.UNCHANGED);
    }

    private long count(Outcome outcome) {
        return outcomes.values().stream().filter(outcome::equals).count();
    }
}

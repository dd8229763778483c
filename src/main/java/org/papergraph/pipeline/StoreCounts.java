package org.papergraph.pipeline;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;

/**
 * What a store holds.
 *
 * @param papers named graphs of papers
 * @param entities different tasks, methods, datasets and metrics
 * @param results numbers claimed as outcomes
 */
public record StoreCounts(long papers, long entities, long results) {

    /** Counts within the caller's transaction. */
    static StoreCounts of(DatasetGraph dataset) {
        return new StoreCounts(
                count(dataset.findNG(Node.ANY, Node.ANY, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE)),
                count(dataset.findNG(Iris.ENTITIES_GRAPH, Node.ANY, ReusedTerms.PREF_LABEL, Node.ANY)),
                count(dataset.findNG(Node.ANY, Node.ANY, ReusedTerms.TYPE, Vocabulary.RESULT)));
    }

    private static long count(Iterator<Quad> quads) {
        long count = 0;
        for (; quads.hasNext(); quads.next()) {
            count++;
        }
        return count;
    }
}

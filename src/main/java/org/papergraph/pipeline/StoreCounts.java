package org.papergraph.pipeline;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
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

    private static final Node ANY_GRAPH = Var.alloc("graph");
    private static final Node SUBJECT = Var.alloc("subject");

    /** Counts within the caller's transaction. */
    static StoreCounts of(DatasetGraph dataset) {
        return new StoreCounts(
                count(dataset, ANY_GRAPH, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE),
                count(dataset, Iris.ENTITIES_GRAPH, ReusedTerms.PREF_LABEL, Var.alloc("object")),
                count(dataset, ANY_GRAPH, ReusedTerms.TYPE, Vocabulary.RESULT));
    }

    /** By a query, which reads indexes alone: to read the quads reads all their nodes too, many times slower. */
    private static long count(DatasetGraph dataset, Node graph, Node property, Node object) {
        Op pattern = new OpQuadPattern(graph, BasicPattern.wrap(List.of(Triple.create(SUBJECT, property, object))));
        long count = 0;
        QueryIterator rows = Algebra.exec(pattern, dataset);
        try {
            for (; rows.hasNext(); rows.next()) {
                count++;
            }
        } finally {
            rows.close();
        }
        return count;
    }
}

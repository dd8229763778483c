package org.papergraph.serve;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.ReusedTerms;

/**
 * How much is in a graph.
 *
 * @param triples different triples in the union of all named graphs
 * @param properties how many triples have a property, by its IRI
 * @param classes how many things are of a class, by its IRI
 */
record GraphStatistics(long triples, Map<String, Long> properties, Map<String, Long> classes) {

    /** Looking at the clock costs more than looking at a triple. */
    private static final int TRIPLES_BETWEEN_LOOKS = 1 << 14;

    GraphStatistics {
        properties = new TreeMap<>(properties);
        classes = new TreeMap<>(classes);
    }

    /** Counts all triples, once each; empty when there are too many to be counted in time. */
    static Optional<GraphStatistics> of(DatasetGraph dataset, Duration timeLimit) {
        long end = System.nanoTime() + timeLimit.toNanos();
        long triples = 0;
        Map<Node, long[]> properties = new HashMap<>();
        Map<Node, long[]> classes = new HashMap<>();
        Iterator<Quad> all = dataset.find(Quad.unionGraph, Node.ANY, Node.ANY, Node.ANY);
        while (all.hasNext()) {
            Quad quad = all.next();
            triples++;
            properties.computeIfAbsent(quad.getPredicate(), property -> new long[1])[0]++;
            if (quad.getPredicate().equals(ReusedTerms.TYPE)) {
                classes.computeIfAbsent(quad.getObject(), type -> new long[1])[0]++;
            }
            if (triples % TRIPLES_BETWEEN_LOOKS == 0 && System.nanoTime() > end) {
                return Optional.empty();
            }
        }
        return Optional.of(new GraphStatistics(triples, byIri(properties), byIri(classes)));
    }

    private static Map<String, Long> byIri(Map<Node, long[]> counts) {
        Map<String, Long> byIri = new TreeMap<>();
        counts.forEach((node, count) -> byIri.put(node.toString(), count[0]));
        return byIri;
    }
}

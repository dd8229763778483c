package org.papergraph.serve;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;

/** Where things went whose IRI was replaced, as when two entities became one: {@code old dcterms:isReplacedBy new}. */
final class MovedNodes {

    private static final Node IS_REPLACED_BY = NodeFactory.createURI(ReusedTerms.DCTERMS + "isReplacedBy");

    private MovedNodes() {}

    /** The path of what a path's thing was replaced by, at the end of all replacements; empty when it was not. */
    static Optional<String> newPath(DatasetGraph dataset, String path) {
        Optional<Node> start = NodeResource.node(path);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Node now = start.get();
        Set<Node> passed = new HashSet<>();
        while (passed.add(now)) {
            Iterator<Quad> next = dataset.findNG(Iris.ENTITIES_GRAPH, now, IS_REPLACED_BY, Node.ANY);
            if (!next.hasNext()) {
                break;
            }
            now = next.next().getObject();
        }
        boolean moved = passed.size() > 1 && now.isURI() && now.getURI().startsWith(Iris.BASE);
        return moved ? Optional.of("/" + now.getURI().substring(Iris.BASE.length())) : Optional.empty();
    }
}

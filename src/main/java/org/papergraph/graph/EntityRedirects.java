package org.papergraph.graph;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Where the IRI of an entity leads that has another one now. */
public final class EntityRedirects {

    private EntityRedirects() {}

    /** The IRI of the entity that an IRI names or named; the IRI itself when it leads nowhere else. One look-up. */
    public static Node current(DatasetGraph dataset, Node iri) {
        Iterator<Quad> redirects = dataset.findNG(Iris.ENTITIES_GRAPH, iri, ReusedTerms.IS_REPLACED_BY, Node.ANY);
        return redirects.hasNext() ? redirects.next().getObject() : iri;
    }
}

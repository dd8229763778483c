package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.store.PaperStore;

/**
 * {@code /data?graph=IRI} and {@code /data?default}: a named graph, or the union of all.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP Protocol</a>, its reading
 *     half
 */
final class GraphStoreResource implements Resource {

    static final String PATH = "/data";

    /** A graph stands in memory before it goes out. */
    private static final int MOST_TRIPLES = 200_000;

    private static final String GRAPH = "graph";
    private static final String DEFAULT = "default";

    private final PaperStore store;

    GraphStoreResource(PaperStore store) {
        this.store = store;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> parameters = AnswerReply.parameters(request);
        String iri = parameters.get(GRAPH);
        if ((iri == null) == (parameters.get(DEFAULT) == null)) {
            throw new ProblemException(
                    Problem.badRequest(GRAPH, "either graph=IRI for a named graph, or default for the union of all"));
        }
        Node name = iri == null ? Quad.unionGraph : NodeFactory.createURI(iri);
        Graph graph = store.read(dataset -> copy(dataset, name));
        if (graph.isEmpty() && iri != null) {
            throw new ProblemException(Problem.notFound("there is no graph " + iri));
        }
        GraphReply.send(graph, request, response);
    }

    private static Graph copy(DatasetGraph dataset, Node name) {
        Graph copy = GraphFactory.createDefaultGraph();
        Iterator<Quad> quads = dataset.find(name, Node.ANY, Node.ANY, Node.ANY);
        for (int count = 0; quads.hasNext(); count++) {
            if (count == MOST_TRIPLES) {
                throw new ProblemException(Body.tooLarge("more than " + MOST_TRIPLES + " triples"));
            }
            copy.add(quads.next().asTriple());
        }
        return copy;
    }
}

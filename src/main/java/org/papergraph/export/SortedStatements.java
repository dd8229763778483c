package org.papergraph.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.ReusedTerms;

/**
 * The statements of all named graphs in an order that suits readers: by graph, then subject, a paper before its parts,
 * then property, the type first, then object.
 */
final class SortedStatements implements Closeable {

    /** Sorts before all that an IRI or a literal may hold, so that lines sort field by field. */
    private static final char SEPARATOR = '\t';

    /** Stands for rdf:type, as in Turtle, and sorts before every IRI of a property. */
    private static final String TYPE = "a";

    private final SortedLines lines = new SortedLines();

    private SortedStatements() {}

    /** Every statement with its graph. */
    static SortedStatements byGraph(DatasetGraph dataset) throws IOException {
        return fill(dataset, true);
    }

    /** Every statement once, as in the union of the graphs. */
    static SortedStatements ofUnion(DatasetGraph dataset) throws IOException {
        return fill(dataset, false);
    }

    private static SortedStatements fill(DatasetGraph dataset, boolean withGraph) throws IOException {
        SortedStatements statements = new SortedStatements();
        try {
            statements.addAll(dataset, withGraph);
        } catch (IOException | RuntimeException e) {
            statements.close();
            throw e;
        }
        return statements;
    }

    private void addAll(DatasetGraph dataset, boolean withGraph) throws IOException {
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            StringBuilder line = new StringBuilder(withGraph ? text(quad.getGraph()) : "");
            line.append(SEPARATOR).append(text(quad.getSubject())).append(SEPARATOR);
            line.append(quad.getPredicate().equals(ReusedTerms.TYPE) ? TYPE : text(quad.getPredicate()));
            line.append(SEPARATOR).append(NodeFmtLib.strNT(quad.getObject()));
            lines.add(line.toString());
        }
    }

    /** The next statement, of the default graph where graphs are not told apart; null at the end. */
    @Nullable
    Quad next() throws IOException {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        String[] fields = line.split(String.valueOf(SEPARATOR), 4);
        return Quad.create(
                fields[0].isEmpty() ? Quad.defaultGraphNodeGenerated : node(fields[0]),
                node(fields[1]),
                fields[2].equals(TYPE) ? ReusedTerms.TYPE : node(fields[2]),
                NodeFactoryExtra.parseNode(fields[3]));
    }

    /** Deletes what waits in files. */
    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
    }

    private static Node node(String text) {
        return text.startsWith("_:") ? NodeFactory.createBlankNode(text.substring(2)) : NodeFactory.createURI(text);
    }
}

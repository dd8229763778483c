package org.papergraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Looks things up in the graph, never more than a bound of them, within a transaction of the caller's. */
final class GraphView {

    /** How many statements about one thing a page looks at. */
    static final int MOST = 2000;

    private static final Comparator<Node> BY_TEXT =
            Comparator.comparing(GraphView::lexical).thenComparing(node -> node.toString());

    private final DatasetGraph dataset;

    GraphView(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** The values of a property, each once, sorted. */
    Set<Node> objects(Node subject, Node property) {
        return objects(Node.ANY, subject, property);
    }

    /** The values of a property in one graph. */
    Set<Node> objects(Node graph, Node subject, Node property) {
        Set<Node> found = new TreeSet<>(BY_TEXT);
        for (Quad quad : quads(graph, subject, property, Node.ANY)) {
            found.add(quad.getObject());
        }
        return found;
    }

    /** Whatever has a value for a property in one graph, in the store's order. */
    Set<Node> subjects(Node graph, Node property, Node object) {
        Set<Node> found = new LinkedHashSet<>();
        for (Quad quad : quads(graph, Node.ANY, property, object)) {
            found.add(quad.getSubject());
        }
        return found;
    }

    /** Quads of a pattern, {@link #MOST} at most. */
    List<Quad> quads(Node graph, Node subject, Node property, Node object) {
        List<Quad> found = new ArrayList<>();
        Iterator<Quad> quads = dataset.find(graph, subject, property, object);
        while (quads.hasNext() && found.size() < MOST) {
            found.add(quads.next());
        }
        return found;
    }

    boolean contains(Node subject, Node property, Node object) {
        return dataset.contains(Node.ANY, subject, property, object);
    }

    /** The first value of a property as text; empty where there is none. */
    String text(Node subject, Node property) {
        return text(Node.ANY, subject, property);
    }

    /** The first value of a property in one graph as text; empty where there is none. */
    String text(Node graph, Node subject, Node property) {
        return objects(graph, subject, property).stream()
                .findFirst()
                .map(GraphView::lexical)
                .orElse("");
    }

    /** A whole number; -1 where there is none. */
    int number(Node graph, Node subject, Node property) {
        String text = text(graph, subject, property);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    static String lexical(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}

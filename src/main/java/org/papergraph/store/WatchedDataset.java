package org.papergraph.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A dataset that notes whose searchable texts a write touches. */
final class WatchedDataset extends DatasetGraphWrapper {

    private final Set<Node> touched = new LinkedHashSet<>();

    WatchedDataset(DatasetGraph dataset) {
        super(dataset);
    }

    /** The subjects of searchable texts that came or went. */
    Set<Node> touched() {
        return touched;
    }

    private void note(Node subject, Node property) {
        if (subject.isURI() && TextProperty.of(property).isPresent()) {
            touched.add(subject);
        }
    }

    @Override
    public void add(Quad quad) {
        note(quad.getSubject(), quad.getPredicate());
        super.add(quad);
    }

    @Override
    public void add(Node graph, Node subject, Node property, Node object) {
        note(subject, property);
        super.add(graph, subject, property, object);
    }

    @Override
    public void delete(Quad quad) {
        note(quad.getSubject(), quad.getPredicate());
        super.delete(quad);
    }

    @Override
    public void delete(Node graph, Node subject, Node property, Node object) {
        note(subject, property);
        super.delete(graph, subject, property, object);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node property, Node object) {
        for (TextProperty known : TextProperty.values()) {
            if (property.matches(known.node())) {
                noteAll(graph, subject, known.node(), object);
            }
        }
        super.deleteAny(graph, subject, property, object);
    }

    @Override
    public void removeGraph(Node graph) {
        deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        graph.find().forEachRemaining(triple -> note(triple.getSubject(), triple.getPredicate()));
        super.addGraph(name, graph);
    }

    @Override
    public void clear() {
        deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    private void noteAll(Node graph, Node subject, Node property, Node object) {
        List<Quad> quads = new ArrayList<>();
        getWrapped().find(graph, subject, property, object).forEachRemaining(quads::add);
        quads.forEach(quad -> note(quad.getSubject(), property));
    }
}

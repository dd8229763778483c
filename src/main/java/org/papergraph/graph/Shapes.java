package org.papergraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.papergraph.graph.ValidationReport.Violation;

/**
 * The shapes of {@code ontology/shapes.ttl}, to hold graphs against.
 *
 * <p>Each paper's named graph is validated by itself, on a copy in memory: what it says must be whole without the other
 * papers; it takes about half a millisecond of processor time. Labels are held against the entities of all papers. Safe
 * for use by several threads.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">Shapes Constraint Language</a>
 */
public final class Shapes {

    private static final String RESOURCE = "/ontology/shapes.ttl";
    private static final String NAMESPACE = "https://w3id.org/papergraph/shapes#";

    /** The shapes that hold for all papers together and not for one paper's graph. */
    private static final List<Node> OF_LABELS = List.of(
            NodeFactory.createURI(NAMESPACE + "Labels"),
            NodeFactory.createURI(NAMESPACE + "Labelled"),
            NodeFactory.createURI(NAMESPACE + "BroaderByName"));

    /** The graphs that are not those of papers. */
    private static final Set<Node> OF_ALL_PAPERS = Set.of(Iris.ENTITIES_GRAPH, Iris.DECISIONS_GRAPH, Iris.LINKS_GRAPH);

    /** So many entities are validated at once: bounds memory. */
    private static final int ENTITIES_AT_ONCE = 10_000;

    private final org.apache.jena.shacl.Shapes ofPapers;
    private final org.apache.jena.shacl.Shapes ofLabels;

    private Shapes(Graph shapes) {
        this.ofPapers = org.apache.jena.shacl.Shapes.parse(withTargetsOf(shapes, false));
        this.ofLabels = org.apache.jena.shacl.Shapes.parse(withTargetsOf(shapes, true));
    }

    /** The shapes that papergraph comes with. */
    public static Shapes load() {
        Graph shapes = GraphFactory.createDefaultGraph();
        try (InputStream resource = Shapes.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not in the jar");
            }
            RDFParser.source(resource).lang(Lang.TURTLE).parse(shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Shapes(shapes);
    }

    /**
     * Validates one paper's graph, before it is written.
     *
     * @param paper the graph's name
     * @param quads all of the graph
     */
    public ValidationReport validatePaper(Node paper, Collection<Quad> quads) {
        Graph graph = GraphFactory.createDefaultGraph();
        quads.forEach(quad -> graph.add(quad.asTriple()));
        TreeSet<Violation> violations = new TreeSet<>();
        validatePaper(paper, graph, violations);
        return new ValidationReport(List.copyOf(violations));
    }

    /** Validates every graph of a dataset; to be called within a transaction. Time grows with the dataset. */
    public ValidationReport validate(DatasetGraph dataset) {
        TreeSet<Violation> violations = new TreeSet<>();
        dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!NameIndex.holds(quad)) {
                violations.add(
                        new Violation("", nodeText(quad.getSubject()), "", "", "stands outside of any paper's graph"));
            }
        });
        Map<Node, List<Triple>> typesOfEntities = new HashMap<>();
        Iterator<Node> names = dataset.listGraphNodes();
        while (names.hasNext()) {
            Node name = names.next();
            if (!OF_ALL_PAPERS.contains(name)) {
                Graph graph = copy(dataset, name);
                validatePaper(name, graph, violations);
                graph.find(Node.ANY, Vocabulary.SURFACE_FORM, Node.ANY)
                        .forEachRemaining(triple -> typesOfEntities.computeIfAbsent(
                                triple.getSubject(),
                                entity -> graph.find(entity, ReusedTerms.TYPE, Node.ANY)
                                        .toList()));
            }
        }
        validateLabels(dataset, typesOfEntities, violations);
        return new ValidationReport(List.copyOf(violations));
    }

    private void validatePaper(Node name, Graph graph, Set<Violation> violations) {
        if (!graph.contains(name, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE)) {
            violations.add(new Violation(nodeText(name), nodeText(name), "", "", "the graph is not that of a paper"));
        }
        Set<Node> untyped = graph.find().mapWith(Triple::getSubject).toSet();
        graph.find(Node.ANY, ReusedTerms.TYPE, Node.ANY)
                .forEachRemaining(triple -> untyped.remove(triple.getSubject()));
        for (Node node : untyped) {
            violations.add(new Violation(nodeText(name), nodeText(node), "", "", "has no class"));
        }
        report(ofPapers, name, graph, violations);
    }

    private void validateLabels(
            DatasetGraph dataset, Map<Node, List<Triple>> typesOfEntities, Set<Violation> violations) {
        Set<Node> entities = new TreeSet<>((one, other) -> nodeText(one).compareTo(nodeText(other)));
        entities.addAll(typesOfEntities.keySet());
        dataset.findNG(Iris.ENTITIES_GRAPH, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> entities.add(quad.getSubject()));
        List<Node> inOrder = new ArrayList<>(entities);
        for (int from = 0; from < inOrder.size(); from += ENTITIES_AT_ONCE) {
            Graph graph = GraphFactory.createDefaultGraph();
            for (Node entity : inOrder.subList(from, Math.min(inOrder.size(), from + ENTITIES_AT_ONCE))) {
                typesOfEntities.getOrDefault(entity, List.of()).forEach(graph::add);
                dataset.findNG(Iris.ENTITIES_GRAPH, entity, Node.ANY, Node.ANY)
                        .forEachRemaining(quad -> graph.add(quad.asTriple()));
            }
            report(ofLabels, Iris.ENTITIES_GRAPH, graph, violations);
        }
    }

    private static void report(org.apache.jena.shacl.Shapes shapes, Node name, Graph graph, Set<Violation> violations) {
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
            violations.add(new Violation(
                    nodeText(name),
                    nodeText(entry.focusNode()),
                    propertyText(entry),
                    entry.value() == null ? "" : NodeFmtLib.strNT(entry.value()),
                    entry.message()));
        }
    }

    private static String propertyText(ReportEntry entry) {
        if (entry.resultPath() == null) {
            return "";
        }
        return entry.resultPath() instanceof P_Link link
                ? nodeText(link.getNode())
                : entry.resultPath().toString();
    }

    private static Graph copy(DatasetGraph dataset, Node name) {
        Graph graph = GraphFactory.createDefaultGraph();
        dataset.findNG(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    /** The shapes graph with the targets of only the shapes of labels, or of only the others. */
    private static Graph withTargetsOf(Graph shapes, boolean labels) {
        Graph some = GraphFactory.createDefaultGraph();
        shapes.find().forEachRemaining(triple -> {
            boolean target = triple.getPredicate().equals(SHACL.targetClass)
                    || triple.getPredicate().equals(SHACL.targetSubjectsOf);
            if (!target || OF_LABELS.contains(triple.getSubject()) == labels) {
                some.add(triple);
            }
        });
        return some;
    }

    private static String nodeText(Node node) {
        return node.isURI() ? node.getURI() : NodeFmtLib.strNT(node);
    }
}

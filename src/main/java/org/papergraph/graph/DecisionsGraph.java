package org.papergraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.paper.EntityType;
import org.papergraph.resolve.Decision;
import org.papergraph.resolve.Decisions;

/** What people have decided, as triples and back. */
public final class DecisionsGraph {

    private static final String MERGE = "merge";
    private static final String SPLIT = "split";
    private static final String REJECT = "reject";
    private static final String RENAME = "rename";

    private DecisionsGraph() {}

    /** The decisions of a dataset. */
    public static Decisions read(DatasetGraph dataset) {
        return of(dataset.getGraph(Iris.DECISIONS_GRAPH));
    }

    /** Puts decisions in the place of those that a dataset has. */
    static void write(DatasetGraph dataset, Decisions decisions) {
        dataset.deleteAny(Iris.DECISIONS_GRAPH, Node.ANY, Node.ANY, Node.ANY);
        triples(decisions)
                .forEach(triple -> dataset.add(
                        Iris.DECISIONS_GRAPH, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /**
     * The decisions that a graph describes.
     *
     * @throws IllegalArgumentException when one is described badly, naming it and what is wrong
     */
    public static Decisions of(Graph graph) {
        Set<Node> nodes = new TreeSet<>(Comparator.comparing(Node::toString));
        graph.find(Node.ANY, ReusedTerms.TYPE, Vocabulary.DECISION)
                .forEachRemaining(triple -> nodes.add(triple.getSubject()));
        List<Decision> decisions = new ArrayList<>();
        nodes.forEach(node -> decisions.add(decision(graph, node)));
        return new Decisions(decisions);
    }

    /** Decisions as triples, the same for the same decisions. */
    public static List<Triple> triples(Decisions decisions) {
        List<Triple> triples = new ArrayList<>();
        for (Decision decision : decisions.all()) {
            if (decision instanceof Decision.Rename rename) {
                add(triples, RENAME, rename, rename.label());
            } else if (decision instanceof Decision.Reject) {
                add(triples, REJECT, decision, "");
            } else {
                add(triples, decision instanceof Decision.Merge ? MERGE : SPLIT, decision, "");
            }
        }
        return triples;
    }

    private static void add(List<Triple> triples, String action, Decision decision, String label) {
        Decision.Name name = decision.name();
        Optional<Decision.Name> other = decision.other();
        String parts = label
                + other.map(with -> "/" + with.type() + "/" + with.spelling()).orElse("");
        Node node = NodeFactory.createURI(Iris.BASE + "decision/" + action + "/" + slug(name)
                + (parts.isEmpty() ? "" : "/" + Sha256.of(parts).substring(0, 8)));
        triples.add(Triple.create(node, ReusedTerms.TYPE, Vocabulary.DECISION));
        triples.add(Triple.create(node, Vocabulary.ACTION, Literals.plain(action)));
        triples.add(Triple.create(node, Vocabulary.DECIDED_TYPE, Vocabulary.classOf(name.type())));
        triples.add(Triple.create(node, Vocabulary.DECIDED_NAME, Literals.plain(name.spelling())));
        other.ifPresent(with -> {
            triples.add(Triple.create(node, Vocabulary.OTHER_TYPE, Vocabulary.classOf(with.type())));
            triples.add(Triple.create(node, Vocabulary.OTHER_NAME, Literals.plain(with.spelling())));
        });
        if (!label.isEmpty()) {
            triples.add(Triple.create(node, Vocabulary.NEW_LABEL, Literals.english(label)));
        }
    }

    private static String slug(Decision.Name name) {
        return name.type().name().toLowerCase(Locale.ROOT) + "/" + Iris.slug(name.spelling());
    }

    private static Decision decision(Graph graph, Node node) {
        Decision.Name name = name(graph, node, Vocabulary.DECIDED_TYPE, Vocabulary.DECIDED_NAME);
        String action = text(graph, node, Vocabulary.ACTION);
        return switch (action) {
            case MERGE -> new Decision.Merge(name, name(graph, node, Vocabulary.OTHER_TYPE, Vocabulary.OTHER_NAME));
            case SPLIT -> new Decision.Split(name, name(graph, node, Vocabulary.OTHER_TYPE, Vocabulary.OTHER_NAME));
            case REJECT -> new Decision.Reject(name);
            case RENAME -> new Decision.Rename(name, text(graph, node, Vocabulary.NEW_LABEL));
            default ->
                throw new IllegalArgumentException(
                        "the decision " + node + " is to '" + action + "'; say merge, split, reject or rename");
        };
    }

    private static Decision.Name name(Graph graph, Node node, Node typeProperty, Node nameProperty) {
        Node given = object(graph, node, typeProperty);
        for (EntityType type : EntityType.values()) {
            if (Vocabulary.classOf(type).equals(given)) {
                return new Decision.Name(type, text(graph, node, nameProperty));
            }
        }
        throw new IllegalArgumentException(
                "the decision " + node + " is about a " + given + "; say pg:Task, pg:Method, pg:Dataset or pg:Metric");
    }

    private static String text(Graph graph, Node node, Node property) {
        Node object = object(graph, node, property);
        if (!object.isLiteral()) {
            throw new IllegalArgumentException("the decision " + node + " needs a text as " + property);
        }
        return object.getLiteralLexicalForm();
    }

    private static Node object(Graph graph, Node node, Node property) {
        Iterator<Triple> triples = graph.find(node, property, Node.ANY);
        if (!triples.hasNext()) {
            throw new IllegalArgumentException("the decision " + node + " lacks a " + property);
        }
        return triples.next().getObject();
    }
}

package org.papergraph.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.graph.CorpusGraph;
import org.papergraph.graph.DecisionsGraph;
import org.papergraph.graph.Iris;
import org.papergraph.graph.Prefixes;
import org.papergraph.graph.UnusedDecisions;
import org.papergraph.paper.EntityType;
import org.papergraph.resolve.Decision;
import org.papergraph.resolve.Decisions;
import org.papergraph.store.PaperStore;

/** The decisions of people in a store: made, taken back, read from files and written to them. */
public final class StoreDecisions {

    private final PaperStore store;

    public StoreDecisions(PaperStore store) {
        this.store = store;
    }

    /** A name means what another means. */
    public void merge(EntityType type, String name, EntityType otherType, String into, boolean undo) {
        change(new Decision.Merge(new Decision.Name(type, name), new Decision.Name(otherType, into)), undo);
    }

    /** A name means a thing of its own and not what another means. */
    public void split(EntityType type, String name, String from, boolean undo) {
        change(new Decision.Split(new Decision.Name(type, name), new Decision.Name(type, from)), undo);
    }

    /** What a name means is nothing that the graph should hold. */
    public void reject(EntityType type, String name, boolean undo) {
        change(new Decision.Reject(new Decision.Name(type, name)), undo);
    }

    /** What a name means is to be called otherwise. */
    public void rename(EntityType type, String name, String label, boolean undo) {
        change(new Decision.Rename(new Decision.Name(type, name), label), undo);
    }

    /**
     * Adds the decisions of a file in Turtle.
     *
     * @throws IOException when the file cannot be read or describes a decision badly
     */
    public void read(Path file) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        Decisions read;
        try {
            RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
            read = DecisionsGraph.of(graph);
        } catch (RiotException | IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        OlderRules.replace(store, new BuildListener() {});
        store.write(dataset -> {
            List<Decision> all = new ArrayList<>(DecisionsGraph.read(dataset).all());
            all.addAll(read.all());
            CorpusGraph.decide(dataset, new Decisions(all));
            return all.size();
        });
    }

    /**
     * Writes all decisions as Turtle.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Path file) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
        store.read(dataset -> {
            DecisionsGraph.triples(DecisionsGraph.read(dataset)).forEach(graph::add);
            return graph.size();
        });
        try (OutputStream out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, graph, RDFFormat.TURTLE_BLOCKS);
        }
    }

    /** A line for each decision. */
    public List<String> lines() {
        return store.read(dataset -> DecisionsGraph.read(dataset).all().stream()
                .map(StoreDecisions::line)
                .toList());
    }

    /** A sentence for each decision that no paper gives occasion for. */
    public List<String> unused() {
        return store.read(UnusedDecisions::of);
    }

    /** The types under which papers hold a name. */
    public Set<EntityType> types(String name) {
        return store.read(dataset -> {
            Set<EntityType> types = new TreeSet<>();
            for (EntityType type : EntityType.values()) {
                if (UnusedDecisions.isNamed(dataset, type, name)) {
                    types.add(type);
                }
            }
            return types;
        });
    }

    private static String line(Decision decision) {
        String name = decision.name().type() + " '" + decision.name().spelling() + "'";
        if (decision instanceof Decision.Rename rename) {
            return "rename " + name + " '" + rename.label() + "'";
        }
        String action = decision instanceof Decision.Merge
                ? "merge "
                : decision instanceof Decision.Split ? "split " : "reject ";
        return action
                + name
                + decision.other()
                        .map(other -> " " + other.type() + " '" + other.spelling() + "'")
                        .orElse("");
    }

    private void change(Decision decision, boolean undo) {
        OlderRules.replace(store, new BuildListener() {});
        store.write(dataset -> {
            List<Decision> all = new ArrayList<>(DecisionsGraph.read(dataset).all());
            if (undo && !all.remove(decision)) {
                throw new IllegalArgumentException("there is no such decision: " + line(decision));
            }
            if (!undo) {
                all.add(decision);
            }
            CorpusGraph.decide(dataset, new Decisions(all));
            return Iris.DECISIONS_GRAPH;
        });
    }
}

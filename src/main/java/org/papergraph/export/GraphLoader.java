package org.papergraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Keeps another store equal to ours, graph by graph.
 *
 * <p>Each named graph is sent as a whole when it is new or changed since the last load, as a {@linkplain LoadLedger ledger}
 * tells; a graph that vanished here is removed there. Graphs of others in that store are left alone. A load that was
 * interrupted goes on where it stopped when it is called again.
 */
public final class GraphLoader {

    private final GraphStore target;

    /** A loader into one store. */
    public GraphLoader(GraphStore target) {
        this.target = target;
    }

    /**
     * Loads what the other store does not have yet.
     *
     * @param dataset within a transaction of the caller
     * @param ledger the file that says what was loaded before; made when it is not there
     * @param again whether to send all graphs, whatever the ledger says: the other store was emptied
     * @param through is told after each graph how many of all are through
     * @return what was done
     * @throws RefusedGraphException when the store does not take a graph; those before it stay loaded
     * @throws IOException when the store is not reached, or the ledger or a temporary file not written
     */
    public LoadReport load(DatasetGraph dataset, Path ledger, boolean again, IntConsumer through)
            throws IOException, InterruptedException {
        int sent = 0;
        int unchanged = 0;
        int removed = 0;
        Set<String> graphs = graphs(dataset);
        Path triples = Files.createTempFile("papergraph-load-", ".nt");
        try (LoadLedger known = LoadLedger.open(ledger, again)) {
            for (String graph : graphs) {
                String digest = write(dataset, graph, triples);
                if (known.digest(graph).filter(digest::equals).isPresent()) {
                    unchanged++;
                } else {
                    target.replace(graph, triples);
                    known.loaded(graph, digest);
                    sent++;
                }
                through.accept(sent + unchanged);
            }
            for (String graph : gone(known, graphs)) {
                target.remove(graph);
                known.removed(graph);
                removed++;
            }
        } finally {
            Files.deleteIfExists(triples);
        }
        return new LoadReport(sent, unchanged, removed);
    }

    /** How many named graphs a dataset has. */
    public static int count(DatasetGraph dataset) {
        return graphs(dataset).size();
    }

    private static Set<String> graphs(DatasetGraph dataset) {
        Set<String> names = new TreeSet<>();
        for (Iterator<Node> nodes = dataset.listGraphNodes(); nodes.hasNext(); ) {
            names.add(nodes.next().getURI());
        }
        return names;
    }

    private static List<String> gone(LoadLedger known, Set<String> graphs) {
        List<String> gone = new ArrayList<>();
        for (String graph : known.graphs()) {
            if (!graphs.contains(graph)) {
                gone.add(graph);
            }
        }
        return gone;
    }

    /** Writes a graph's triples, sorted, and returns their SHA-256. */
    private static String write(DatasetGraph dataset, String graph, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (SortedLines lines = new SortedLines();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
                OutputStream buffered = new java.io.BufferedOutputStream(out, 1 << 16)) {
            Iterator<Quad> quads = dataset.findNG(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
            while (quads.hasNext()) {
                Quad quad = quads.next();
                lines.add(NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                        + NodeFmtLib.strNT(quad.getObject()) + " .");
            }
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                buffered.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

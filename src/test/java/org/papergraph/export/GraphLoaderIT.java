package org.papergraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.query.SampleGraph;
import org.papergraph.store.PaperStore;

class GraphLoaderIT {

    @TempDir
    private Path folder;

    private static LoadReport load(PaperStore store, GraphStore target, Path ledger, boolean again) {
        return store.read(dataset -> {
            try {
                return new GraphLoader(target).load(dataset, ledger, again, through -> {});
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        });
    }

    private static Set<String> quads(DatasetGraph dataset) {
        Set<String> lines = new TreeSet<>();
        Txn.executeRead(dataset, () -> {
            for (Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY); quads.hasNext(); ) {
                lines.add(NodeFmtLib.str(quads.next()));
            }
        });
        return lines;
    }

    private static FusekiServer fuseki(DatasetGraph dataset) {
        return FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/papers", dataset)
                .build()
                .start();
    }

    private static URI graphStore(FusekiServer server) {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/papers/data");
    }

    @Test
    void givesFusekiTheSameQuadsAndSendsThemOnce() {
        DatasetGraph there = DatasetGraphFactory.createTxnMem();
        FusekiServer server = fuseki(there);
        try (PaperStore store = SampleGraph.store()) {
            GraphStore target = new GraphStore(graphStore(server), Optional.empty());
            Path ledger = folder.resolve("ledger");
            Set<String> ours = quads(store.dataset());

            LoadReport first = load(store, target, ledger, false);
            assertThat(quads(there)).isEqualTo(ours).isNotEmpty();
            assertThat(first.unchanged()).isZero();
            assertThat(load(store, target, ledger, false)).isEqualTo(new LoadReport(0, first.sent(), 0));
            assertThat(load(store, target, ledger, true)).isEqualTo(first);
        } finally {
            server.stop();
        }
    }

    @Test
    void sendsWhatChangedAndRemovesWhatIsGoneButNotTheGraphsOfOthers() {
        DatasetGraph there = DatasetGraphFactory.createTxnMem();
        Quad foreign = Quad.create(iri("g"), iri("s"), iri("p"), iri("o"));
        Txn.executeWrite(there, () -> there.add(foreign));
        FusekiServer server = fuseki(there);
        try (PaperStore store = SampleGraph.store()) {
            GraphStore target = new GraphStore(graphStore(server), Optional.empty());
            Path ledger = folder.resolve("ledger");
            LoadReport first = load(store, target, ledger, false);
            store.write(dataset -> {
                Iterator<Node> graphs = dataset.listGraphNodes();
                Node gone = graphs.next();
                Node changed = graphs.next();
                dataset.removeGraph(gone);
                dataset.add(Quad.create(changed, iri("new"), iri("p"), iri("o")));
                return dataset;
            });

            assertThat(load(store, target, ledger, false)).isEqualTo(new LoadReport(1, first.sent() - 2, 1));
            Set<String> expected = quads(store.dataset());
            expected.add(NodeFmtLib.str(foreign));
            assertThat(quads(there)).isEqualTo(expected);
        } finally {
            server.stop();
        }
    }

    @Test
    void goesOnWhereItStopped() throws IOException {
        DatasetGraph there = DatasetGraphFactory.createTxnMem();
        FusekiServer server = fuseki(there);
        try (PaperStore store = SampleGraph.store()) {
            GraphStore target = new GraphStore(graphStore(server), Optional.empty());
            Path ledger = folder.resolve("ledger");
            LoadReport whole = load(store, target, ledger, false);
            // As a kill leaves it: one graph confirmed, the line of the second cut off.
            String lines = Files.readString(ledger);
            Files.writeString(ledger, lines.substring(0, lines.indexOf('\n', lines.indexOf('\n') + 1)));

            assertThat(load(store, target, ledger, false)).isEqualTo(new LoadReport(whole.sent() - 1, 1, 0));
            assertThat(quads(there)).isEqualTo(quads(store.dataset()));
        } finally {
            server.stop();
        }
    }

    @Test
    void givesRdf4jTheSameQuads() throws IOException, InterruptedException {
        try (Rdf4jServer server = new Rdf4jServer(folder.resolve("rdf4j"));
                PaperStore store = SampleGraph.store()) {
            load(store, new GraphStore(server.graphStore(), Optional.empty()), folder.resolve("ledger"), false);

            DatasetGraph there = DatasetGraphFactory.createTxnMem();
            RDFParser.fromString(server.quads(), Lang.NQUADS).parse(there);
            assertThat(quads(there)).isEqualTo(quads(store.dataset()));
        }
    }

    @Test
    void saysWhatToDoWhenTheAddressIsNotAGraphStore() {
        DatasetGraph there = DatasetGraphFactory.createTxnMem();
        FusekiServer server = fuseki(there);
        try (PaperStore store = SampleGraph.store()) {
            URI wrong = URI.create("http://127.0.0.1:" + server.getPort() + "/nothing");
            GraphStore target = new GraphStore(wrong, Optional.empty());
            assertThatThrownBy(() -> load(store, target, folder.resolve("ledger"), false))
                    .hasRootCauseInstanceOf(RefusedGraphException.class)
                    .hasMessageContaining("answered 40")
                    .hasMessageContaining("Graph Store Protocol");
        } finally {
            server.stop();
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (PaperStore store = SampleGraph.store()) {
            URI nobody = URI.create("http://127.0.0.1:" + port + "/data");
            GraphStore target = new GraphStore(nobody, Optional.empty(), Duration.ofMillis(1));
            assertThatThrownBy(() -> load(store, target, folder.resolve("ledger"), false))
                    .hasMessageContaining("no answer from " + nobody);
        }
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }
}

package org.papergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a store when its process is another one, or dies. */
class PaperStoreIT {

    private static final int COMMITTED = 2_000;

    private final Path folder;

    PaperStoreIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsFinishedWritesAndNothingOfTheOneThatWasUnderWayWhenTheProcessDies() throws Exception {
        Process writer = start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            awaitLine(output, "under way");
            assertThatExceptionOfType(UnusableStoreException.class)
                    .isThrownBy(() -> PaperStore.open(folder))
                    .withMessageContaining("is open elsewhere");
        } finally {
            writer.destroyForcibly();
            assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        try (PaperStore store = PaperStore.openExisting(folder)) {
            long quads = store.read(dataset -> dataset.stream().count());
            assertThat(quads).isEqualTo(COMMITTED);
            store.write(dataset -> add(dataset, COMMITTED, COMMITTED + 1));
            long more = store.read(dataset -> dataset.stream().count());
            assertThat(more).isEqualTo(COMMITTED + 1);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitLine(BufferedReader output, String expected) throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals(expected)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(expected);
    }

    private static boolean add(DatasetGraph dataset, int from, int to) {
        for (int at = from; at < to; at++) {
            Node graph = NodeFactory.createURI("https://example.org/g" + at / 100);
            dataset.add(graph, graph, NodeFactory.createURI("https://example.org/p"), number(at));
        }
        return true;
    }

    private static Node number(int number) {
        return NodeFactory.createLiteralString("number " + number);
    }

    /** Writes in a process of its own: one whole transaction, and one that does not end. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            PaperStore store = PaperStore.open(Path.of(args[0]));
            store.write(dataset -> add(dataset, 0, COMMITTED));
            store.write(dataset -> {
                add(dataset, COMMITTED, 10 * COMMITTED);
                System.out.println("under way");
                while (true) {
                    try {
                        Thread.sleep(1000);
                    } catch (InterruptedException e) {
                        return false;
                    }
                }
            });
        }
    }
}

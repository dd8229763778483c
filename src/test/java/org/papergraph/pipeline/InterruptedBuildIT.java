package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.ingest.PaperReader;
import org.papergraph.store.PaperStore;

/** A build whose process is killed at some moment, and then again, and then is let through. */
class InterruptedBuildIT {

    private static final Path SAMPLE = Path.of("src/main/resources/org/papergraph/sample/landmark-papers.jsonl");
    private static final int STORES = 4;
    private static final int KILLS = 5;

    /** Small, so that there is much to interrupt. */
    private static final int BATCH = 3;

    @TempDir
    private Path folder;

    @Test
    void givesTheSameGraphAsAnUndisturbedOne() throws Exception {
        Path undisturbed = folder.resolve("undisturbed");
        long start = System.nanoTime();
        build(undisturbed);
        long millis = Math.max(200, (System.nanoTime() - start) / 1_000_000);
        Set<String> expected = quads(undisturbed);
        assertThat(expected).hasSizeGreaterThan(500);
        Random random = new Random(20);
        int interrupted = 0;
        for (int i = 0; i < STORES; i++) {
            Path store = folder.resolve("killed-" + i);
            for (int kill = 0; kill < KILLS; kill++) {
                interrupted += buildAndKill(store, random.nextInt((int) millis)) ? 1 : 0;
            }
            build(store);
            assertThat(quads(store)).as("store %d", i).isEqualTo(expected);
        }
        // The others were through before.
        assertThat(interrupted).isPositive();
    }

    /** @return whether it was killed before its end */
    private static boolean buildAndKill(Path store, int afterMillis) throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Building.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(build.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("begins");
            boolean ended = build.waitFor(afterMillis, TimeUnit.MILLISECONDS);
            build.destroyForcibly();
            assertThat(build.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return !ended;
        }
    }

    private static void build(Path store) throws IOException {
        TextAnnotator annotator =
                new TextAnnotator(new NamesRecognizer(Set.of("BERT", "Transformer", "ResNet", "GPT"), "\0"));
        PaperAnalysis analysis = new PaperAnalysis(annotator, new PaperExtractor());
        try (PaperStore opened = PaperStore.open(store)) {
            new GraphBuilder(new PaperReader(), analysis, 2, new BuildListener() {}, BATCH)
                    .build(List.of(SAMPLE.toString()), InputStream.nullInputStream(), opened);
        }
    }

    private static Set<String> quads(Path store) {
        try (PaperStore opened = PaperStore.openExisting(store)) {
            return opened.read(dataset -> {
                Set<String> quads = new TreeSet<>();
                dataset.find().forEachRemaining(quad -> quads.add(text(quad)));
                return quads;
            });
        }
    }

    private static String text(Quad quad) {
        return quad.getGraph() + " " + quad.getSubject() + " " + quad.getPredicate() + " " + quad.getObject();
    }

    /** Builds in a process of its own. */
    static final class Building {

        private Building() {}

        public static void main(String[] args) throws IOException {
            System.out.println("begins");
            build(Path.of(args[0]));
        }
    }
}

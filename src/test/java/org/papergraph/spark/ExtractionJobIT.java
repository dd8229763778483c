package org.papergraph.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.annotate.BundledRecognizer;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.Exporter;
import org.papergraph.pipeline.BuildListener;
import org.papergraph.pipeline.BuildReport;
import org.papergraph.pipeline.GraphBuilder;
import org.papergraph.pipeline.PaperAnalysis;
import org.papergraph.store.PaperStore;
import org.papergraph.store.StoreShards;

/** Extraction on a real cluster of three processes, with the packed program as {@code spark-submit} gets it. */
class ExtractionJobIT {

    private static final Path SAMPLE = Path.of("src/main/resources/org/papergraph/sample/landmark-papers.jsonl");
    private static final Path FORMATS = Path.of("src/test/resources/org/papergraph/ingest/formats");
    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** So many tasks are to be through when a worker is killed; there are about twenty. */
    private static final int TASKS_BEFORE = 3;

    private static final int SOME_REJECTED = 3;

    @TempDir
    private Path folder;

    @BeforeAll
    static void isBuiltWithSpark() {
        assumeTrue(
                Files.isDirectory(SparkCluster.SPARK)
                        && ExtractionJobIT.class.getResource("ExtractionJob.class") != null,
                "the profile spark was left out (-Dquick)");
    }

    @Test
    void givesTheQuadsOfALocalBuildThoughAWorkerIsKilledInTheMiddle() throws Exception {
        List<String> inputs = List.of(
                SAMPLE.toAbsolutePath().toString(),
                FORMATS.toAbsolutePath().toString(),
                furtherListings().toString(),
                noPapers().toString());
        Path output = folder.resolve("output");
        Path log = folder.resolve("driver.log");
        String expected;
        Set<String> expectedStore;
        BuildReport report;
        try (SparkCluster cluster = new SparkCluster(Files.createDirectory(folder.resolve("cluster")))) {
            List<String> arguments =
                    new ArrayList<>(List.of("extract", "--papers-per-task", "4", "--output", output.toString()));
            arguments.addAll(inputs);
            Process job = cluster.submit(log, arguments);
            waitForTasks(job, output, log);
            cluster.killWorker(0);
            try (PaperStore store = PaperStore.inMemory()) {
                report = new GraphBuilder(PaperAnalysis.load(BundledRecognizer.ENCODER), 1, new BuildListener() {})
                        .build(inputs, InputStream.nullInputStream(), store);
                expected = export(store);
                expectedStore = quads(store);
            }
            assertThat(job.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(job.exitValue()).as(Files.readString(log)).isEqualTo(SOME_REJECTED);
        }
        assertThat(Files.readString(log))
                .contains("Lost executor")
                .contains("rejected: " + noPapers())
                .contains("%d listings, %d papers, %d rejected"
                        .formatted(
                                report.listings(),
                                report.papers(),
                                report.rejections().size()));
        assertThat(report.duplicates()).isGreaterThanOrEqualTo(3);
        assertThat(together(output.resolve("graph"))).isEqualTo(expected);
        assertThat(output.resolve("work")).doesNotExist();
        StoreShards.restore(output, folder.resolve("store"));
        try (PaperStore restored = PaperStore.openExisting(folder.resolve("store"))) {
            assertThat(quads(restored)).isEqualTo(expectedStore);
        }
    }

    /** Other listings of two papers of the sample, one fuller, and two of a paper that only its title joins. */
    private Path furtherListings() throws IOException {
        return Files.writeString(folder.resolve("further.jsonl"), """
                {"title": "Attention Is All You Need", "arxiv": "1706.03762", "venue": "NeurIPS 2017", "abstract": "We propose the Transformer, a network architecture based solely on attention."}
                {"title": "Deep residual learning for image recognition.", "abstract": "We present a residual learning framework to ease the training of networks that are substantially deeper than those used previously, and evaluate it on ImageNet."}
                {"title": "A Paper of Two Listings", "abstract": "We use BERT for named entity recognition on CoNLL-2003 and report an F1 of 92.8."}
                {"title": "A paper of two listings", "abstract": "We use BERT for named entity recognition (NER) on CoNLL-2003 and report an F1 of 92.8, which is better than an LSTM."}
                """);
    }

    private Path noPapers() throws IOException {
        return Files.writeString(folder.resolve("empty.txt"), "\n");
    }

    private static void waitForTasks(Process job, Path output, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (tasksDone(output.resolve("work/readings/_temporary/0")) < TASKS_BEFORE) {
            assertThat(job.isAlive() && System.nanoTime() < end)
                    .as(() -> text(log))
                    .isTrue();
            Thread.sleep(20);
        }
    }

    private static long tasksDone(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("task_"))
                    .count();
        }
    }

    private static String export(PaperStore store) {
        return store.read(dataset -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                Exporter.write(dataset, ExportFormat.NQUADS, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    /** All that a store holds, its own index included. */
    private static Set<String> quads(PaperStore store) {
        return store.read(dataset -> {
            Set<String> quads = new TreeSet<>();
            dataset.find().forEachRemaining(quad -> quads.add(Exporter.line(quad)));
            return quads;
        });
    }

    /** All lines of all shards, each of which must be sorted and share no line with another. */
    private static String together(Path graph) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(graph)) {
            for (Path shard :
                    files.filter(file -> file.toString().endsWith(".nq")).toList()) {
                List<String> lines = Files.readAllLines(shard);
                assertThat(lines).isSorted();
                assertThat(all).doesNotContainAnyElementsOf(lines);
                all.addAll(lines);
            }
        }
        return String.join("\n", all) + "\n";
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

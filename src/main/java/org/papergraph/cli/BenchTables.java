package org.papergraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.papergraph.pipeline.BuildStage;
import org.papergraph.pipeline.BuildTimes;
import org.papergraph.query.Answers;
import org.papergraph.query.QuestionTime;
import org.papergraph.store.DiskUse;
import org.papergraph.store.PaperStore;

/** Prints what was measured, as tables of plain text. */
final class BenchTables {

    private static final Path PROCESS_STATUS = Path.of("/proc/self/status");
    private static final Duration TIME_TO_COUNT = Duration.ofMinutes(10);
    private static final String COUNT =
            "SELECT (COUNT(*) AS ?quads) WHERE { GRAPH ?graph { ?subject ?property ?object } }";
    private static final String COUNT_PAPERS =
            "SELECT (COUNT(*) AS ?papers) WHERE { ?paper a <https://schema.org/ScholarlyArticle> }";

    private final PrintStream out;

    BenchTables(PrintStream out) {
        this.out = out;
    }

    void machine() {
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                "%d processors, Java %s, %s %s, heap of at most %d MB%n",
                runtime.availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runtime.maxMemory() >> 20);
    }

    /** What a build took, to be seen while the questions are asked. */
    void build(BuildTimes times, int threads) {
        BuildTimes.Phase cold = times.cold();
        BuildTimes.Phase warm = times.warm();
        out.printf(
                "%n%d papers, %d rejected, %d threads; models loaded in %.1f s%n",
                cold.papers() + warm.papers(), times.rejected(), threads, seconds(times.start()));
        out.printf("%nms of processor a paper  %8s  %8s%n", "cold", "warm");
        for (BuildStage stage : BuildStage.values()) {
            row("  " + stage.label(), cold.millisAPaper(stage), warm.millisAPaper(stage));
        }
        row("  Java itself", ofJava(cold), ofJava(warm));
        row("  all", cold.millisAPaper(), warm.millisAPaper());
        row("papers a second", cold.rate(), warm.rate());
        out.printf(
                "  (cold: the first %d, warm: the other %d; ingest not counted in the rate)%n%n",
                cold.papers(), warm.papers());
    }

    /** What the compiler and the garbage collector take. */
    private static double ofJava(BuildTimes.Phase phase) {
        return phase.millisAPaper()
                - Arrays.stream(BuildStage.values())
                        .mapToDouble(phase::millisAPaper)
                        .sum();
    }

    private void row(String name, double cold, double warm) {
        out.printf("%-23s  %8.1f  %8.1f%n", name, cold, warm);
    }

    /** The most memory so far. */
    void memory() {
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                heap += pool.getPeakUsage().getUsed();
            }
        }
        OptionalLong resident = peakResident();
        out.printf(
                "%-15s: %s heap%s%n",
                "peak memory",
                megabytes(heap),
                resident.isPresent() ? ", " + megabytes(resident.getAsLong()) + " resident" : "");
    }

    /** What Linux counts; nobody does elsewhere. */
    private static OptionalLong peakResident() {
        try {
            return Files.readAllLines(PROCESS_STATUS, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }

    void disk(String name, PaperStore store) {
        DiskUse use = store.diskUse();
        long quads = store.read(dataset -> count(new Answers(dataset, TIME_TO_COUNT), COUNT));
        long papers = store.read(dataset -> count(new Answers(dataset, TIME_TO_COUNT), COUNT_PAPERS));
        out.printf(
                "%-15s: %d papers, %d quads, %s (%s with holes), %d bytes a quad%n",
                name, papers, quads, megabytes(use.used()), megabytes(use.size()), use.used() / Math.max(1, quads));
    }

    private static long count(Answers answers, String query) {
        return Long.parseLong(answers.answer("count", query).rows().get(0).get(0));
    }

    void questionsHead() {
        out.printf("%n%-42s  %5s  %6s  %8s  %8s%n", "question", "runs", "rows", "p50 ms", "p95 ms");
        out.flush();
    }

    void question(QuestionTime time) {
        String name = time.question() + given(time.given());
        if (time.inTime()) {
            out.printf(
                    "%-42s  %5d  %6d  %8.1f  %8.1f%n",
                    name, time.runs(), time.rows(), millis(time.median()), millis(time.p95()));
        } else {
            out.printf("%-42s  not within %.0f s%n", name, seconds(time.p95()));
        }
        out.flush();
    }

    private static String given(List<String> names) {
        return names.isEmpty() ? "" : " " + String.join("= ", names) + "=";
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static String megabytes(long bytes) {
        return ((bytes + (1 << 19)) >> 20) + " MB";
    }
}

package org.papergraph.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.papergraph.ingest.PaperReader;
import org.papergraph.ingest.PaperSink;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;
import org.papergraph.store.PaperStore;

/**
 * Builds a graph as {@link GraphBuilder} does and says how long each stage takes: first for a few papers after the start,
 * then for the others, in batches as large as those of a build.
 *
 * <p>All papers are read before the first is settled, so that reading files and reading texts can be told apart.
 */
public final class BuildMeasurement {

    /** After so many papers Java has compiled what is hot. */
    private static final int COLD = 50;

    private final PaperReader reader;
    private final Supplier<PaperAnalysis> analysis;
    private final int jobs;
    private final LongSupplier threadNanos;
    private final LongSupplier processNanos;
    private long rejected;

    /**
     * A measurement in this process.
     *
     * @param analysis loads the models
     * @param jobs threads that analyse papers, at least 1
     */
    public BuildMeasurement(PaperReader reader, Supplier<PaperAnalysis> analysis, int jobs) {
        this.reader = reader;
        this.analysis = analysis;
        this.jobs = jobs;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        this.threadNanos =
                threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime;
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        this.processNanos = system::getProcessCpuTime;
    }

    /**
     * Builds.
     *
     * @param inputs files, folders or {@code -}
     * @param standardInput what {@code -} stands for
     * @param most so many papers are read and no more, at least 1
     * @param store an empty one
     * @throws IOException when standard input fails
     */
    public BuildTimes measure(List<String> inputs, InputStream standardInput, int most, PaperStore store)
            throws IOException {
        long begin = System.nanoTime();
        PaperAnalysis loaded = analysis.get();
        Duration start = Duration.ofNanos(System.nanoTime() - begin);
        Sample sample = new Sample(most);
        try {
            reader.read(inputs, standardInput, sample);
        } catch (EnoughException enough) {
            // As many papers as were asked for.
        }
        List<Paper> papers = sample.papers;
        int cold = Math.min(COLD, papers.size());
        Duration all = sample.ingest(papers.size());
        Duration first = sample.ingest(cold);

        StageTimes times = new StageTimes(threadNanos);
        try (PaperSettling settling =
                new PaperSettling(loaded.timedBy(times), jobs, store, rejection -> rejected++, through -> {})) {
            BuildTimes.Phase afterStart = phase(settling, times, papers.subList(0, cold), first);
            BuildTimes.Phase later = phase(settling, times, papers.subList(cold, papers.size()), all.minus(first));
            return new BuildTimes(start, afterStart, later, rejected);
        }
    }

    private BuildTimes.Phase phase(PaperSettling settling, StageTimes times, List<Paper> papers, Duration ingest) {
        Map<BuildStage, Duration> before = times.soFar();
        long process = processNanos.getAsLong();
        long begin = System.nanoTime();
        for (int at = 0; at < papers.size(); at += GraphBuilder.BATCH) {
            settling.settle(papers.subList(at, Math.min(papers.size(), at + GraphBuilder.BATCH)));
        }
        settling.finish();
        Duration wall = Duration.ofNanos(System.nanoTime() - begin);
        Map<BuildStage, Duration> spent = new EnumMap<>(BuildStage.class);
        times.soFar()
                .forEach((stage, until) -> spent.put(stage, until.minus(before.getOrDefault(stage, Duration.ZERO))));
        spent.put(BuildStage.INGEST, ingest);
        Duration all = Duration.ofNanos(processNanos.getAsLong() - process).plus(ingest);
        return new BuildTimes.Phase(papers.size(), wall, spent, all);
    }

    /** The first papers of the inputs, and when each was there. */
    private final class Sample implements PaperSink {

        private final int most;
        private final List<Paper> papers = new ArrayList<>();
        private final List<Long> read = new ArrayList<>();
        private final long begin = threadNanos.getAsLong();

        Sample(int most) {
            this.most = most;
        }

        @Override
        public void paper(Paper paper) {
            papers.add(paper);
            read.add(threadNanos.getAsLong());
            if (papers.size() == most) {
                throw new EnoughException();
            }
        }

        @Override
        public void rejected(Rejection rejection) {
            rejected++;
        }

        /** What so many papers took to be read. */
        Duration ingest(int count) {
            return count == 0 ? Duration.ZERO : Duration.ofNanos(read.get(count - 1) - begin);
        }
    }

    /** Ends the reading of inputs; a sink has no other way to. */
    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughException() {
            super("enough papers", null, false, false);
        }
    }
}

package org.papergraph.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papergraph.ingest.PaperReader;
import org.papergraph.ingest.PaperSink;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;
import org.papergraph.store.PaperStore;

/**
 * Builds a graph: reads papers and brings their named graphs in a store up to date.
 *
 * <p>A paper that the store holds just so is left alone, so building again changes nothing and an interrupted build goes
 * on where it stopped. Papers are settled in batches, each in one transaction: what was settled stays. While one batch is
 * written the texts of the next are read. A store whose names were settled by older rules is settled anew first.
 */
public final class GraphBuilder {

    /** Small enough that an interruption costs seconds, large enough that committing costs little. */
    static final int BATCH = 256;

    /**
     * A transaction copies the blocks that it changes, in a large store nearly all of them: batches grow with the build, to
     * so many times the first, as long as an interruption costs no more than such a share of the work.
     */
    private static final int LARGEST = 4;

    private static final int SHARE = 16;

    private final int batchSize;
    private final PaperReader reader;
    private final PaperAnalysis analysis;
    private final int jobs;
    private final BuildListener listener;

    /** @param jobs threads that analyse papers, at least 1 */
    public GraphBuilder(PaperAnalysis analysis, int jobs, BuildListener listener) {
        this(new PaperReader(), analysis, jobs, listener);
    }

    /** @param jobs threads that analyse papers, at least 1 */
    public GraphBuilder(PaperReader reader, PaperAnalysis analysis, int jobs, BuildListener listener) {
        this(reader, analysis, jobs, listener, BATCH);
    }

    /** @param batchSize papers that are settled in one transaction at first, at least 1 */
    GraphBuilder(PaperReader reader, PaperAnalysis analysis, int jobs, BuildListener listener, int batchSize) {
        this.batchSize = batchSize;
        this.reader = reader;
        this.analysis = analysis;
        this.jobs = jobs;
        this.listener = listener;
    }

    /**
     * Reads all inputs into a store.
     *
     * @param inputs files, folders or {@code -}
     * @param standardInput what {@code -} stands for
     * @throws IOException when standard input fails
     */
    public BuildReport build(List<String> inputs, InputStream standardInput, PaperStore store) throws IOException {
        OlderRules.replace(store, listener);
        List<Rejection> rejections = new ArrayList<>();
        try (PaperSettling settling = new PaperSettling(
                analysis,
                jobs,
                store,
                rejection -> {
                    rejections.add(rejection);
                    listener.rejected(rejection);
                },
                listener::settled)) {
            Batches batches = new Batches(settling, rejections);
            reader.read(inputs, standardInput, batches);
            batches.settle();
            settling.finish();
            settling.dropMovedSources();
            return settling.report(batches.inOtherLanguages, rejections);
        }
    }

    /** Gathers papers and has them settled together. */
    private final class Batches implements PaperSink {

        private final PaperSettling settling;
        private final List<Rejection> rejections;
        private final List<Paper> batch = new ArrayList<>();
        private final Map<String, Long> inOtherLanguages = new HashMap<>();
        private long listings;
        /** All that is to be read over what was read; 0 when that is not known. */
        private double whole;

        private Batches(PaperSettling settling, List<Rejection> rejections) {
            this.settling = settling;
            this.rejections = rejections;
        }

        @Override
        public void reached(long bytes, long all) {
            whole = bytes == 0 || all == 0 ? 0 : Math.max(1, (double) all / bytes);
        }

        @Override
        public void paper(Paper paper) {
            listings++;
            listener.read(listings, Math.round(listings * whole));
            batch.add(paper);
            if (batch.size() >= Math.max(batchSize, Math.min(LARGEST * batchSize, listings / SHARE))) {
                settle();
            }
        }

        @Override
        public void inOtherLanguage(Paper paper, String language) {
            inOtherLanguages.merge(language, 1L, Long::sum);
        }

        @Override
        public void rejected(Rejection rejection) {
            rejections.add(rejection);
            listener.rejected(rejection);
        }

        private void settle() {
            settling.settle(batch);
            batch.clear();
        }
    }
}

package org.papergraph.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.papergraph.ingest.PaperReader;
import org.papergraph.ingest.PaperSink;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;

/** Reads papers and hands over what they say, in the order of the inputs, each paper once. */
public final class PaperExtractions {

    private final PaperReader reader;
    private final PaperAnalysis analysis;
    private final int jobs;

    /** @param jobs threads that analyse, at least 1 */
    public PaperExtractions(PaperAnalysis analysis, int jobs) {
        this(new PaperReader(), analysis, jobs);
    }

    /** @param jobs threads that analyse, at least 1 */
    public PaperExtractions(PaperReader reader, PaperAnalysis analysis, int jobs) {
        this.reader = reader;
        this.analysis = analysis;
        this.jobs = jobs;
    }

    /**
     * Extracts from all inputs.
     *
     * @param inputs files, folders or {@code -}
     * @param standardInput what {@code -} stands for
     * @throws IOException when standard input fails
     */
    public ExtractionReport extract(
            List<String> inputs,
            InputStream standardInput,
            Consumer<Extraction> extractions,
            Consumer<Rejection> rejections)
            throws IOException {
        Counts counts = new Counts();
        Consumer<Rejection> counted = rejection -> {
            counts.rejections++;
            rejections.accept(rejection);
        };
        try (PaperWorkers<Extraction> workers = new PaperWorkers<>(analysis::analyse, jobs, extractions, counted)) {
            reader.read(inputs, standardInput, new PaperSink() {
                private final Set<String> seen = new HashSet<>();

                @Override
                public void paper(Paper paper) {
                    counts.listings++;
                    boolean known = false;
                    for (String key : paper.keys()) {
                        known |= !seen.add(key);
                    }
                    if (!known) {
                        counts.papers++;
                        workers.add(paper);
                    }
                }

                @Override
                public void inOtherLanguage(Paper paper, String language) {
                    counts.inOtherLanguages.merge(language, 1L, Long::sum);
                }

                @Override
                public void rejected(Rejection rejection) {
                    counted.accept(rejection);
                }
            });
            workers.finish();
        }
        return new ExtractionReport(counts.listings, counts.papers, counts.inOtherLanguages, counts.rejections);
    }

    /** Extracts from papers that were read already, in their order. */
    public List<Extraction> extract(List<Paper> papers, Consumer<Rejection> rejections) {
        List<Extraction> extractions = new ArrayList<>();
        try (PaperWorkers<Extraction> workers =
                new PaperWorkers<>(analysis::analyse, jobs, extractions::add, rejections)) {
            papers.forEach(workers::add);
            workers.finish();
        }
        return extractions;
    }

    private static final class Counts {
        private final Map<String, Long> inOtherLanguages = new HashMap<>();
        private long listings;
        private long papers;
        private long rejections;
    }
}

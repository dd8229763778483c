package org.papergraph.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;

/**
 * Has papers read by several threads, some of them before it is certain that they are needed as they are.
 *
 * <p>What a paper says is a function of the paper alone, so a reading begun ahead is as good as one begun when it is asked
 * for. It is found by the paper with all that is known of it: one that has changed since, be it by a source, is read anew.
 * Holds the papers that it was given last as required and as foreseen. To be used by one thread.
 */
final class ReadingsAhead implements AutoCloseable {

    private final PaperThreads<ExtractedPaper> threads;
    private final Map<Paper, Future<ExtractedPaper>> begun = new HashMap<>();

    /** @param jobs threads that read, at least 1 */
    ReadingsAhead(CheckedReading reading, int jobs) {
        this.threads = new PaperThreads<>(reading::read, jobs);
    }

    /** Has papers read before all that are given later, and drops what was begun of others. */
    void require(Set<Paper> papers) {
        begun.forEach((paper, reading) -> {
            if (!papers.contains(paper)) {
                reading.cancel(false);
            }
        });
        begun.keySet().retainAll(papers);
        begin(papers);
    }

    /** Has papers read when the required ones are, because they are likely to be required next. */
    void foresee(Collection<Paper> papers) {
        begin(papers);
    }

    private void begin(Collection<Paper> papers) {
        papers.forEach(paper -> begun.computeIfAbsent(paper, threads::begin));
    }

    /**
     * Waits for a paper's reading and forgets it.
     *
     * @param read takes it, in the calling thread
     * @param rejected takes, in its place, why the paper could not be read
     */
    void take(Paper paper, Consumer<ExtractedPaper> read, Consumer<Rejection> rejected) {
        @Nullable Future<ExtractedPaper> reading = begun.remove(paper);
        threads.handOver(reading == null ? threads.begin(paper) : reading, read, rejected);
    }

    @Override
    public void close() {
        threads.close();
    }
}

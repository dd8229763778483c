package org.papergraph.pipeline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;

/** Threads that work on papers, in the order in which these were given to them. */
final class PaperThreads<T> implements AutoCloseable {

    private final Function<Paper, T> work;
    private final ExecutorService threads;

    /** @param jobs how many threads, at least 1 */
    PaperThreads(Function<Paper, T> work, int jobs) {
        this.work = work;
        this.threads = Executors.newFixedThreadPool(jobs, task -> {
            // The analysis recurses over long texts; a generous stack costs only address space.
            Thread thread = new Thread(null, task, "analysis", 16L << 20);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Has a paper worked on as soon as those are done that were given before. */
    Future<T> begin(Paper paper) {
        return threads.submit(() -> work.apply(paper));
    }

    /**
     * Waits for what is made of a paper.
     *
     * @param made takes it, in the calling thread
     * @param rejected takes, in its place, why the paper could not be analysed
     */
    void handOver(Future<T> begun, Consumer<T> made, Consumer<Rejection> rejected) {
        T result;
        try {
            result = begun.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PaperAnalysisException unreadable) {
                rejected.accept(unreadable.rejection());
                return;
            }
            throw new IllegalStateException(failed.getCause());
        }
        made.accept(result);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

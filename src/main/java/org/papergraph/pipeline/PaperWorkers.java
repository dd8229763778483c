package org.papergraph.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;

/**
 * Has papers worked on by several threads and hands over what was made of them in the papers' order.
 *
 * <p>Holds a bounded number of papers: whoever adds faster than the threads work, waits. To be used by one thread.
 */
final class PaperWorkers<T> implements AutoCloseable {

    /** Enough to keep every thread busy while one long abstract holds up the order. */
    private static final int AHEAD_PER_THREAD = 16;

    private final Function<Paper, T> work;
    private final ExecutorService threads;
    private final int capacity;
    private final Consumer<T> made;
    private final Consumer<Rejection> rejections;
    private final Queue<Future<T>> pending = new ArrayDeque<>();

    PaperWorkers(Function<Paper, T> work, int jobs, Consumer<T> made, Consumer<Rejection> rejections) {
        this.work = work;
        this.threads = Executors.newFixedThreadPool(jobs, task -> {
            // The analysis recurses over long texts; a generous stack costs only address space.
            Thread thread = new Thread(null, task, "analysis", 16L << 20);
            thread.setDaemon(true);
            return thread;
        });
        this.capacity = jobs * AHEAD_PER_THREAD;
        this.made = made;
        this.rejections = rejections;
    }

    void add(Paper paper) {
        while (pending.size() >= capacity) {
            takeOne();
        }
        pending.add(threads.submit(() -> work.apply(paper)));
    }

    /** Waits for all that were added and hands them over. */
    void finish() {
        while (!pending.isEmpty()) {
            takeOne();
        }
    }

    private void takeOne() {
        try {
            made.accept(pending.remove().get());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PaperAnalysisException unreadable) {
                rejections.accept(unreadable.rejection());
            } else {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

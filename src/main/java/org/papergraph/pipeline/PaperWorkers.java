package org.papergraph.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;
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

    private final PaperThreads<T> threads;
    private final int capacity;
    private final Consumer<T> made;
    private final Consumer<Rejection> rejections;
    private final Queue<Future<T>> pending = new ArrayDeque<>();

    PaperWorkers(Function<Paper, T> work, int jobs, Consumer<T> made, Consumer<Rejection> rejections) {
        this.threads = new PaperThreads<>(work, jobs);
        this.capacity = jobs * AHEAD_PER_THREAD;
        this.made = made;
        this.rejections = rejections;
    }

    void add(Paper paper) {
        while (pending.size() >= capacity) {
            takeOne();
        }
        pending.add(threads.begin(paper));
    }

    /** Waits for all that were added and hands them over. */
    void finish() {
        while (!pending.isEmpty()) {
            takeOne();
        }
    }

    private void takeOne() {
        threads.handOver(pending.remove(), made, rejections);
    }

    @Override
    public void close() {
        threads.close();
    }
}

package org.papergraph.serve;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.papergraph.page.Pages;
import org.papergraph.query.Catalogue;
import org.papergraph.store.PaperStore;

/**
 * The pages of the present graph. When it has changed, those of the graph before go on to be shown while new ones are
 * made ready, since that takes seconds for a large graph.
 */
final class PresentPages implements Supplier<Pages>, AutoCloseable {

    private record Ready(Pages pages, long state) {}

    private final PaperStore store;
    private final Catalogue catalogue;
    private final Duration timeLimit;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "pages");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Ready ready;

    PresentPages(PaperStore store, Catalogue catalogue, Duration timeLimit) {
        this.store = store;
        this.catalogue = catalogue;
        this.timeLimit = timeLimit;
        this.ready = new Ready(new Pages(store.dataset(), catalogue, timeLimit), store.state());
        background.execute(ready.pages::warmUp);
    }

    @Override
    public Pages get() {
        if (ready.state != store.state() && renewing.compareAndSet(false, true)) {
            background.execute(this::renew);
        }
        return ready.pages;
    }

    /** The {@linkplain PaperStore#state() state} of the store that the pages were made of. */
    long state() {
        return ready.state;
    }

    private void renew() {
        try {
            long state = store.state();
            Pages next = new Pages(store.dataset(), catalogue, timeLimit);
            next.warmUp();
            ready = new Ready(next, state);
        } finally {
            renewing.set(false);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}

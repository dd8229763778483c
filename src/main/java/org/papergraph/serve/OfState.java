package org.papergraph.serve;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.papergraph.store.PaperStore;

/** Something that is computed from the graph when it is first asked for, and again when the graph has changed since. */
final class OfState<T> implements Supplier<T> {

    private record Computed<T>(long state, T value) {}

    private final PaperStore store;
    private final Supplier<T> computation;
    private volatile @Nullable Computed<T> latest;

    OfState(PaperStore store, Supplier<T> computation) {
        this.store = store;
        this.computation = computation;
    }

    /** Who asks while it is computed waits. */
    @Override
    public T get() {
        Computed<T> known = latest;
        return known != null && known.state == store.state() ? known.value : recompute();
    }

    private synchronized T recompute() {
        long state = store.state();
        Computed<T> known = latest;
        if (known == null || known.state != state) {
            known = new Computed<>(state, computation.get());
            latest = known;
        }
        return known.value;
    }
}

package org.papergraph.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Adds up how long each stage takes. Work within work counts for its own stage alone. What fails counts too: it took its
 * time.
 */
final class StageTimes implements StageClock {

    private final LongSupplier nanoseconds;
    private final Map<BuildStage, Long> spent = new EnumMap<>(BuildStage.class);
    /** What work within the current work of a thread has taken. */
    private final ThreadLocal<Long> within = ThreadLocal.withInitial(() -> 0L);

    /** @param nanoseconds the time of the thread that asks */
    StageTimes(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    public <T> T time(BuildStage stage, Supplier<T> work) {
        long outer = within.get();
        within.set(0L);
        long begin = nanoseconds.getAsLong();
        try {
            return work.get();
        } finally {
            long took = nanoseconds.getAsLong() - begin;
            add(stage, took - within.get());
            within.set(outer + took);
        }
    }

    private synchronized void add(BuildStage stage, long took) {
        spent.merge(stage, took, Long::sum);
    }

    /** What was added up until now, stage by stage; those that did nothing are not there. */
    synchronized Map<BuildStage, Duration> soFar() {
        Map<BuildStage, Duration> times = new EnumMap<>(BuildStage.class);
        spent.forEach((stage, took) -> times.put(stage, Duration.ofNanos(took)));
        return times;
    }
}

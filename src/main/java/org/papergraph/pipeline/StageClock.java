package org.papergraph.pipeline;

import java.util.function.Supplier;

/** Stands by while the stages of a build work. Safe for use by several threads. */
interface StageClock {

    /** One that does not look. */
    StageClock NONE = new StageClock() {
        @Override
        public <T> T time(BuildStage stage, Supplier<T> work) {
            return work.get();
        }
    };

    /**
     * Has some work done.
     *
     * @param stage what the work belongs to
     * @return what the work returns
     */
    <T> T time(BuildStage stage, Supplier<T> work);
}

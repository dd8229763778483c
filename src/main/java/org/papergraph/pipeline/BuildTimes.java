package org.papergraph.pipeline;

import java.time.Duration;
import java.util.Map;

/**
 * How long a build took.
 *
 * @param start what loading the models took
 * @param cold the first papers after the start, when Java has not compiled much yet
 * @param warm the papers after those
 * @param rejected papers and files that could not be read
 */
public record BuildTimes(Duration start, Phase cold, Phase warm, long rejected) {

    /**
     * Part of a build.
     *
     * @param papers listings that went through it
     * @param wall from its beginning to its end, without ingest, which is not done side by side with the rest here
     * @param processor time of processors by stage, all threads together
     * @param process the same of the whole process, its compiler and garbage collector among it
     */
    public record Phase(long papers, Duration wall, Map<BuildStage, Duration> processor, Duration process) {

        public Phase {
            processor = Map.copyOf(processor);
        }

        /** Papers a second, 0 when there were none. */
        public double rate() {
            return papers == 0 ? 0 : papers / seconds(wall);
        }

        /** Milliseconds of processor time that a stage takes for a paper. */
        public double millisAPaper(BuildStage stage) {
            return millisAPaper(processor.getOrDefault(stage, Duration.ZERO));
        }

        /** Milliseconds of processor time that the whole process takes for a paper. */
        public double millisAPaper() {
            return millisAPaper(process);
        }

        private double millisAPaper(Duration duration) {
            return papers == 0 ? 0 : seconds(duration) * 1e3 / papers;
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}

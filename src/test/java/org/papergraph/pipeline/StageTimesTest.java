package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTimesTest {

    private long now;

    private final StageTimes times = new StageTimes(() -> now);

    @Test
    void addsUpWhatEachStageTakes() {
        work(BuildStage.ANNOTATE, 5);
        work(BuildStage.EXTRACT, 1);
        work(BuildStage.ANNOTATE, 2);
        assertThat(times.soFar())
                .isEqualTo(Map.of(
                        BuildStage.ANNOTATE, Duration.ofMillis(7),
                        BuildStage.EXTRACT, Duration.ofMillis(1)));
    }

    @Test
    void workWithinWorkCountsForItsOwnStageAlone() {
        times.time(BuildStage.WRITE, () -> {
            work(BuildStage.RESOLVE, 3);
            work(BuildStage.RESOLVE, 4);
            return pass(2);
        });
        work(BuildStage.WRITE, 1);
        assertThat(times.soFar())
                .isEqualTo(Map.of(
                        BuildStage.WRITE, Duration.ofMillis(3),
                        BuildStage.RESOLVE, Duration.ofMillis(7)));
    }

    @Test
    void workThatFailsHasTakenItsTimeToo() {
        assertThatThrownBy(() -> times.time(BuildStage.CHECK, () -> {
                    pass(6);
                    throw new IllegalStateException("no such shape");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(times.soFar()).isEqualTo(Map.of(BuildStage.CHECK, Duration.ofMillis(6)));
    }

    private void work(BuildStage stage, long millis) {
        assertThat(times.time(stage, () -> pass(millis))).isEqualTo(millis);
    }

    private long pass(long millis) {
        now += millis * 1_000_000;
        return millis;
    }
}

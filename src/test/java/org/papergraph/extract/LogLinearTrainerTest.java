package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LogLinearTrainerTest {

    @Test
    void learnsWhichSignGoesWithWhichOutcome() {
        List<LogLinearTrainer.Outcome> seen = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            seen.add(new LogLinearTrainer.Outcome(Set.of("*", "wet"), 1));
            seen.add(new LogLinearTrainer.Outcome(Set.of("*", "dry"), 2));
            seen.add(new LogLinearTrainer.Outcome(Set.of("*"), 0));
        }
        LogLinearModel model = new LogLinearTrainer(2, 3).outcomes(seen, 3);

        assertThat(model.probabilities(List.of("*", "wet"))[1]).isGreaterThan(0.8);
        assertThat(model.probabilities(List.of("*", "dry"))[2]).isGreaterThan(0.8);
        assertThat(model.probabilities(List.of("*"))[0]).isGreaterThan(0.7);
        assertThat(model.weight(List.of("wet"), 1)).isPositive();
    }

    @Test
    void givesAsMuchProbabilityAsThereAreCasesWhereNothingTellsThemApart() {
        List<LogLinearTrainer.Outcome> seen = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            seen.add(new LogLinearTrainer.Outcome(Set.of("*"), i < 25 ? 1 : 0));
        }
        LogLinearModel model = new LogLinearTrainer(10, 1).outcomes(seen, 2);

        assertThat(model.probabilities(List.of("*"))[1]).isCloseTo(0.25, within(0.01));
    }

    @Test
    void learnsWhichOptionIsTaken() {
        List<LogLinearTrainer.Choice> seen = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            seen.add(new LogLinearTrainer.Choice(
                    List.of(Set.of("far"), Set.of("near"), Set.of("none")), List.of(false, true, false)));
        }
        LogLinearModel model = new LogLinearTrainer(2, 3).choices(seen);

        double[] chosen = model.choose(List.of(Set.of("near"), Set.of("far"), Set.of("near"), Set.of("none")));
        assertThat(chosen[0]).isEqualTo(chosen[2]).isGreaterThan(chosen[1]).isGreaterThan(chosen[3]);
        assertThat(chosen[0] + chosen[1] + chosen[2] + chosen[3]).isCloseTo(1, within(1e-9));
    }

    @Test
    void leavesOutSignsThatAreSeldomSeen() {
        LogLinearModel model = new LogLinearTrainer(2, 3)
                .outcomes(
                        List.of(
                                new LogLinearTrainer.Outcome(Set.of("once", "*"), 1),
                                new LogLinearTrainer.Outcome(Set.of("*"), 0),
                                new LogLinearTrainer.Outcome(Set.of("*"), 0)),
                        2);

        assertThat(model.lines()).noneMatch(line -> line.startsWith("once"));
    }

    @Test
    void readsBackWhatItWrites() {
        LogLinearModel model = LogLinearModel.parse(2, List.of("a sign\t1.25\t", "other\t\t-0.50"));

        assertThat(model.lines()).containsExactly("a sign\t1.25\t", "other\t\t-0.50");
        assertThatThrownBy(() -> LogLinearModel.parse(1, List.of("a sign\t1.25\t2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a sign");
    }
}

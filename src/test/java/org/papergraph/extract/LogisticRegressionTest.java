package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.extract.LogisticRegression.Example;

class LogisticRegressionTest {

    @Test
    void findsTheLogOddsOfACue() {
        // With the cue 30 of 40 are so, without it 10 of 40: odds of 3 and 1/3.
        double[][] weights = new LogisticRegression(1, 2, 1000).fit(examples(30, 10, 10, 30));

        assertThat(weights[0][1]).isCloseTo(Math.log(1.0 / 3), within(1e-2));
        assertThat(weights[0][0]).isCloseTo(Math.log(9), within(1e-2));
    }

    @Test
    void findsTheLogOddsOfEachOutcome() {
        List<Example> examples = new ArrayList<>();
        int[] counts = {50, 30, 20};
        for (int outcome = 0; outcome < counts.length; outcome++) {
            for (int i = 0; i < counts[outcome]; i++) {
                examples.add(new Example(List.of(), outcome));
            }
        }
        double[][] weights = new LogisticRegression(0, 3, 1).fit(examples);

        assertThat(weights[0][0]).isCloseTo(Math.log(0.6), within(1e-2));
        assertThat(weights[1][0]).isCloseTo(Math.log(0.4), within(1e-2));
    }

    @Test
    void keepsTheWeightOfACueThatSeparatesWithinBounds() {
        double[][] weights = new LogisticRegression(1, 2, 1).fit(examples(40, 0, 0, 40));

        assertThat(weights[0][0]).isBetween(1.0, 8.0);
    }

    @Test
    void weighsNothingByACueThatIsNeverThere() {
        double[][] weights = new LogisticRegression(2, 2, 1).fit(examples(30, 10, 10, 30));

        assertThat(weights[0][1]).isZero();
    }

    private static List<Example> examples(int soWithCue, int notWithCue, int soWithout, int notWithout) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < soWithCue + notWithCue; i++) {
            examples.add(new Example(List.of(0), i < soWithCue ? 1 : 0));
        }
        for (int i = 0; i < soWithout + notWithout; i++) {
            examples.add(new Example(List.of(), i < soWithout ? 1 : 0));
        }
        return examples;
    }
}

package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.annotate.LabelProbabilities.Run;
import org.papergraph.paper.EntityType;

class LabelProbabilitiesTest {
    private static final int OUTSIDE = 0;
    private static final int TASK = MentionCrf.label(EntityType.Task);

    /** Two tokens: both Task with 0.5, only the second with 0.3, none with 0.2. */
    private static LabelProbabilities twoTokens() {
        double[][][] pairs = new double[2][MentionCrf.LABELS.size()][MentionCrf.LABELS.size()];
        pairs[0][OUTSIDE][TASK] = 0.5;
        pairs[0][OUTSIDE][OUTSIDE] = 0.5;
        pairs[1][TASK][TASK] = 0.5;
        pairs[1][OUTSIDE][TASK] = 0.3;
        pairs[1][OUTSIDE][OUTSIDE] = 0.2;
        return new LabelProbabilities(pairs);
    }

    @Test
    void aRunIsAsProbableAsItsLabelsWithoutMoreOnEitherSide() {
        List<Run> runs = twoTokens().runs(0.01);

        assertThat(runs).hasSize(2);
        assertThat(runs.get(0)).isEqualTo(new Run(0, 1, EntityType.Task, 0.5));
        assertThat(runs.get(1).first()).isEqualTo(1);
        assertThat(runs.get(1).probability()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void leavesOutRunsThatAreLessProbableThanAsked() {
        assertThat(twoTokens().runs(0.4)).containsExactly(new Run(0, 1, EntityType.Task, 0.5));
    }

    @Test
    void aLabelIsAsProbableAsAllPairsWithIt() {
        assertThat(twoTokens().label(1, TASK)).isCloseTo(0.8, within(1e-9));
    }
}

package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
    /** Is the first number more than 1, and the second more than 2? And one more tree that asks nothing. */
    private static final BoostedTrees TREES = new BoostedTrees(
            -1,
            2,
            new short[] {0, 1, 1, 0, 0, 0},
            new float[] {1, 2, 2, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY},
            new float[] {0, 0, 1, 3, 0.5f, 9, 9, 9});

    @Test
    void addsUpTheLeavesThatAreReached() {
        assertThat(TREES.logOdds(new float[] {1, 9})).isCloseTo(-0.5, within(1e-6));
        assertThat(TREES.logOdds(new float[] {1.5f, 2})).isCloseTo(0.5, within(1e-6));
        assertThat(TREES.logOdds(new float[] {1.5f, 2.5f})).isCloseTo(2.5, within(1e-6));
        assertThat(TREES.probability(new float[] {1.5f, 2.5f})).isCloseTo(1 / (1 + Math.exp(-2.5)), within(1e-6));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TREES.write(new DataOutputStream(bytes));

        BoostedTrees read = BoostedTrees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.logOdds(new float[] {1.5f, 2.5f})).isEqualTo(TREES.logOdds(new float[] {1.5f, 2.5f}));
    }
}

package org.papergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildProgressTest {

    @Test
    void saysHowFastAndHowLongToGo() {
        assertThat(BuildProgress.line(500, 2000, 50)).isEqualTo("500 papers, 10.0 a second, of about 2000, 3 min left");
        assertThat(BuildProgress.line(500, 600, 50)).endsWith(", of about 600, 10 s left");
        assertThat(BuildProgress.line(1000, 100_000, 100)).endsWith(", of about 100000, 2 h 45 min left");
    }

    @Test
    void saysHowFastOnlyWhereNobodyKnowsHowMuchThereIs() {
        assertThat(BuildProgress.line(500, 0, 50)).isEqualTo("500 papers, 10.0 a second");
    }
}

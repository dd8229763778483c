package org.papergraph.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextVectorTest {

    @Test
    void comparesDirectionsWhateverTheirLength() {
        TextVector one = TextVector.of(new float[] {3, 4, 0});

        assertThat(one.cosine(TextVector.of(new float[] {30, 40, 0}))).isCloseTo(1, within(1e-9));
        assertThat(one.cosine(TextVector.of(new float[] {4, 3, 0}))).isCloseTo(0.96, within(0.01));
        assertThat(one.cosine(TextVector.of(new float[] {0, 0, 1}))).isZero();
        assertThat(one.cosine(TextVector.of(new float[] {-3, -4, 0}))).isCloseTo(-1, within(1e-9));
    }

    @Test
    void readsBackFromItsText() {
        TextVector vector = TextVector.of(new float[] {0.5f, -0.25f, 1});

        assertThat(TextVector.ofBase64(vector.base64())).isEqualTo(vector).hasSameHashCodeAs(vector);
        assertThatThrownBy(() -> TextVector.ofBase64("no base64!")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhenThereIsNothingToCompare() {
        assertThat(TextVector.of(new float[] {0, 0})).isEqualTo(TextVector.NONE);
        assertThat(TextVector.of(new float[0]).isNone()).isTrue();
        assertThat(TextVector.of(new float[] {Float.NaN, 1}).isNone()).isTrue();
        assertThat(TextVector.NONE.cosine(TextVector.of(new float[] {1}))).isZero();
        assertThat(TextVector.of(new float[] {1}).cosine(TextVector.of(new float[] {1, 0})))
                .as("of another model")
                .isZero();
    }
}

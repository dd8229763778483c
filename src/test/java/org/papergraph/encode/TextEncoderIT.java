package org.papergraph.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextEncoderIT {
    private static final TextEncoder ENCODER = TextEncoder.tuned();

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (String form : text.split(" ")) {
            words.add(new Word(form, words.isEmpty(), false));
        }
        return words;
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float[] vector(String text) {
        return ENCODER.encode(words(text)).vector();
    }

    @Test
    void givesATextAVectorOfLengthOne() {
        float[] vector = vector("We translate German to English with a neural network .");

        assertThat(vector).hasSize(TextEncoder.VECTOR_LENGTH);
        assertThat(likeness(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void givesALongTextAVectorOfLengthOneToo() {
        float[] vector = vector("We translate German to English with a neural network . "
                .repeat(200)
                .strip());

        assertThat(likeness(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void givesTextsOnOneSubjectVectorsThatAreMoreAlike() {
        float[] translation = vector("Neural machine translation from German to English");
        float[] alsoTranslation = vector("Translating French sentences with sequence to sequence models");
        float[] bandits = vector("Regret bounds for stochastic multi-armed bandits");

        assertThat(likeness(translation, alsoTranslation)).isGreaterThan(likeness(translation, bandits) + 0.05);
    }

    @Test
    void theTunedEncodersVectorComesCloseToThePublishedOne() {
        List<Word> words =
                words("Neural machine translation from German to English with sequence to sequence models .");
        try (TextEncoder whole = TextEncoder.whole()) {
            float[] published = whole.encode(words).vector();

            assertThat(likeness(published, published)).isCloseTo(1, within(1e-5));
            assertThat(likeness(published, ENCODER.encode(words).vector())).isGreaterThan(0.8);
        }
    }

    @Test
    void theMeanOfTwoLabellingsIsTheirLogarithmsMean() {
        assertThat(Encoding.meanLabels(List.of(new float[][] {{-1, -4}}, new float[][] {{-3, -2}})))
                .isDeepEqualTo(new float[][] {{-2, -3}});
    }

    @Test
    void saysProbabilitiesOfEachWordsLabels() {
        float[][] labels = ENCODER.encode(words("We train BERT on SQuAD .")).labels();

        assertThat(labels).hasDimensions(6, 9);
        for (float[] ofWord : labels) {
            double sum = 0;
            for (float logProbability : ofWord) {
                sum += Math.exp(logProbability);
            }
            assertThat(sum).isBetween(0.5, 1.001);
        }
    }

    @Test
    void saysNothingOfNothing() {
        Encoding encoding = ENCODER.encode(List.of());

        assertThat(encoding.labels()).isEmpty();
        assertThat(encoding.vector()).isEmpty();
    }
}

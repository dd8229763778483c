package org.papergraph.encode;

import java.util.Collections;

/**
 * How the encoder is tuned.
 *
 * @param layers how many of its layers, from the lowest
 * @param epochs passes over the texts
 * @param wordsInBatch most words of one training step, padding counted
 * @param learningRate of the encoder, as {@link LearningRate} has it
 * @param labelLearningRate of the labels' layer
 * @param seed of all that is random
 */
public record TunerSettings(
        int layers, int epochs, int wordsInBatch, float learningRate, float labelLearningRate, long seed) {

    /** The layers that are run. */
    public static TunerSettings fresh(long seed) {
        return new TunerSettings(Collections.max(EncoderModel.LAYERS_OF_TUNED), 2, 1000, 1.2e-4f, 1e-3f, seed);
    }
}

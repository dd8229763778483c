package org.papergraph.encode;

/**
 * How a head is built and trained.
 *
 * @param narrow width to which a word's vector and features are narrowed before the LSTM
 * @param state width of the LSTM's state in each direction
 * @param inputDropout share of the input's numbers that is left out in each training step
 * @param innerDropout the same of the narrowed vectors
 * @param outputDropout the same of the LSTM's states
 * @param epochs passes over the texts
 * @param wordsInBatch most words of one training step, padding counted
 * @param learningRate at its highest; it rises over the first twentieth of the steps and falls to 0 in a straight line
 * @param seed of all that is random
 */
public record HeadSettings(
        int narrow,
        int state,
        float inputDropout,
        float innerDropout,
        float outputDropout,
        int epochs,
        int wordsInBatch,
        float learningRate,
        long seed) {

    /** A head from scratch. */
    public static HeadSettings fresh(long seed) {
        return new HeadSettings(256, 200, 0.3f, 0.2f, 0.4f, 4, 1800, 2e-3f, seed);
    }

    /** The same with half the passes: nearly as good, for heads that ship in nothing. */
    public HeadSettings brief() {
        return new HeadSettings(
                narrow, state, inputDropout, innerDropout, outputDropout, epochs / 2, wordsInBatch, learningRate, seed);
    }
}

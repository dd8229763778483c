package org.papergraph.encode;

import java.util.List;

/**
 * What the encoder makes of a text.
 *
 * @param labels for each word the logarithm of each label's probability, as the heads give it, not calibrated
 * @param vector the text as a whole: {@value TextEncoder#VECTOR_LENGTH} numbers, as a vector of length 1, so that the likeness
 *     of two texts is the product of theirs; empty for a text without words
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of words by ten numbers, read once
public record Encoding(float[][] labels, float[] vector) {

    /**
     * What several encoders say of the words of one text: the means of their logarithms.
     *
     * @param ofEach the labels of each, one at least
     */
    public static float[][] meanLabels(List<float[][]> ofEach) {
        float[][] mean = new float[ofEach.get(0).length][];
        for (int word = 0; word < mean.length; word++) {
            mean[word] = new float[ofEach.get(0)[word].length];
            for (float[][] labels : ofEach) {
                for (int label = 0; label < mean[word].length; label++) {
                    mean[word][label] += labels[word][label] / ofEach.size();
                }
            }
        }
        return mean;
    }
}

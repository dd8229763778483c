package org.papergraph.encode;

/**
 * What the encoder makes of a text.
 *
 * @param labels for each word the logarithm of each label's probability, as the heads give it, not calibrated
 * @param vector the text as a whole: the mean of its words' vectors; empty for a text without words
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of words by ten numbers, read once
public record Encoding(float[][] labels, float[] vector) {}

package org.papergraph.encode;

/**
 * What the encoder makes of a text.
 *
 * @param labels for each word the logarithm of each label's probability, as the heads give it, not calibrated
 * @param vector the text as a whole: {@value TextEncoder#VECTOR_LENGTH} numbers, as a vector of length 1, so that the likeness
 *     of two texts is the product of theirs; empty for a text without words
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of words by ten numbers, read once
public record Encoding(float[][] labels, float[] vector) {}

package org.papergraph.paper;

import java.util.Arrays;
import java.util.Base64;

/**
 * What a text is about, as a direction: texts on one matter point the same way.
 *
 * <p>Each component is kept as a signed byte, 127 times that of the vector of length 1; the cosine of two vectors is then
 * right to about two digits.
 */
public final class TextVector {

    /** Of a text that no vector is known of. */
    public static final TextVector NONE = new TextVector(new byte[0]);

    private static final float SCALE = Byte.MAX_VALUE;

    private final byte[] components;

    private TextVector(byte[] components) {
        this.components = components;
    }

    /** The direction of a vector of any length; {@link #NONE} for one without components or direction. */
    public static TextVector of(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        if (squares == 0 || !Double.isFinite(squares)) {
            return NONE;
        }
        byte[] components = new byte[vector.length];
        for (int i = 0; i < components.length; i++) {
            components[i] = (byte) Math.round(SCALE * vector[i] / Math.sqrt(squares));
        }
        return new TextVector(components);
    }

    /**
     * The vector of a {@linkplain #base64() text}.
     *
     * @throws IllegalArgumentException when it is no Base64
     */
    public static TextVector ofBase64(String base64) {
        return new TextVector(Base64.getDecoder().decode(base64));
    }

    /** The components, one byte each, in Base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(components);
    }

    /** Whether there is nothing to compare. */
    public boolean isNone() {
        return components.length == 0;
    }

    /** The cosine of the angle to another vector, -1 to 1; 0 when either is none or they were made by different models. */
    public double cosine(TextVector other) {
        if (isNone() || components.length != other.components.length) {
            return 0;
        }
        long product = 0;
        long own = 0;
        long theirs = 0;
        for (int i = 0; i < components.length; i++) {
            product += components[i] * other.components[i];
            own += components[i] * components[i];
            theirs += other.components[i] * other.components[i];
        }
        return own == 0 || theirs == 0 ? 0 : product / Math.sqrt((double) own * theirs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextVector vector && Arrays.equals(components, vector.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }

    @Override
    public String toString() {
        return "a vector of " + components.length + " components";
    }
}

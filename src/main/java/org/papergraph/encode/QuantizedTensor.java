package org.papergraph.encode;

/**
 * Matrices of 8 bits a number, with a scale for each column.
 *
 * @param shape [..., rows, columns]
 * @param bytes in row-major order, from -127 to 127
 * @param scales [..., columns], by which each column's bytes are multiplied
 */
@SuppressWarnings("ArrayRecordComponent") // weights of millions of numbers
record QuantizedTensor(long[] shape, byte[] bytes, float[] scales) {
    private static final float SMALLEST = 1e-9f;

    /** Rounds; what has been rounded before stays as it is. */
    static QuantizedTensor of(Tensor tensor) {
        QuantizedTensor made = new QuantizedTensor(
                tensor.shape(), new byte[tensor.values().length], new float[scales(tensor.shape())]);
        for (int i = 0; i < made.scales.length; i++) {
            float largest = SMALLEST;
            for (int at = made.first(i); at < made.end(i); at += made.columns()) {
                largest = Math.max(largest, Math.abs(tensor.values()[at]));
            }
            made.scales[i] = largest / Byte.MAX_VALUE;
            for (int at = made.first(i); at < made.end(i); at += made.columns()) {
                made.bytes[at] = (byte) Math.round(tensor.values()[at] / made.scales[i]);
            }
        }
        return made;
    }

    /** The numbers that the bytes stand for. */
    Tensor toTensor() {
        float[] values = new float[bytes.length];
        for (int i = 0; i < scales.length; i++) {
            for (int at = first(i); at < end(i); at += columns()) {
                values[at] = bytes[at] * scales[i];
            }
        }
        return new Tensor(shape, values);
    }

    /** How many scales matrices of a shape have. */
    static int scales(long[] shape) {
        int count = 1;
        for (int dimension = 0; dimension < shape.length; dimension++) {
            count *= dimension == shape.length - 2 ? 1 : (int) shape[dimension];
        }
        return count;
    }

    private int columns() {
        return (int) shape[shape.length - 1];
    }

    private int rows() {
        return (int) shape[shape.length - 2];
    }

    /** Where a column begins. */
    private int first(int column) {
        return column / columns() * rows() * columns() + column % columns();
    }

    private int end(int column) {
        return first(column) + rows() * columns();
    }
}

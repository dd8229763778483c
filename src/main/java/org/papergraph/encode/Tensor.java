package org.papergraph.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An array of numbers with its shape.
 *
 * @param shape length of each dimension, outermost first
 * @param values in row-major order
 */
@SuppressWarnings("ArrayRecordComponent") // weights of millions of numbers
public record Tensor(long[] shape, float[] values) {

    public static Tensor of(float[] values, long... shape) {
        return new Tensor(shape, values);
    }

    /** Length of a dimension. */
    public int size(int dimension) {
        return (int) shape[dimension];
    }

    /** Four bytes a value, the least significant first. */
    byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    /** Several matrices of the same height beside each other. */
    static Tensor beside(Tensor... matrices) {
        int rows = matrices[0].size(0);
        int columns = Arrays.stream(matrices).mapToInt(matrix -> matrix.size(1)).sum();
        float[] all = new float[rows * columns];
        int offset = 0;
        for (Tensor matrix : matrices) {
            int width = matrix.size(1);
            for (int row = 0; row < rows; row++) {
                System.arraycopy(matrix.values, row * width, all, row * columns + offset, width);
            }
            offset += width;
        }
        return of(all, rows, columns);
    }

    /** Two matrices of the same width, the first above the second. */
    static Tensor above(Tensor first, Tensor second) {
        return of(after(first, second).values(), first.size(0) + second.size(0), first.size(1));
    }

    /** Some rows of a matrix. */
    Tensor rows(int from, int to) {
        int columns = size(1);
        return of(Arrays.copyOfRange(values, from * columns, to * columns), to - from, columns);
    }

    /** Several vectors one after the other. */
    static Tensor after(Tensor... vectors) {
        int length =
                Arrays.stream(vectors).mapToInt(vector -> vector.values.length).sum();
        float[] all = new float[length];
        int offset = 0;
        for (Tensor vector : vectors) {
            System.arraycopy(vector.values, 0, all, offset, vector.values.length);
            offset += vector.values.length;
        }
        return of(all, length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor tensor
                && Arrays.equals(shape, tensor.shape)
                && Arrays.equals(values, tensor.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}

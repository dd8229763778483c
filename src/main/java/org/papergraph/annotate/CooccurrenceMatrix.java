package org.papergraph.annotate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Positive pointwise mutual information of words with the words around them, a sparse matrix by rows. */
final class CooccurrenceMatrix {
    /** So many of the most frequent words count as context. */
    private static final int CONTEXT_WORDS = 4000;

    private static final int[] POSITIONS = {-2, -1, 1, 2};

    /** Contexts are smoothed by this power, so that rare ones do not stand out (Levy et al. 2015). */
    private static final double SMOOTHING = 0.75;

    private static final int OVERSAMPLING = 20;
    private static final int ROUNDS = 4;
    private static final long SEED = 20261101;

    private final int rows;
    private final int columns;
    private final int[] rowStarts;
    private final int[] column;
    private final float[] value;

    private CooccurrenceMatrix(int rows, int columns, int[] rowStarts, int[] column, float[] value) {
        this.rows = rows;
        this.columns = columns;
        this.rowStarts = rowStarts;
        this.column = column;
        this.value = value;
    }

    /**
     * The matrix of some sentences.
     *
     * @param words the rows, from the most frequent; the first are contexts also
     * @param sentences their words; others may occur
     */
    static CooccurrenceMatrix of(List<String> words, List<List<String>> sentences) {
        int contexts = Math.min(CONTEXT_WORDS, words.size()) + 1;
        int columns = contexts * POSITIONS.length;
        long[] pairs = pairs(words, sentences, contexts);
        Arrays.sort(pairs);
        int distinct = 0;
        for (int i = 0; i < pairs.length; i++) {
            distinct += i == 0 || pairs[i] != pairs[i - 1] ? 1 : 0;
        }
        int[] row = new int[distinct];
        int[] column = new int[distinct];
        float[] count = new float[distinct];
        int at = -1;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                at++;
                row[at] = (int) (pairs[i] / columns);
                column[at] = (int) (pairs[i] % columns);
            }
            count[at]++;
        }
        return positiveInformation(words.size(), columns, row, column, count);
    }

    /** Each time that a word stands with a context: row * columns + column. */
    private static long[] pairs(List<String> words, List<List<String>> sentences, int contexts) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i);
        }
        long columns = (long) contexts * POSITIONS.length;
        long[] pairs = new long[1 << 20];
        int size = 0;
        for (List<String> sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                Integer word = numbers.get(sentence.get(i));
                for (int p = 0; word != null && p < POSITIONS.length; p++) {
                    int j = i + POSITIONS[p];
                    boolean outside = j < 0 || j >= sentence.size();
                    int context = outside ? contexts - 1 : numbers.getOrDefault(sentence.get(j), Integer.MAX_VALUE);
                    if (outside || context < contexts - 1) {
                        if (size == pairs.length) {
                            pairs = Arrays.copyOf(pairs, size * 2);
                        }
                        pairs[size++] = word * columns + (long) p * contexts + context;
                    }
                }
            }
        }
        return Arrays.copyOf(pairs, size);
    }

    private static CooccurrenceMatrix positiveInformation(
            int rows, int columns, int[] row, int[] column, float[] count) {
        double[] rowSums = new double[rows];
        double[] columnSums = new double[columns];
        for (int i = 0; i < count.length; i++) {
            rowSums[row[i]] += count[i];
            columnSums[column[i]] += count[i];
        }
        double total = 0;
        for (int i = 0; i < columns; i++) {
            columnSums[i] = Math.pow(columnSums[i], SMOOTHING);
            total += columnSums[i];
        }
        int[] rowStarts = new int[rows + 1];
        int kept = 0;
        for (int i = 0; i < count.length; i++) {
            double information = Math.log(count[i] * total / (rowSums[row[i]] * columnSums[column[i]]));
            if (information > 0) {
                column[kept] = column[i];
                count[kept] = (float) information;
                rowStarts[row[i] + 1]++;
                kept++;
            }
        }
        for (int i = 0; i < rows; i++) {
            rowStarts[i + 1] += rowStarts[i];
        }
        return new CooccurrenceMatrix(
                rows, columns, rowStarts, Arrays.copyOf(column, kept), Arrays.copyOf(count, kept));
    }

    /**
     * The rows in few dimensions, each of length 1: left singular vectors weighted by the roots of the singular values,
     * found by randomised subspace iteration (Halko, Martinsson and Tropp, SIAM Review 2011, algorithm 4.4).
     */
    float[][] reducedTo(int dimensions) {
        int width = Math.min(dimensions + OVERSAMPLING, Math.min(rows, columns));
        int kept = Math.min(dimensions, width);
        Random random = new Random(SEED);
        float[][] across = new float[columns][width];
        for (float[] line : across) {
            for (int i = 0; i < width; i++) {
                line[i] = (float) random.nextGaussian();
            }
        }
        float[][] along = times(across);
        for (int round = 0; round < ROUNDS; round++) {
            orthonormalise(along);
            across = transposedTimes(along);
            orthonormalise(across);
            along = times(across);
        }
        orthonormalise(along);
        across = transposedTimes(along);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(width, true, true);
        if (!eigen.decompose(products(across))) {
            throw new IllegalStateException("the co-occurrences have no singular values");
        }
        Integer[] order = new Integer[width];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(eigen.getEigenvalue(b).real, eigen.getEigenvalue(a).real));
        float[][] reduced = new float[rows][kept];
        for (int d = 0; d < kept; d++) {
            DMatrixRMaj vector = eigen.getEigenVector(order[d]);
            double strength = Math.sqrt(Math.sqrt(Math.max(0, eigen.getEigenvalue(order[d]).real)));
            for (int r = 0; r < rows; r++) {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                    sum += along[r][i] * vector.get(i);
                }
                reduced[r][d] = (float) (sum * strength);
            }
        }
        for (float[] line : reduced) {
            normalise(line);
        }
        return reduced;
    }

    private float[][] times(float[][] matrix) {
        float[][] product = new float[rows][matrix[0].length];
        for (int r = 0; r < rows; r++) {
            for (int i = rowStarts[r]; i < rowStarts[r + 1]; i++) {
                add(matrix[column[i]], value[i], product[r]);
            }
        }
        return product;
    }

    private float[][] transposedTimes(float[][] matrix) {
        float[][] product = new float[columns][matrix[0].length];
        for (int r = 0; r < rows; r++) {
            for (int i = rowStarts[r]; i < rowStarts[r + 1]; i++) {
                add(matrix[r], value[i], product[column[i]]);
            }
        }
        return product;
    }

    private static void add(float[] line, float factor, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * line[i];
        }
    }

    /** Makes the columns orthonormal, by the Cholesky factor of their products with each other. */
    private static void orthonormalise(float[][] matrix) {
        int width = matrix[0].length;
        DMatrixRMaj products = products(matrix);
        for (int i = 0; i < width; i++) {
            products.add(i, i, 1e-6 * (1 + products.get(i, i)));
        }
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(width, false);
        if (!cholesky.decompose(products)) {
            throw new IllegalStateException("the co-occurrences span too few dimensions");
        }
        DMatrixRMaj inverse = cholesky.getT(null);
        CommonOps_DDRM.invert(inverse);
        double[] line = new double[width];
        for (float[] row : matrix) {
            for (int j = 0; j < width; j++) {
                double sum = 0;
                for (int i = 0; i <= j; i++) {
                    sum += row[i] * inverse.get(i, j);
                }
                line[j] = sum;
            }
            for (int j = 0; j < width; j++) {
                row[j] = (float) line[j];
            }
        }
    }

    private static DMatrixRMaj products(float[][] matrix) {
        int width = matrix[0].length;
        double[][] sums = new double[width][width];
        for (float[] row : matrix) {
            for (int i = 0; i < width; i++) {
                float factor = row[i];
                double[] sum = sums[i];
                for (int j = i; j < width; j++) {
                    sum[j] += factor * row[j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                sums[i][j] = sums[j][i];
            }
        }
        return new DMatrixRMaj(sums);
    }

    static void normalise(float[] line) {
        double square = 0;
        for (float x : line) {
            square += (double) x * x;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; length > 0 && i < line.length; i++) {
            line[i] /= length;
        }
    }
}

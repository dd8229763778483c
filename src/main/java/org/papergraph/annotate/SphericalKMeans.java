package org.papergraph.annotate;

import java.util.Random;

/** Groups vectors of length 1 by direction (Dhillon and Modha, Machine Learning 2001). */
final class SphericalKMeans {
    private static final int ROUNDS = 12;
    private static final long SEED = 20261102;

    private final float[][] vectors;
    private final double[] importance;

    /**
     * @param vectors each of length 1
     * @param importance how much each counts for the centre of its group
     */
    SphericalKMeans(float[][] vectors, double[] importance) {
        this.vectors = vectors;
        this.importance = importance;
    }

    /** The group of each vector, from 0 to less than {@code groups}. */
    int[] clusters(int groups) {
        Random random = new Random(SEED);
        float[][] centres = new float[Math.min(groups, vectors.length)][];
        double total = 0;
        for (double each : importance) {
            total += each;
        }
        for (int i = 0; i < centres.length; i++) {
            centres[i] = vectors[draw(random.nextDouble() * total)].clone();
        }
        int[] nearest = new int[vectors.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < vectors.length; i++) {
                nearest[i] = nearest(vectors[i], centres);
            }
            centres = centres(nearest, centres.length, random);
        }
        return nearest;
    }

    private int draw(double mark) {
        double sum = 0;
        for (int i = 0; i < importance.length; i++) {
            sum += importance[i];
            if (sum > mark) {
                return i;
            }
        }
        return importance.length - 1;
    }

    private static int nearest(float[] vector, float[][] centres) {
        int nearest = 0;
        float closest = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            float product = product(vector, centres[c]);
            if (product > closest) {
                closest = product;
                nearest = c;
            }
        }
        return nearest;
    }

    private static float product(float[] a, float[] b) {
        // Four sums, because one would make each step wait for the last.
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** The middle of each group; an empty one starts anew at some vector. */
    private float[][] centres(int[] nearest, int groups, Random random) {
        float[][] centres = new float[groups][vectors[0].length];
        boolean[] filled = new boolean[groups];
        for (int i = 0; i < vectors.length; i++) {
            float[] centre = centres[nearest[i]];
            filled[nearest[i]] = true;
            for (int d = 0; d < centre.length; d++) {
                centre[d] += (float) (importance[i] * vectors[i][d]);
            }
        }
        for (int c = 0; c < groups; c++) {
            if (filled[c]) {
                CooccurrenceMatrix.normalise(centres[c]);
            } else {
                centres[c] = vectors[random.nextInt(vectors.length)].clone();
            }
        }
        return centres;
    }
}

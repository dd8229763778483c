package org.papergraph.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Grows {@link BoostedTrees}: logistic loss, second-order leaves with L2 penalty (Chen and Guestrin, "XGBoost", 2016),
 * features cut into at most {@value #BINS} bins of like size, each tree on a part of the examples and features.
 */
final class TreeBooster {
    private static final int BINS = 64;

    private final int trees;
    private final int depth;
    private final double rate;
    private final double penalty;
    private final double leastWeight;
    private final double shareOfExamples;
    private final double shareOfFeatures;
    private final Random random;

    /**
     * @param trees how many
     * @param depth questions from root to leaf
     * @param rate how much of each tree is taken
     * @param seed of what is random
     */
    TreeBooster(int trees, int depth, double rate, long seed) {
        this.trees = trees;
        this.depth = depth;
        this.rate = rate;
        this.penalty = 5;
        this.leastWeight = 3;
        this.shareOfExamples = 0.7;
        this.shareOfFeatures = 0.5;
        this.random = new Random(seed);
    }

    /** Grows trees on examples; {@code right[i]} says whether the answer to {@code values.get(i)} is yes. */
    BoostedTrees grow(List<float[]> values, boolean[] right) {
        int count = values.size();
        int width = values.get(0).length;
        float[][] cuts = cuts(values, width);
        byte[][] bins = bins(values, cuts, width);
        int yes = 0;
        for (boolean answer : right) {
            yes += answer ? 1 : 0;
        }
        double base = Math.log((yes + 1.0) / (count - yes + 1.0));
        double[] odds = new double[count];
        Arrays.fill(odds, base);
        int inner = (1 << depth) - 1;
        short[] features = new short[trees * inner];
        float[] thresholds = new float[trees * inner];
        float[] leaves = new float[trees << depth];
        double[] gradient = new double[count];
        double[] curvature = new double[count];
        int[] node = new int[count];
        for (int tree = 0; tree < trees; tree++) {
            for (int i = 0; i < count; i++) {
                double probability = 1 / (1 + Math.exp(-odds[i]));
                boolean taken = random.nextDouble() < shareOfExamples;
                gradient[i] = taken ? (right[i] ? 1 : 0) - probability : 0;
                curvature[i] = taken ? probability * (1 - probability) : 0;
            }
            Arrays.fill(node, 0);
            boolean[] asked = new boolean[width];
            for (int f = 0; f < width; f++) {
                asked[f] = random.nextDouble() < shareOfFeatures;
            }
            for (int level = 0; level < depth; level++) {
                int first = (1 << level) - 1;
                int nodes = 1 << level;
                Split[] best = splits(bins, node, first, nodes, gradient, curvature, asked);
                for (int k = 0; k < nodes; k++) {
                    int at = tree * inner + first + k;
                    features[at] = (short) best[k].feature;
                    thresholds[at] = best[k].gain > 0 ? cuts[best[k].feature][best[k].bin] : Float.POSITIVE_INFINITY;
                }
                for (int i = 0; i < count; i++) {
                    Split split = best[node[i] - first];
                    boolean left = split.gain <= 0 || (bins[split.feature][i] & 0xFF) <= split.bin;
                    node[i] = 2 * node[i] + (left ? 1 : 2);
                }
            }
            double[] gradients = new double[1 << depth];
            double[] curvatures = new double[1 << depth];
            for (int i = 0; i < count; i++) {
                gradients[node[i] - inner] += gradient[i];
                curvatures[node[i] - inner] += curvature[i];
            }
            for (int leaf = 0; leaf < 1 << depth; leaf++) {
                leaves[(tree << depth) + leaf] = (float) (rate * gradients[leaf] / (curvatures[leaf] + penalty));
            }
            for (int i = 0; i < count; i++) {
                odds[i] += leaves[(tree << depth) + node[i] - inner];
            }
        }
        return new BoostedTrees(base, depth, features, thresholds, leaves);
    }

    private static final class Split {
        private double gain;
        private int feature;
        private int bin;
    }

    private Split[] splits(
            byte[][] bins, int[] node, int first, int nodes, double[] gradient, double[] curvature, boolean[] asked) {
        Split[] best = new Split[nodes];
        for (int k = 0; k < nodes; k++) {
            best[k] = new Split();
        }
        for (int f = 0; f < asked.length; f++) {
            if (!asked[f]) {
                continue;
            }
            double[] gradients = new double[nodes * BINS];
            double[] curvatures = new double[nodes * BINS];
            byte[] ofFeature = bins[f];
            for (int i = 0; i < node.length; i++) {
                int cell = (node[i] - first) * BINS + ofFeature[i];
                gradients[cell] += gradient[i];
                curvatures[cell] += curvature[i];
            }
            for (int k = 0; k < nodes; k++) {
                split(gradients, curvatures, k, f, best[k]);
            }
        }
        return best;
    }

    private void split(double[] gradients, double[] curvatures, int node, int feature, Split best) {
        double allGradient = 0;
        double allCurvature = 0;
        for (int bin = 0; bin < BINS; bin++) {
            allGradient += gradients[node * BINS + bin];
            allCurvature += curvatures[node * BINS + bin];
        }
        double whole = allGradient * allGradient / (allCurvature + penalty);
        double leftGradient = 0;
        double leftCurvature = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            leftGradient += gradients[node * BINS + bin];
            leftCurvature += curvatures[node * BINS + bin];
            double rightGradient = allGradient - leftGradient;
            double rightCurvature = allCurvature - leftCurvature;
            if (leftCurvature < leastWeight || rightCurvature < leastWeight) {
                continue;
            }
            double gain = leftGradient * leftGradient / (leftCurvature + penalty)
                    + rightGradient * rightGradient / (rightCurvature + penalty)
                    - whole;
            if (gain > best.gain) {
                best.gain = gain;
                best.feature = feature;
                best.bin = bin;
            }
        }
    }

    /** For each feature the values that divide the examples into parts of like size, the last of them infinite. */
    private static float[][] cuts(List<float[]> values, int width) {
        float[][] cuts = new float[width][BINS];
        float[] column = new float[values.size()];
        for (int f = 0; f < width; f++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = values.get(i)[f];
            }
            Arrays.sort(column);
            Arrays.fill(cuts[f], Float.POSITIVE_INFINITY);
            int filled = 0;
            float last = Float.NEGATIVE_INFINITY;
            for (int k = 1; k < BINS; k++) {
                float cut = column[(int) ((long) k * (column.length - 1) / BINS)];
                if (cut > last && cut < column[column.length - 1]) {
                    cuts[f][filled++] = cut;
                    last = cut;
                }
            }
        }
        return cuts;
    }

    private static byte[][] bins(List<float[]> values, float[][] cuts, int width) {
        byte[][] bins = new byte[width][values.size()];
        for (int f = 0; f < width; f++) {
            for (int i = 0; i < values.size(); i++) {
                float value = values.get(i)[f];
                int bin = 0;
                while (bin < BINS - 1 && value > cuts[f][bin]) {
                    bin++;
                }
                bins[f][i] = (byte) bin;
            }
        }
        return bins;
    }
}

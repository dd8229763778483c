package org.papergraph.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grows {@link BoostedTrees}: logistic loss, second-order leaves with L2 penalty (Chen and Guestrin, "XGBoost", 2016),
 * features cut into at most {@value #BINS} bins of like size, each tree on a part of the examples and features. Of two nodes
 * from one, the smaller is counted and taken from what was counted for both (Ke et al., "LightGBM", 2017). All processors
 * count; the same examples give the same trees, however many there are.
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
        return grow(values, right, values.get(0).length, 0);
    }

    /**
     * Grows trees that need not ask for the last feature: it is known where they are used.
     *
     * @param last what it is there
     */
    BoostedTrees growKnowing(List<float[]> values, boolean[] right, float last) {
        return grow(values, right, values.get(0).length - 1, last);
    }

    private BoostedTrees grow(List<float[]> values, boolean[] right, int known, float knownValue) {
        int count = values.size();
        int width = values.get(0).length;
        float[][] cuts = new float[width][];
        byte[][] bins = new byte[width][];
        IntStream.range(0, width).parallel().forEach(feature -> {
            float[] column = new float[count];
            for (int i = 0; i < count; i++) {
                column[i] = values.get(i)[feature];
            }
            cuts[feature] = cuts(column);
            bins[feature] = bins(column, cuts[feature]);
        });
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
        Sample sample = new Sample(count);
        for (int tree = 0; tree < trees; tree++) {
            sample.draw(odds, right);
            int[] asked = IntStream.range(0, width)
                    .filter(feature -> random.nextDouble() < shareOfFeatures)
                    .toArray();
            Split[] splits = splits(sample, bins, asked);
            for (int node = 0; node < inner; node++) {
                Split split = splits[node];
                int at = tree * inner + node;
                thresholds[at] = split.gain > 0 ? cuts[split.feature][split.bin] : Float.POSITIVE_INFINITY;
                if (split.feature == known) {
                    thresholds[at] = knownValue <= thresholds[at] ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
                } else {
                    features[at] = (short) split.feature;
                }
            }
            int firstLeaf = tree << depth;
            for (int leaf = 0; leaf < 1 << depth; leaf++) {
                leaves[firstLeaf + leaf] = (float) (rate * sample.step(leaf));
            }
            IntStream.range(0, count).parallel().forEach(i -> {
                int node = 0;
                while (node < inner) {
                    node = 2 * node + (splits[node].isLeft(bins, i) ? 1 : 2);
                }
                odds[i] += leaves[firstLeaf + node - inner];
            });
        }
        return new BoostedTrees(base, depth, features, thresholds, leaves);
    }

    /** The examples that a tree is grown on, in the order of the nodes of the level that they are in. */
    private final class Sample {
        private final int[] examples;
        private final double[] gradients;
        private final double[] curvatures;

        /** Node k of the level has the examples from {@code ends[k]} to before {@code ends[k + 1]}. */
        private int[] ends = {0, 0};

        private Sample(int count) {
            examples = new int[count];
            gradients = new double[count];
            curvatures = new double[count];
        }

        private void draw(double[] odds, boolean[] right) {
            int taken = 0;
            for (int i = 0; i < odds.length; i++) {
                if (random.nextDouble() < shareOfExamples) {
                    double probability = 1 / (1 + Math.exp(-odds[i]));
                    examples[taken] = i;
                    gradients[taken] = (right[i] ? 1 : 0) - probability;
                    curvatures[taken] = probability * (1 - probability);
                    taken++;
                }
            }
            ends = new int[] {0, taken};
        }

        private int nodes() {
            return ends.length - 1;
        }

        private int size(int node) {
            return ends[node + 1] - ends[node];
        }

        /** Goes on to the next level. */
        private void part(Split[] splits, byte[][] bins) {
            int[] next = new int[2 * nodes() + 1];
            IntStream.range(0, nodes()).parallel().forEach(node -> {
                next[2 * node + 1] = part(splits[node], ends[node], ends[node + 1], bins);
                next[2 * node + 2] = ends[node + 1];
            });
            ends = next;
        }

        /** Moves the left node's examples to the front, and says where the right node's begin; the order is kept otherwise. */
        private int part(Split split, int from, int to, byte[][] bins) {
            int[] rightExamples = new int[to - from];
            double[] rightGradients = new double[to - from];
            double[] rightCurvatures = new double[to - from];
            int left = from;
            int right = 0;
            for (int i = from; i < to; i++) {
                if (split.isLeft(bins, examples[i])) {
                    examples[left] = examples[i];
                    gradients[left] = gradients[i];
                    curvatures[left] = curvatures[i];
                    left++;
                } else {
                    rightExamples[right] = examples[i];
                    rightGradients[right] = gradients[i];
                    rightCurvatures[right] = curvatures[i];
                    right++;
                }
            }
            System.arraycopy(rightExamples, 0, examples, left, right);
            System.arraycopy(rightGradients, 0, gradients, left, right);
            System.arraycopy(rightCurvatures, 0, curvatures, left, right);
            return left;
        }

        /** For each bin of a feature the sums of a node's gradients and curvatures, in turns. */
        private double[] sums(int node, byte[] bins) {
            double[] sums = new double[2 * BINS];
            for (int i = ends[node]; i < ends[node + 1]; i++) {
                int bin = 2 * bins[examples[i]];
                sums[bin] += gradients[i];
                sums[bin + 1] += curvatures[i];
            }
            return sums;
        }

        /** By how much a node's examples move the odds. */
        private double step(int node) {
            double gradient = 0;
            double curvature = 0;
            for (int i = ends[node]; i < ends[node + 1]; i++) {
                gradient += gradients[i];
                curvature += curvatures[i];
            }
            return gradient / (curvature + penalty);
        }
    }

    /**
     * A node's question.
     *
     * @param gain what it brings; nothing when there is none
     * @param feature what is asked for
     * @param bin the last whose examples go to the left
     */
    private record Split(double gain, int feature, int bin) {
        private static final Split NONE = new Split(0, 0, 0);

        private boolean isLeft(byte[][] bins, int example) {
            return gain <= 0 || bins[feature][example] <= bin;
        }
    }

    /** The splits of a tree's inner nodes, level by level; the sample is in the order of its leaves afterwards. */
    private Split[] splits(Sample sample, byte[][] bins, int[] asked) {
        Split[] splits = new Split[(1 << depth) - 1];
        double[][][] before = null;
        for (int level = 0; level < depth; level++) {
            double[][][] parents = before;
            double[][][] sums = new double[asked.length][][];
            Split[][] found = new Split[asked.length][];
            IntStream.range(0, asked.length).parallel().forEach(k -> {
                sums[k] = sums(sample, bins[asked[k]], parents == null ? null : parents[k]);
                found[k] = new Split[sums[k].length];
                for (int node = 0; node < found[k].length; node++) {
                    found[k][node] = split(sums[k][node], asked[k]);
                }
            });
            Split[] best = new Split[1 << level];
            Arrays.fill(best, Split.NONE);
            for (Split[] ofFeature : found) {
                for (int node = 0; node < best.length; node++) {
                    if (ofFeature[node].gain > best[node].gain) {
                        best[node] = ofFeature[node];
                    }
                }
            }
            System.arraycopy(best, 0, splits, (1 << level) - 1, best.length);
            sample.part(best, bins);
            before = sums;
        }
        return splits;
    }

    /** The sums of a feature for all nodes of a level, given those of the level before. */
    private static double[][] sums(Sample sample, byte[] bins, double[][] parents) {
        double[][] sums = new double[sample.nodes()][];
        if (parents == null) {
            sums[0] = sample.sums(0, bins);
            return sums;
        }
        for (int left = 0; left < sums.length; left += 2) {
            int smaller = sample.size(left) <= sample.size(left + 1) ? left : left + 1;
            sums[smaller] = sample.sums(smaller, bins);
            double[] rest = parents[left / 2];
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= sums[smaller][i];
            }
            sums[smaller ^ 1] = rest;
        }
        return sums;
    }

    private Split split(double[] sums, int feature) {
        double allGradient = 0;
        double allCurvature = 0;
        for (int bin = 0; bin < BINS; bin++) {
            allGradient += sums[2 * bin];
            allCurvature += sums[2 * bin + 1];
        }
        double whole = allGradient * allGradient / (allCurvature + penalty);
        double leftGradient = 0;
        double leftCurvature = 0;
        Split best = Split.NONE;
        for (int bin = 0; bin < BINS - 1; bin++) {
            leftGradient += sums[2 * bin];
            leftCurvature += sums[2 * bin + 1];
            double rightGradient = allGradient - leftGradient;
            double rightCurvature = allCurvature - leftCurvature;
            if (leftCurvature >= leastWeight && rightCurvature >= leastWeight) {
                double gain = leftGradient * leftGradient / (leftCurvature + penalty)
                        + rightGradient * rightGradient / (rightCurvature + penalty)
                        - whole;
                if (gain > best.gain) {
                    best = new Split(gain, feature, bin);
                }
            }
        }
        return best;
    }

    /** The values that divide the examples into parts of like size, the last of them infinite. */
    private static float[] cuts(float[] column) {
        float[] sorted = column.clone();
        Arrays.sort(sorted);
        float[] cuts = new float[BINS];
        Arrays.fill(cuts, Float.POSITIVE_INFINITY);
        int filled = 0;
        float last = Float.NEGATIVE_INFINITY;
        for (int k = 1; k < BINS; k++) {
            float cut = sorted[(int) ((long) k * (sorted.length - 1) / BINS)];
            if (cut > last && cut < sorted[sorted.length - 1]) {
                cuts[filled++] = cut;
                last = cut;
            }
        }
        return cuts;
    }

    private static byte[] bins(float[] column, float[] cuts) {
        byte[] bins = new byte[column.length];
        for (int i = 0; i < column.length; i++) {
            int bin = 0;
            while (bin < BINS - 1 && column[i] > cuts[bin]) {
                bin++;
            }
            bins[i] = (byte) bin;
        }
        return bins;
    }
}

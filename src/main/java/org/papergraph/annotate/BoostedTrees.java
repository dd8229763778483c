package org.papergraph.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Gradient-boosted regression trees for a yes-or-no question (Friedman, "Greedy function approximation: a gradient
 * boosting machine", 2001): the sum of the trees' leaves is the logarithm of the odds.
 *
 * <p>All trees have the same depth; node {@code i} of a tree has the children {@code 2 i + 1} and {@code 2 i + 2}.
 */
final class BoostedTrees {
    private final double base;
    private final int depth;
    private final short[] features;
    private final float[] thresholds;
    private final float[] leaves;

    /**
     * @param base log-odds before any tree
     * @param depth questions from root to leaf
     * @param features for each inner node of each tree, the number of the feature that is asked for
     * @param thresholds for each inner node: values up to it go to the first child
     * @param leaves for each leaf of each tree, what it adds to the log-odds
     */
    BoostedTrees(double base, int depth, short[] features, float[] thresholds, float[] leaves) {
        this.base = base;
        this.depth = depth;
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
    }

    /** The probability of yes. */
    double probability(float[] values) {
        return 1 / (1 + Math.exp(-logOdds(values)));
    }

    double logOdds(float[] values) {
        int inner = (1 << depth) - 1;
        double sum = base;
        for (int tree = 0; tree < leaves.length >> depth; tree++) {
            int node = 0;
            while (node < inner) {
                int at = tree * inner + node;
                node = 2 * node + (values[features[at]] <= thresholds[at] ? 1 : 2);
            }
            sum += leaves[(tree << depth) + node - inner];
        }
        return sum;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(base);
        out.writeInt(depth);
        out.writeInt(leaves.length >> depth);
        for (int i = 0; i < features.length; i++) {
            out.writeShort(features[i]);
            out.writeFloat(thresholds[i]);
        }
        for (float leaf : leaves) {
            out.writeFloat(leaf);
        }
    }

    static BoostedTrees read(DataInputStream in) throws IOException {
        double base = in.readDouble();
        int depth = in.readInt();
        int trees = in.readInt();
        short[] features = new short[trees * ((1 << depth) - 1)];
        float[] thresholds = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readShort();
            thresholds[i] = in.readFloat();
        }
        float[] leaves = new float[trees << depth];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = in.readFloat();
        }
        return new BoostedTrees(base, depth, features, thresholds, leaves);
    }
}

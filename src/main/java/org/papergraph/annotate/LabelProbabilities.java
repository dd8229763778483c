package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.List;
import org.papergraph.paper.EntityType;

/** How probable each label and each run of labels is in a sentence. */
final class LabelProbabilities {
    private final double[][][] pairs;

    /**
     * @param pairs {@code pairs[i][a][b]}: probability that token {@code i - 1} has label {@code a} and token {@code i}
     *     label {@code b}, labels by their {@linkplain MentionCrf#LABELS number}; the token before the first counts as
     *     outside
     */
    LabelProbabilities(double[][][] pairs) {
        this.pairs = pairs;
    }

    /**
     * A run of tokens that may be a mention.
     *
     * @param first number of its first token in the sentence
     * @param last number of its last token
     * @param type what it would be
     * @param probability that exactly these tokens, none more on either side, have the type's label
     */
    record Run(int first, int last, EntityType type, double probability) {}

    /** All runs at least as probable as {@code least}, by first token, type, last token. */
    List<Run> runs(double least) {
        List<Run> runs = new ArrayList<>();
        for (int first = 0; first < pairs.length; first++) {
            for (EntityType type : EntityType.values()) {
                int label = MentionCrf.label(type);
                double open = label(first, label) - pairs[first][label][label];
                for (int last = first; open >= least; last++) {
                    boolean ends = last + 1 == pairs.length;
                    double here = label(last, label);
                    double on = ends || here <= 0 ? 0 : Math.min(1, pairs[last + 1][label][label] / here);
                    double closed = Math.min(1, open * (1 - on));
                    if (closed >= least) {
                        runs.add(new Run(first, last, type, closed));
                    }
                    open *= on;
                }
            }
        }
        return runs;
    }

    /** Probability that token {@code i} has the label. */
    double label(int i, int label) {
        double sum = 0;
        for (double[] previous : pairs[i]) {
            sum += previous[label];
        }
        return sum;
    }
}

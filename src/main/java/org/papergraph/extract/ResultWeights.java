package org.papergraph.extract;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * How much each cue speaks for a number's being a result.
 *
 * <p>The weights are those of a logistic regression on the cues of the numbers of annotated papers, rounded.
 */
final class ResultWeights {

    private static final double PRIOR = -1.2;

    private static final Map<ResultCue, Double> OF = Map.ofEntries(
            entry(ResultCue.ACHIEVEMENT, 0.3),
            entry(ResultCue.BARE, -1.7),
            entry(ResultCue.BY, 0.3),
            entry(ResultCue.CHANGE, 0.5),
            entry(ResultCue.CITATION, -0.3),
            entry(ResultCue.COMPARATIVE_BEHIND, 0.5),
            entry(ResultCue.COMPARISON_BEHIND, 0.5),
            entry(ResultCue.COUNT_BEHIND, -1.2),
            entry(ResultCue.DATASET_IN_SENTENCE, 0.7),
            entry(ResultCue.DECIMAL, 1.9),
            entry(ResultCue.DURATION, 0.6),
            entry(ResultCue.EARLY, -0.8),
            entry(ResultCue.ENUMERATION, -0.9),
            entry(ResultCue.EXPERIMENTS, -0.1),
            entry(ResultCue.FROM, 0.1),
            entry(ResultCue.IN_PARENTHESES, -0.2),
            entry(ResultCue.IN_TITLE, 0.6),
            entry(ResultCue.LARGE_INTEGER, -1.3),
            entry(ResultCue.LATE, 1.0),
            entry(ResultCue.METRIC_BEFORE, 1.3),
            entry(ResultCue.METRIC_BEHIND, 0.8),
            entry(ResultCue.METRIC_IN_SENTENCE, 1.0),
            entry(ResultCue.NAME_BEFORE, -0.4),
            entry(ResultCue.OF, -0.1),
            entry(ResultCue.ONLY_DATA, -0.5),
            entry(ResultCue.OTHER_NUMBERS, -0.2),
            entry(ResultCue.OTHER_UNIT, -0.6),
            entry(ResultCue.PERCENT, 1.7),
            entry(ResultCue.POINTS, 0.3),
            entry(ResultCue.PROBABILITY, -1.9),
            entry(ResultCue.PROPOSED_IN_SENTENCE, 0.1),
            entry(ResultCue.QUALITY_BEFORE, -0.1),
            entry(ResultCue.QUALITY_BEHIND, 0.8),
            entry(ResultCue.SETTING, -1.0),
            entry(ResultCue.SIZE_BEHIND, -0.6),
            entry(ResultCue.SMALL_INTEGER, -2.3),
            entry(ResultCue.THEORY, -1.4),
            entry(ResultCue.TIMES, -0.3),
            entry(ResultCue.TO, 0.3),
            entry(ResultCue.YEAR, -0.8));

    private ResultWeights() {}

    /** The probability of a number's being a result, 0 to 1. */
    static double probability(Set<ResultCue> cues) {
        double sum = PRIOR
                + cues.stream().mapToDouble(cue -> OF.getOrDefault(cue, 0.0)).sum();
        return 1 / (1 + Math.exp(-sum));
    }
}

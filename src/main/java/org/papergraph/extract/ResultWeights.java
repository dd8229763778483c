package org.papergraph.extract;

import java.util.List;
import java.util.Set;

/**
 * How much each cue speaks for a number's being a result, as {@link CueTrainer} fits it.
 *
 * @param table with the columns of {@link #OUTCOMES}
 */
record ResultWeights(CueTable<ResultCue> table) {

    static final List<String> OUTCOMES = List.of("result");

    ResultWeights {
        if (!table.outcomes().equals(OUTCOMES)) {
            throw new IllegalArgumentException("not weights of results: " + table.outcomes());
        }
    }

    /** The probability of a number's being a result, 0 to 1. */
    double probability(Set<ResultCue> cues) {
        return 1 / (1 + StrictMath.exp(-table.sums(cues).get(0)));
    }
}

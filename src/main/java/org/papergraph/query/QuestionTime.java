package org.papergraph.query;

import java.time.Duration;
import java.util.List;

/**
 * How long a question takes.
 *
 * @param question its name
 * @param given the names of the parameters that were given; others took their defaults
 * @param runs how often it was answered and written
 * @param rows the most rows or triples of an answer
 * @param median of the runs
 * @param p95 of a hundred runs 95 take no longer
 * @param inTime whether every run ended within the time limit; where not, nothing is known but that
 */
public record QuestionTime(
        String question, List<String> given, int runs, long rows, Duration median, Duration p95, boolean inTime) {

    public QuestionTime {
        given = List.copyOf(given);
    }
}

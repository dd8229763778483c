package org.papergraph.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each cue speaks for some outcomes, against an outcome that weighs nothing.
 *
 * <p>As text: a line of column names, "PRIOR" with what speaks for the outcomes before any cue is seen, then a line for
 * each cue in the order of its enum; fields parted by tabs, two decimals.
 *
 * @param outcomes what is spoken for
 * @param prior a weight for each outcome
 * @param weights for each cue a weight for each outcome; a cue that is missing weighs nothing
 */
record CueTable<C extends Enum<C>>(List<String> outcomes, List<BigDecimal> prior, Map<C, List<BigDecimal>> weights) {

    private static final String PRIOR = "PRIOR";
    private static final int DECIMALS = 2;

    CueTable {
        outcomes = List.copyOf(outcomes);
        prior = List.copyOf(prior);
        weights = Map.copyOf(weights);
    }

    /** The table of fitted weights, rounded: for each outcome those of the cues by their number, then the prior. */
    static <C extends Enum<C>> CueTable<C> of(Class<C> cues, List<String> outcomes, List<double[]> fitted) {
        Map<C, List<BigDecimal>> weights = new EnumMap<>(cues);
        for (C cue : cues.getEnumConstants()) {
            weights.put(cue, column(fitted, cue.ordinal()));
        }
        return new CueTable<>(outcomes, column(fitted, cues.getEnumConstants().length), weights);
    }

    private static List<BigDecimal> column(List<double[]> fitted, int number) {
        return fitted.stream()
                .map(row -> BigDecimal.valueOf(row[number]).setScale(DECIMALS, RoundingMode.HALF_EVEN))
                .toList();
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException when the text is not a table of these cues
     */
    static <C extends Enum<C>> CueTable<C> parse(Class<C> cues, String text) {
        List<String> lines = text.lines().toList();
        List<String> head = List.of(lines.get(0).split("\t"));
        List<BigDecimal> prior = List.of();
        Map<C, List<BigDecimal>> weights = new EnumMap<>(cues);
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = Arrays.asList(line.split("\t"));
            if (fields.size() != head.size()) {
                throw new IllegalArgumentException("not " + head.size() + " fields: " + line);
            }
            List<BigDecimal> row = fields.stream().skip(1).map(BigDecimal::new).toList();
            if (fields.get(0).equals(PRIOR)) {
                prior = row;
            } else {
                weights.put(Enum.valueOf(cues, fields.get(0)), row);
            }
        }
        if (prior.isEmpty()) {
            throw new IllegalArgumentException("there is no line " + PRIOR);
        }
        return new CueTable<>(head.subList(1, head.size()), prior, weights);
    }

    /** What the cues say for each outcome, all together. */
    List<Double> sums(Set<C> cues) {
        List<Double> sums = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            BigDecimal sum = prior.get(i);
            for (C cue : cues) {
                List<BigDecimal> row = weights.get(cue);
                sum = row == null ? sum : sum.add(row.get(i));
            }
            sums.add(sum.doubleValue());
        }
        return sums;
    }

    /** The table in its text form. */
    String text() {
        StringBuilder text = new StringBuilder("cue\t").append(String.join("\t", outcomes));
        text.append('\n').append(line(PRIOR, prior));
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> text.append(line(entry.getKey().name(), entry.getValue())));
        return text.toString();
    }

    private static String line(String name, List<BigDecimal> row) {
        StringBuilder line = new StringBuilder(name);
        row.forEach(weight -> line.append('\t').append(weight.toPlainString()));
        return line.append('\n').toString();
    }
}

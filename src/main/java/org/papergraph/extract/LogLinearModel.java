package org.papergraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much named signs speak for outcomes, or for one of several options: a log-linear model.
 *
 * <p>It tells a thing's outcome by the signs that the thing shows ({@link #probabilities}), the first outcome weighing
 * nothing; or it chooses among options that each show signs of their own ({@link #choose}), which takes one column of
 * weights. {@link LogLinearTrainer} fits both.
 *
 * <p>As text: a line for each sign, its name and its weights parted by tabs.
 */
final class LogLinearModel {

    private static final int DECIMALS = 2;

    /** Weights below this do not count. */
    private static final double LEAST = 0.03;

    private final int columns;
    /** Never changed; in an unmodifiable map, signs that are not in it take longer to miss. */
    private final HashMap<String, double[]> weights;

    /**
     * @param columns how many weights each sign has
     * @param weights by name of the sign
     */
    LogLinearModel(int columns, Map<String, double[]> weights) {
        this.columns = columns;
        this.weights = new HashMap<>(weights);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when a line has not so many columns
     */
    static LogLinearModel parse(int columns, List<String> lines) {
        Map<String, double[]> weights = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields.length != columns + 1) {
                throw new IllegalArgumentException("not " + columns + " weights: " + line);
            }
            double[] row = new double[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = fields[i + 1].isEmpty() ? 0 : Double.parseDouble(fields[i + 1]);
            }
            weights.put(fields[0], row);
        }
        return new LogLinearModel(columns, weights);
    }

    /** The text form; signs that weigh nothing are left out. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(weights).forEach((sign, row) -> {
            StringBuilder line = new StringBuilder(sign);
            boolean weighs = false;
            for (double weight : row) {
                String rounded = rounded(weight);
                weighs |= !rounded.isEmpty();
                line.append('\t').append(rounded);
            }
            if (weighs) {
                lines.add(line.toString());
            }
        });
        return lines;
    }

    /** The model as its text form has it. */
    LogLinearModel rounded() {
        return parse(columns, lines());
    }

    private static String rounded(double weight) {
        String text = String.format(Locale.ROOT, "%." + DECIMALS + "f", weight);
        return Math.abs(Double.parseDouble(text)) < LEAST ? "" : text;
    }

    /** The probabilities of the outcomes of a thing: one more than there are columns. */
    double[] probabilities(Iterable<String> signs) {
        double[] scores = new double[columns + 1];
        for (String sign : signs) {
            double[] row = weights.get(sign);
            if (row != null) {
                for (int i = 0; i < columns; i++) {
                    scores[i + 1] += row[i];
                }
            }
        }
        return normalised(scores);
    }

    /** What a thing's signs add to one outcome, against the first. */
    double weight(Iterable<String> signs, int outcome) {
        double sum = 0;
        for (String sign : signs) {
            double[] row = weights.get(sign);
            sum += row == null || outcome == 0 ? 0 : row[outcome - 1];
        }
        return sum;
    }

    /** The probabilities of the options, each of which shows its signs. */
    double[] choose(List<? extends Iterable<String>> options) {
        double[] scores = new double[options.size()];
        for (int i = 0; i < scores.length; i++) {
            for (String sign : options.get(i)) {
                double[] row = weights.get(sign);
                scores[i] += row == null ? 0 : row[0];
            }
        }
        return normalised(scores);
    }

    private static double[] normalised(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}

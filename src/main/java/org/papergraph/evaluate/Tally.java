package org.papergraph.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts of what was found.
 *
 * @param matched predictions that match a gold item, each gold item once
 * @param predicted all predictions
 * @param gold all gold items
 */
public record Tally(int matched, int predicted, int gold) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(matched + other.matched, predicted + other.predicted, gold + other.gold);
    }

    /** Share of the predictions that match, in percent, one decimal; 0 without predictions. */
    public BigDecimal precision() {
        return rounded(100 * precisionShare());
    }

    /** Share of the gold items that are matched, in percent, one decimal; 0 without gold items. */
    public BigDecimal recall() {
        return rounded(100 * recallShare());
    }

    /** Harmonic mean of precision and recall before rounding, in percent, one decimal. */
    public BigDecimal f1() {
        double precision = precisionShare();
        double recall = recallShare();
        return rounded(precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall));
    }

    /** Share of the matched, as accuracy: of {@code predicted} pairs {@code matched} agree. In percent, one decimal. */
    static BigDecimal accuracy(int agreeing, int all) {
        return rounded(all == 0 ? 0 : 100.0 * agreeing / all);
    }

    /** Keys and figures in the order in which they are printed. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("P", precision());
        figures.put("R", recall());
        figures.put("F1", f1());
        figures.put("tp", matched);
        figures.put("predicted", predicted);
        figures.put("gold", gold);
        return figures;
    }

    private double precisionShare() {
        return predicted == 0 ? 0 : (double) matched / predicted;
    }

    private double recallShare() {
        return gold == 0 ? 0 : (double) matched / gold;
    }

    /** Half to even of the binary fraction's exact value, as Python's {@code round} has it. */
    private static BigDecimal rounded(double percent) {
        return new BigDecimal(percent).setScale(1, RoundingMode.HALF_EVEN);
    }
}

package org.papergraph.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a number can only be a measure of, by its unit or the word behind it ("30 ms", "2.3x faster"), and which metrics are of
 * that kind: an error rate is never faster.
 */
enum MeasuredKind {
    TIME(
            "faster|slower|quicker|speed-?ups?|acceleration",
            ".*(?:speed|time|latenc|throughput|fps|frames|accelerat|efficien|delay|duration|hours|cost|complexity|overhead|comput|converg"
                    + "|training|inference|decoding|iteration|steps|epochs|flops|energy).*",
            "duration",
            "rate"),
    SIZE(
            "smaller|lighter|compact",
            ".*(?:memory|size|footprint|storage|param|compress|usage|space|length|cost|complexity|overhead|number|disk|model|flops"
                    + "|comput|graph|label|vocab).*",
            "size");

    /** How many items behind a number the word may stand. */
    private static final int SOON = 2;

    private final Pattern word;
    private final Pattern metric;
    private final List<String> units;

    MeasuredKind(String word, String metric, String... units) {
        this.word = Pattern.compile(word);
        this.metric = Pattern.compile(metric);
        this.units = List.of(units);
    }

    /** The kind of the number at a place of a line, if unit or words tell it. */
    static Optional<MeasuredKind> of(Line line, int at, Quantity quantity) {
        String unit = ResultSigns.unit(quantity.unit());
        for (MeasuredKind kind : values()) {
            boolean spoken = false;
            int end = quantity.rangeBegin() ? otherEnd(line, at) : at;
            for (int i = end + 1; i <= end + SOON; i++) {
                spoken |= kind.word.matcher(line.form(i)).matches();
            }
            if (spoken || kind.units.contains(unit)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Where the range ends that begins at a place: what is faster by "15-40%" says so behind the 40. */
    private static int otherEnd(Line line, int at) {
        for (int i = at + 1; i <= Math.min(at + SOON, line.items().size() - 1); i++) {
            if (line.items().get(i).quantity() != null) {
                return i;
            }
        }
        return at;
    }

    /** Whether a metric of that name may be of this kind. */
    boolean mayBe(String name) {
        return metric.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}

package org.papergraph.extract;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.Span;

/**
 * A number with its unit as it stands in a text, whatever it says.
 *
 * @param span where number and unit stand
 * @param value the number without thousands separators
 * @param unit in the gold annotation's spelling: {@code %}, {@code x}, {@code points}, {@code ms}; null for a bare number
 * @param rangeBegin whether it is the lower end of a range
 */
record Quantity(Span span, String value, @Nullable String unit, boolean rangeBegin) {

    /**
     * What is left of it beside names: of "44 FPS", where "FPS" is a metric's name, the 44, whose unit is still FPS; of a
     * number within a name nothing.
     */
    Optional<Quantity> beside(String text, Collection<Span> names) {
        int end = span.end();
        for (Span name : names) {
            if (name.overlaps(span)) {
                end = Math.min(end, name.begin());
            }
        }
        while (end > span.begin() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end <= span.begin()
                ? Optional.empty()
                : Optional.of(new Quantity(new Span(span.begin(), end), value, unit, rangeBegin));
    }

    boolean isDecimal() {
        return value.indexOf('.') >= 0;
    }
}

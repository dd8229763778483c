package org.papergraph.extract;

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

    boolean isDecimal() {
        return value.indexOf('.') >= 0;
    }
}

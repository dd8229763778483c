package org.papergraph.paper;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a paper's abstract claims as an outcome.
 *
 * <p>Entities are referred to by their {@linkplain Entity#name() name} within the same {@link Extraction}; a part that
 * the text does not say is null.
 *
 * @param method whose result it is
 * @param task on which task
 * @param dataset on which dataset
 * @param metric by which measure
 * @param value the number as written, without thousands separators or unit: {@code 3.69}
 * @param unit what stands behind the number: {@code %}, {@code x}, {@code points}, {@code ms}; null for a bare number
 * @param comparison null for a value by itself
 * @param baseline what it is compared with
 * @param span where the number stands, with its unit
 * @param sentence the sentence that claims it
 * @param confidence 0 to 1, not calibrated
 */
public record Result(
        @Nullable String method,
        @Nullable String task,
        @Nullable String dataset,
        @Nullable String metric,
        String value,
        @Nullable String unit,
        @Nullable Comparison comparison,
        @Nullable String baseline,
        Span span,
        Span sentence,
        double confidence) {

    public Result {
        new BigDecimal(value);
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException(span + " is not in its sentence " + sentence);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    /** The value as a number. */
    public BigDecimal number() {
        return new BigDecimal(value);
    }
}

package org.papergraph.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Result;

/**
 * A result as the gold format has it. A part that is not said is the empty string.
 *
 * @param method whose result
 * @param task on which task
 * @param dataset on which dataset
 * @param metric by which measure
 * @param value the number as written; empty where the file has none
 * @param unit what stands behind the number
 * @param comparison label of the comparison
 * @param baseline what it is compared with
 */
public record GoldResult(
        String method,
        String task,
        String dataset,
        String metric,
        String value,
        String unit,
        String comparison,
        String baseline) {

    static GoldResult of(Result result) {
        Comparison comparison = result.comparison();
        return new GoldResult(
                said(result.method()),
                said(result.task()),
                said(result.dataset()),
                said(result.metric()),
                result.value(),
                said(result.unit()),
                comparison == null ? "" : comparison.label(),
                said(result.baseline()));
    }

    private static String said(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** {@code 3.69 %, metric "1px outlier rate", dataset "Spring"}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add((value + " " + unit).strip());
        addTo(parts, "", comparison);
        addTo(parts, "metric ", quoted(metric));
        addTo(parts, "method ", quoted(method));
        addTo(parts, "task ", quoted(task));
        addTo(parts, "dataset ", quoted(dataset));
        addTo(parts, "baseline ", quoted(baseline));
        return String.join(", ", parts);
    }

    private static String quoted(String part) {
        return part.isEmpty() ? "" : "\"" + part + "\"";
    }

    private static void addTo(List<String> parts, String label, String part) {
        if (!part.isEmpty()) {
            parts.add(label + part);
        }
    }
}

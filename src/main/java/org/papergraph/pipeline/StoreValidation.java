package org.papergraph.pipeline;

import java.util.List;
import org.papergraph.graph.Shapes;
import org.papergraph.graph.ValidationReport;
import org.papergraph.store.PaperStore;

/**
 * Whether a store conforms to the shapes of the ontology.
 *
 * @param papers how many papers were validated
 * @param violations one line for each thing that does not conform: node, property, value and what is wrong
 */
public record StoreValidation(long papers, List<String> violations) {

    public StoreValidation {
        violations = List.copyOf(violations);
    }

    /** Validates all of a store. */
    public static StoreValidation of(PaperStore store) {
        Shapes shapes = Shapes.load();
        return store.read(dataset -> new StoreValidation(
                StoreCounts.of(dataset).papers(),
                shapes.validate(dataset).violations().stream()
                        .map(ValidationReport.Violation::toString)
                        .toList()));
    }

    public boolean conforms() {
        return violations.isEmpty();
    }

    /** One line: that all conforms, or how much does not. */
    public String summary() {
        return conforms()
                ? "conforms: " + papers + " papers"
                : violations.size() + " violations in " + papers + " papers";
    }
}

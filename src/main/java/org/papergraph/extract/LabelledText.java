package org.papergraph.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/**
 * A text of which is known what it names, in which roles, and which of its numbers are results.
 *
 * @param text with the known names as mentions
 * @param names what it names
 * @param results its results, once for each number
 */
public record LabelledText(AnnotatedText text, List<Name> names, List<Number> results) {

    public LabelledText {
        names = List.copyOf(names);
        results = List.copyOf(results);
    }

    /**
     * A spelling of a thing.
     *
     * @param type what it is
     * @param spelling as it stands in the text
     * @param role how the paper relates to it
     */
    public record Name(EntityType type, String spelling, Role role) {}

    /**
     * A number that is a result.
     *
     * @param value without thousands separators
     * @param unit as {@link org.papergraph.paper.Result} has it; null for a bare number
     */
    public record Number(String value, @Nullable String unit) {}
}

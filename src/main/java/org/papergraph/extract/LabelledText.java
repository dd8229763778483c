package org.papergraph.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/**
 * A text of which is known what it names, in which roles, and which of its numbers are results.
 *
 * @param text with the known names, or what a recogniser found of them, as mentions
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
     * @param thing the name of the thing, the same for all its spellings
     * @param role how the paper relates to it
     */
    public record Name(EntityType type, String spelling, String thing, Role role) {}

    /**
     * A number that is a result. What it says of nothing is null, or absent among the parts.
     *
     * @param value without thousands separators
     * @param unit as {@link org.papergraph.paper.Result} has it; null for a bare number
     * @param comparison null for a value by itself
     * @param method whose result it is: a thing's name
     * @param task on which task
     * @param dataset on which dataset
     * @param metric by which measure
     * @param baseline what it is compared with
     */
    public record Number(
            String value,
            @Nullable String unit,
            @Nullable Comparison comparison,
            @Nullable String method,
            @Nullable String task,
            @Nullable String dataset,
            @Nullable String metric,
            @Nullable String baseline) {

        @Nullable
        String part(Slot slot) {
            return switch (slot) {
                case METRIC -> metric;
                case METHOD -> method;
                case DATASET -> dataset;
                case TASK -> task;
                case BASELINE -> baseline;
            };
        }
    }

    /** All spellings of a thing, folded. */
    Set<Spelling> spellings(EntityType type, @Nullable String thing) {
        Set<Spelling> spellings = new HashSet<>();
        for (Name name : names) {
            if (name.type == type && name.thing.equals(thing)) {
                spellings.add(Spelling.of(name.spelling, Map.of()));
            }
        }
        return spellings;
    }
}

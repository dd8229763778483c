package org.papergraph.extract;

import org.jspecify.annotations.Nullable;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Span;

/**
 * A piece of a sentence as claims are read from it: a mention, a number with its unit, or a word.
 *
 * @param span where it stands
 * @param form the word in lower case; of a mention its type in capitals, of a number {@code #}
 * @param mention what is mentioned, if it is a mention
 * @param quantity the number, if it is one
 */
record Item(
        Span span,
        String form,
        @Nullable Naming mention,
        @Nullable Quantity quantity) {

    /**
     * A place that names something.
     *
     * @param span where
     * @param type what it is taken for
     * @param thing number of the entity among those of the paper, or -1 for what only may be a metric
     */
    record Naming(Span span, EntityType type, int thing) {}

    boolean names(EntityType type) {
        return mention != null && mention.type == type;
    }
}

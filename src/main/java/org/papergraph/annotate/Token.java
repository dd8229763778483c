package org.papergraph.annotate;

import org.papergraph.paper.Span;

/**
 * A token of a text.
 *
 * @param span where it stands in the text
 * @param form its characters, as they stand in the text
 */
public record Token(Span span, String form) {

    /** Whether a capital stands behind the first letter, as in "mAP". */
    boolean hasInnerCapital() {
        return form.chars().skip(1).anyMatch(Character::isUpperCase);
    }
}

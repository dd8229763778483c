package org.papergraph.annotate;

import org.papergraph.paper.Span;

/**
 * A token of a text.
 *
 * @param span where it stands in the text
 * @param form its characters, as they stand in the text
 */
public record Token(Span span, String form) {}

package org.papergraph.annotate;

import java.util.List;
import org.papergraph.paper.Span;

/**
 * A sentence of a text. A paper's title is the first sentence of its text.
 *
 * @param span from the beginning of the first token to the end of the last
 * @param tokens in order, without overlap; at least one
 */
public record Sentence(Span span, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }
}

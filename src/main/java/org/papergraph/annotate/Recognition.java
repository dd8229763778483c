package org.papergraph.annotate;

import java.util.List;
import org.papergraph.paper.Mention;
import org.papergraph.paper.TextVector;

/**
 * What a recogniser makes of a text.
 *
 * @param mentions in order, without overlap, each from the beginning of a token to the end of one of the same sentence
 * @param vector what the text is about; none where the recogniser does not say
 */
public record Recognition(List<Mention> mentions, TextVector vector) {

    public Recognition {
        mentions = List.copyOf(mentions);
    }
}

package org.papergraph.annotate;

import java.util.List;
import org.papergraph.paper.Mention;

/**
 * A text with its sentences and the mentions found in it.
 *
 * @param text the text as it came in; all offsets are UTF-16 code units in it
 * @param sentences in order, without overlap
 * @param mentions in order, without overlap, each within one sentence
 */
public record AnnotatedText(String text, List<Sentence> sentences, List<Mention> mentions) {

    public AnnotatedText {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
    }
}

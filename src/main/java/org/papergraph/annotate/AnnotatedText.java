package org.papergraph.annotate;

import java.util.List;
import org.papergraph.paper.Mention;
import org.papergraph.paper.TextVector;

/**
 * A text with its sentences and the mentions found in it.
 *
 * @param text the text as it came in; all offsets are UTF-16 code units in it
 * @param sentences in order, without overlap
 * @param mentions in order, without overlap, each within one sentence
 * @param vector what the text is about; none where nobody says
 */
public record AnnotatedText(String text, List<Sentence> sentences, List<Mention> mentions, TextVector vector) {

    public AnnotatedText {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
    }

    /** A text of which nobody says what it is about as a whole. */
    public AnnotatedText(String text, List<Sentence> sentences, List<Mention> mentions) {
        this(text, sentences, mentions, TextVector.NONE);
    }

    /** The same text with other mentions. */
    public AnnotatedText with(List<Mention> others) {
        return new AnnotatedText(text, sentences, others, vector);
    }
}

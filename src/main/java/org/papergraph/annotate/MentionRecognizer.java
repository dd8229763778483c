package org.papergraph.annotate;

import java.util.List;
import org.papergraph.paper.Mention;
import org.papergraph.paper.TextVector;

/**
 * Finds where a text names tasks, methods, datasets and metrics.
 *
 * <p>The seam between the pipeline and the models: a recogniser sees the whole text at once, so that it may use context
 * across sentences, and speaks in our own values. Implementations are safe for use by several threads.
 */
public interface MentionRecognizer {

    /**
     * The mentions of a text.
     *
     * @param text the whole text
     * @param sentences its sentences and tokens
     * @return in order, without overlap, each from the beginning of a token to the end of one of the same sentence
     */
    List<Mention> recognize(String text, List<Sentence> sentences);

    /** The same, with what the text as a whole is about, for recognisers that know. */
    default Recognition read(String text, List<Sentence> sentences) {
        return new Recognition(recognize(text, sentences), TextVector.NONE);
    }

    /** Name and version of the model, which changes whenever its output may. */
    String version();
}

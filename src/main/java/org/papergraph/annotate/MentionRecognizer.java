package org.papergraph.annotate;

import java.util.List;
import org.papergraph.paper.Mention;

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

    /** Name and version of the model, which changes whenever its output may. */
    String version();
}

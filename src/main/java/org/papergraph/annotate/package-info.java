/**
 * The reading of a text: in comes a paper, out come its sentences, tokens and the mentions of tasks, methods, datasets and
 * metrics in it.
 *
 * <p>Nothing else knows Stanford CoreNLP, which cuts the text and holds the sequence classifier. Start with {@link
 * org.papergraph.annotate.TextAnnotator}; {@link org.papergraph.annotate.MentionRecognizer} is where models are put in:
 * {@link org.papergraph.annotate.EncoderRecognizer} is used, {@link org.papergraph.annotate.CrfRecognizer} does without an encoder.
 */
@NullMarked
package org.papergraph.annotate;

import org.jspecify.annotations.NullMarked;

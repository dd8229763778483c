package org.papergraph.paper;

/**
 * One place where a text names a task, method, dataset or metric.
 *
 * @param span where, in the paper's {@linkplain Paper#text() text}
 * @param surfaceForm the characters of the span, as they stand in the text
 * @param type what the recogniser takes it for
 * @param confidence the recogniser's probability that span and type are right, 0 to 1, not calibrated
 */
public record Mention(Span span, String surfaceForm, EntityType type, double confidence) {

    public Mention {
        if (surfaceForm.length() != span.length()) {
            throw new IllegalArgumentException("'" + surfaceForm + "' does not fill " + span);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}

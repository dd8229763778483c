package org.papergraph.query;

/** A query file that breaks the rules of the catalogue or of SPARQL; the message names file and line. */
public final class UnreadableQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableQuestionException(String message) {
        super(message);
    }
}

package org.papergraph.query;

/** The catalogue has no question of this name; the message says which names come near. */
public final class UnknownQuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownQuestionException(String message) {
        super(message);
    }
}

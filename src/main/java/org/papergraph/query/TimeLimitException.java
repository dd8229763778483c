package org.papergraph.query;

/** A query took longer than it may; the message says how long it may take. */
public final class TimeLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeLimitException(String message) {
        super(message);
    }
}

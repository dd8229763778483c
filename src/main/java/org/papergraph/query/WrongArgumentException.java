package org.papergraph.query;

/** A parameter got nothing, something that it cannot be, or a name that the graph does not know; the message names it, its type and an example. */
public final class WrongArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongArgumentException(String message) {
        super(message);
    }
}

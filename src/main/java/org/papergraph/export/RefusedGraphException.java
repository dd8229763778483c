package org.papergraph.export;

import java.io.IOException;

/** Another store did not take or remove a graph; the message says which, what it answered and what to do. */
public final class RefusedGraphException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedGraphException(String message) {
        super(message);
    }
}

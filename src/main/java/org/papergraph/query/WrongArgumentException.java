package org.papergraph.query;

import java.util.ArrayList;
import java.util.List;

/** A parameter got nothing, something that it cannot be, or a name that the graph does not know; the message names it, its type and an example. */
public final class WrongArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final ArrayList<String> suggestions;

    WrongArgumentException(String parameter, String message) {
        this(parameter, message, List.of());
    }

    WrongArgumentException(String parameter, String message, List<String> suggestions) {
        super(message);
        this.parameter = parameter;
        this.suggestions = new ArrayList<>(suggestions);
    }

    /** The parameter that is wrong, missing or unknown; {@code format} for the answer's form. */
    public String parameter() {
        return parameter;
    }

    /** What may have been meant, the nearest first: labels or titles of the graph, or the parameters that there are. */
    public List<String> suggestions() {
        return List.copyOf(suggestions);
    }
}

package org.papergraph.query;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a question wants to be told.
 *
 * @param name lower case; the query speaks of it as {@code ?_name}
 * @param type what may be given
 * @param required whether the question makes no sense without it; false leaves the variable free when nothing is given
 * @param defaultValue what is taken when nothing is given, in the same form as an argument; null for none
 * @param example an argument that makes sense
 * @param description what it means, one paragraph of plain text
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean required,
        @Nullable String defaultValue,
        String example,
        String description) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** Every table can be cut to its first rows by this argument, so no question may use the name for itself. */
    static final String LIMIT = "limit";

    public Parameter {
        if (!NAME.matcher(name).matches() || name.equals(LIMIT)) {
            throw new IllegalArgumentException("a parameter cannot be called '" + name + "'");
        }
        if (required && defaultValue != null) {
            throw new IllegalArgumentException("'" + name + "' is required, so its default would never be taken");
        }
        if (example.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("'" + name + "' needs an example and a description");
        }
    }

    /** The variable's name in the query, without question mark. */
    public String variable() {
        return "_" + name;
    }
}

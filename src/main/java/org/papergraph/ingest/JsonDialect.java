package org.papergraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;

/** How a source names things in its JSON. One class per source; {@link PaperFormats} lists them. */
interface JsonDialect {

    /** The name by which a user can ask for it, in lower case without blanks. */
    String name();

    /** Whether an object is a paper of this source. */
    boolean recognises(JsonNode paper);

    /** Takes what an object says of a paper. */
    void read(JsonNode paper, PaperDraft draft);

    /** A string or number as text; anything else says nothing. */
    static String text(JsonNode value) {
        return value.isTextual() || value.isNumber() ? value.asText() : "";
    }

    /** The first text among the values, or of an array among them. */
    static String first(JsonNode... values) {
        for (JsonNode value : values) {
            String text = text(value.isArray() ? value.path(0) : value);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}

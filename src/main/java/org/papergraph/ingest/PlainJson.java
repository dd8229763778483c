package org.papergraph.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Map;

/**
 * Objects with {@code title} and {@code abstract} by these names, in upper or lower case, and whatever else of a paper has
 * a plain name. Texts are taken as they stand.
 */
final class PlainJson implements JsonDialect {

    @Override
    public String name() {
        return "plain-json";
    }

    /** Whatever no other dialect claims. */
    @Override
    public boolean recognises(JsonNode paper) {
        return true;
    }

    @Override
    public void read(JsonNode paper, PaperDraft draft) {
        for (Map.Entry<String, JsonNode> field : paper.properties()) {
            readField(field.getKey().toLowerCase(Locale.ROOT), field.getValue(), draft);
        }
    }

    private static void readField(String name, JsonNode value, PaperDraft draft) {
        switch (name) {
            case "title" -> draft.title(required("title", value, draft));
            case "abstract" -> draft.abstractText(required("abstract", value, draft));
            case "id" -> draft.id(JsonDialect.text(value));
            case "authors", "author" -> readAuthors(value, draft);
            case "year", "date", "published", "issued" -> draft.issued(JsonDialect.text(value));
            case "venue" -> draft.venue(JsonDialect.text(value));
            case "doi" -> draft.doi(JsonDialect.text(value));
            case "arxiv", "arxiv_id" -> draft.arxiv(JsonDialect.text(value));
            case "url" -> draft.url(JsonDialect.text(value));
            default -> {
                // Says nothing about the paper that the graph holds.
            }
        }
    }

    private static String required(String field, JsonNode value, PaperDraft draft) {
        if (!value.isTextual() && !value.isNull()) {
            draft.fault(
                    "the " + field + " is " + described(value.getNodeType()) + " and not a text",
                    "give title and abstract as JSON strings");
        }
        return value.isTextual() ? value.textValue() : "";
    }

    private static String described(JsonNodeType type) {
        return switch (type) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING, NULL, MISSING, BINARY, POJO -> "something else";
        };
    }

    /** An array of names or of objects with names, or all names in one string. */
    private static void readAuthors(JsonNode value, PaperDraft draft) {
        if (value.isArray()) {
            value.forEach(author -> draft.author(author.isObject() ? nameIn(author) : JsonDialect.text(author)));
        } else {
            AuthorNames.in(JsonDialect.text(value)).forEach(draft::author);
        }
    }

    private static String nameIn(JsonNode author) {
        String whole = JsonDialect.first(field(author, "name"), field(author, "full_name"));
        String given = JsonDialect.first(field(author, "given"), field(author, "first"));
        String family = JsonDialect.first(field(author, "family"), field(author, "last"));
        return whole.isBlank() ? given + " " + family : whole;
    }

    private static JsonNode field(JsonNode object, String name) {
        return object.properties().stream()
                .filter(field -> field.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}

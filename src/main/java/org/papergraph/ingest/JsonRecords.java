package org.papergraph.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the objects that stand for papers in JSON values, one at a time: a value itself, the elements of an array, or of
 * an array in an object that wraps a page of them ({@code {"papers": [...]}}).
 */
final class JsonRecords {

    /** Takes what is found, with the line on which it begins, from 1. */
    interface Visitor {
        void object(JsonNode object, int line);

        void bareValue(int line);

        void tooLarge(int line);
    }

    /** Arrays by these names may hold the papers of a page. */
    private static final Set<String> PAGES = Set.of(
            "papers",
            "results",
            "items",
            "data",
            "works",
            "records",
            "articles",
            "documents",
            "docs",
            "entries",
            "publications",
            "hits",
            "rows");

    /** Objects by these names may hold such an array. */
    private static final Set<String> ENVELOPES = Set.of("message", "response", "result", "results", "data", "hits");

    /** What only a paper has among the things that are listed so. */
    private static final Set<String> OF_A_PAPER = Set.of("title", "abstract", "doi", "paperid", "paper");

    /** A paper of thousands of authors and references has fewer values. */
    private static final int MOST_VALUES = 500_000;

    /** A long text counts as several values. */
    private static final int CHARACTERS_OF_A_VALUE = 64;

    private static final int DEEPEST_ENVELOPE = 4;

    private final JsonParser parser;
    private final Visitor visitor;
    private int values;

    JsonRecords(JsonParser parser, Visitor visitor) {
        this.parser = parser;
        this.visitor = visitor;
    }

    /** Reads all values to the end of the parser's input; arrays within arrays are as one. */
    void readAll() throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                readObject();
            } else if (token.isScalarValue()) {
                visitor.bareValue(line());
            }
        }
    }

    /** Reads the object at whose beginning the parser stands: a paper, or what wraps some. */
    void readObject() throws IOException {
        int line = line();
        values = 0;
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (!isWrapper(object, 0)) {
            deliver(object, line);
        }
    }

    private void deliver(JsonNode object, int line) {
        if (values > MOST_VALUES) {
            visitor.tooLarge(line);
        } else {
            visitor.object(object, line);
        }
    }

    /** Reads the fields of an object; those of a wrapper's papers are delivered at once. */
    private boolean isWrapper(ObjectNode object, int depth) throws IOException {
        boolean wrapper = false;
        boolean ofPaper = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String folded = name.toLowerCase(Locale.ROOT);
            JsonToken token = parser.nextToken();
            ofPaper |= OF_A_PAPER.contains(folded);
            if (token == JsonToken.START_ARRAY && PAGES.contains(folded)) {
                ArrayNode page = JsonNodeFactory.instance.arrayNode();
                wrapper |= isPage(page);
                put(object, name, page);
            } else if (!ofPaper
                    && token == JsonToken.START_OBJECT
                    && ENVELOPES.contains(folded)
                    && depth < DEEPEST_ENVELOPE) {
                int line = line();
                ObjectNode inner = JsonNodeFactory.instance.objectNode();
                if (isWrapper(inner, depth + 1)) {
                    wrapper = true;
                } else if (isOfAPaper(inner)) {
                    deliver(inner, line);
                    wrapper = true;
                } else {
                    put(object, name, inner);
                }
            } else {
                put(object, name, tree());
            }
        }
        return wrapper;
    }

    /** Reads an array; when its first element is a paper, delivers all. */
    private boolean isPage(ArrayNode array) throws IOException {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            restOf(array, token);
            return false;
        }
        int line = line();
        JsonNode first = tree();
        if (!isOfAPaper(first)) {
            array.add(first);
            restOf(array, parser.nextToken());
            return false;
        }
        deliver(first, line);
        for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            values = 0;
            line = line();
            if (token == JsonToken.START_OBJECT) {
                deliver(tree(), line);
            } else {
                parser.skipChildren();
                visitor.bareValue(line);
            }
        }
        values = 0;
        return true;
    }

    private void restOf(ArrayNode array, JsonToken from) throws IOException {
        for (JsonToken token = from; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonNode element = tree();
            if (values <= MOST_VALUES) {
                array.add(element);
            }
        }
    }

    private void put(ObjectNode object, String name, JsonNode value) {
        if (values <= MOST_VALUES) {
            object.set(name, value);
        }
    }

    /** The value at which the parser stands, as far as the bound on values allows; the parser's own limits its depth. */
    private JsonNode tree() throws IOException {
        values++;
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    put(object, name, tree());
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                restOf(array, parser.nextToken());
                yield array;
            }
            case VALUE_STRING -> text(parser.getText());
            // As they are written: nobody reckons with them.
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                JsonNodeFactory.instance.nullNode();
        };
    }

    private JsonNode text(String text) {
        values += text.length() / CHARACTERS_OF_A_VALUE;
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode number(String digits) {
        try {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            return JsonNodeFactory.instance.numberNode(Double.parseDouble(digits));
        }
    }

    private static boolean isOfAPaper(JsonNode object) {
        return object.properties().stream()
                .anyMatch(field -> OF_A_PAPER.contains(field.getKey().toLowerCase(Locale.ROOT)));
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}

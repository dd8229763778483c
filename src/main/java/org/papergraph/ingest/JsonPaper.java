package org.papergraph.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;

/** One JSON object read as a paper. Fields that say nothing about one are passed over without being held. */
final class JsonPaper {

    private final PaperDraft draft;
    private final int line;
    private String wrongField = "";

    /**
     * Reads the object at whose beginning the parser stands, to its end.
     *
     * @param line where it begins, from 1
     */
    JsonPaper(JsonParser parser, int line) throws IOException {
        this.line = line;
        this.draft = new PaperDraft(line);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            parser.nextToken();
            readField(name, parser);
        }
    }

    /** The paper, or what is wrong with it. */
    void deliver(Input input, PaperSink sink) {
        if (wrongField.isEmpty()) {
            draft.deliver(input, sink);
        } else {
            sink.rejected(input.rejection(line, wrongField, "give title and abstract as JSON strings"));
        }
    }

    private void readField(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "title" -> draft.title(required("title", parser));
            case "abstract" -> draft.abstractText(required("abstract", parser));
            case "id" -> draft.id(scalar(parser));
            case "authors", "author" -> readAuthors(parser);
            case "year", "date", "published", "issued" -> draft.issued(scalar(parser));
            case "venue" -> draft.venue(scalar(parser));
            case "doi" -> draft.doi(scalar(parser));
            case "arxiv", "arxiv_id" -> draft.arxiv(scalar(parser));
            case "url" -> draft.url(scalar(parser));
            default -> parser.skipChildren();
        }
    }

    private String required(String field, JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        if (token != JsonToken.VALUE_NULL && wrongField.isEmpty()) {
            wrongField = "the " + field + " is " + described(token) + " and not a text";
        }
        parser.skipChildren();
        return "";
    }

    private static String described(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_STRING, VALUE_NULL, VALUE_EMBEDDED_OBJECT, FIELD_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                "something else";
        };
    }

    /** A string or number as text; anything else says nothing. */
    private static String scalar(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
            return parser.getText();
        }
        parser.skipChildren();
        return "";
    }

    /** An array of names or of objects with names, or all names in one string. */
    private void readAuthors(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            AuthorNames.in(scalar(parser)).forEach(draft::author);
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            draft.author(token == JsonToken.START_OBJECT ? nameIn(parser) : scalar(parser));
        }
    }

    private static String nameIn(JsonParser parser) throws IOException {
        String whole = "";
        String given = "";
        String family = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName().toLowerCase(Locale.ROOT);
            parser.nextToken();
            switch (field) {
                case "name", "full_name" -> whole = scalar(parser);
                case "given", "first" -> given = scalar(parser);
                case "family", "last" -> family = scalar(parser);
                default -> parser.skipChildren();
            }
        }
        return whole.isBlank() ? given + " " + family : whole;
    }
}

package org.papergraph.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Takes the text of one BibTeX entry, or of several in a row, apart. */
final class BibtexEntry {

    /** Takes an entry: type and names of fields in lower case, values without their delimiters. */
    interface Visitor {
        void entry(String type, String key, Map<String, String> fields);
    }

    private static final class BrokenEntryException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenEntryException(String message) {
            super(message);
        }
    }

    private final String text;
    private final Map<String, String> abbreviations;
    private int at;

    /** @param abbreviations what {@code @string} has defined so far, by lower-case names */
    BibtexEntry(String text, Map<String, String> abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /** Reads all; a broken entry ends the text. */
    void readAll(Visitor visitor, Consumer<String> broken) {
        try {
            for (at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
                at++;
                read(visitor);
            }
        } catch (BrokenEntryException e) {
            broken.accept(e.getMessage() == null ? "broken entry" : e.getMessage());
        }
    }

    private void read(Visitor visitor) {
        String type = word().toLowerCase(Locale.ROOT);
        blanks();
        if (type.isEmpty() || at >= text.length() || (text.charAt(at) != '{' && text.charAt(at) != '(')) {
            return;
        }
        char close = text.charAt(at) == '{' ? '}' : ')';
        if (type.equals("comment") || type.equals("preamble")) {
            value();
            return;
        }
        at++;
        String key = type.equals("string") ? "" : key(close);
        Map<String, String> fields = new LinkedHashMap<>();
        blanksAndCommas();
        while (at < text.length() && text.charAt(at) != close) {
            String name = word().toLowerCase(Locale.ROOT);
            blanks();
            if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
                throw new BrokenEntryException("the entry " + quoted(key) + " has something that is no field: "
                        + quoted(text.substring(at, Math.min(text.length(), at + 20))));
            }
            at++;
            fields.putIfAbsent(name, concatenated(name));
            blanksAndCommas();
        }
        if (at >= text.length()) {
            throw new BrokenEntryException("the entry " + quoted(key) + " does not end");
        }
        at++;
        visitor.entry(type, key, fields);
    }

    private String key(char close) {
        int begin = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != close) {
            at++;
        }
        return text.substring(begin, at).strip();
    }

    /** Values joined by number signs. */
    private String concatenated(String name) {
        StringBuilder whole = new StringBuilder();
        blanks();
        if (at >= text.length() || ",})".indexOf(text.charAt(at)) >= 0) {
            throw new BrokenEntryException("the field " + quoted(name) + " has no value");
        }
        whole.append(value());
        blanks();
        while (at < text.length() && text.charAt(at) == '#') {
            at++;
            blanks();
            whole.append(value());
            blanks();
        }
        return whole.toString();
    }

    private String value() {
        if (at >= text.length()) {
            return "";
        }
        return switch (text.charAt(at)) {
            case '{' -> delimited('}');
            case '(' -> delimited(')');
            case '"' -> delimited('"');
            default -> {
                String word = word();
                yield abbreviations.getOrDefault(word.toLowerCase(Locale.ROOT), word);
            }
        };
    }

    /** What stands between delimiters; braces within it are balanced. */
    private String delimited(char close) {
        int begin = ++at;
        int depth = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (depth == 0 && c == close) {
                return text.substring(begin, at++);
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
        }
        throw new BrokenEntryException(
                "a value is not closed: " + quoted(text.substring(begin, Math.min(text.length(), begin + 20))));
    }

    private String word() {
        blanks();
        int begin = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || "_-:.+/".indexOf(c) >= 0;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void blanksAndCommas() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }

    private static String quoted(String text) {
        return "'" + text.strip().lines().findFirst().orElse("") + "'";
    }
}

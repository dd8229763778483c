package org.papergraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments at the head of a question's file, read as a strict part of YAML: texts in one line or folded over
 * deeper indented ones, plain or in quotes; a list of texts; a list of mappings of texts. What is not in this part is
 * an error that names its line, not a guess.
 */
final class Decorators {

    /** A text and the line that it begins on, from 1. */
    record Text(String value, int line) {}

    private record Line(int number, int indent, String content) {}

    private static final Pattern LINE = Pattern.compile("#\\+( *)(\\S.*)?");
    private static final Pattern ENTRY = Pattern.compile("([a-z]+):(?: +(.*))?");
    private static final String NOT_AT_THE_HEAD_OF_A_PLAIN_TEXT = "[]{}&*!|>%@`#,?";

    private final String file;
    private final List<Line> lines;
    private int next;

    final Map<String, Text> texts = new LinkedHashMap<>();
    final List<Text> tags = new ArrayList<>();
    final List<Map<String, Text>> params = new ArrayList<>();

    private Decorators(String file, List<Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Decorators read(String file, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            Matcher matcher = LINE.matcher(line.stripTrailing());
            if (line.startsWith("#+") && !matcher.matches()) {
                throw error(file, number, "a tab or another odd space before the text");
            }
            if (matcher.matches() && matcher.group(2) != null) {
                lines.add(new Line(number, matcher.group(1).length(), matcher.group(2)));
            }
        }
        Decorators decorators = new Decorators(file, lines);
        decorators.readAll();
        return decorators;
    }

    static UnreadableQuestionException error(String file, int line, String problem) {
        return new UnreadableQuestionException(file + ":" + line + ": " + problem);
    }

    private void readAll() {
        while (next < lines.size()) {
            Line line = lines.get(next);
            if (line.indent() != lines.get(0).indent()) {
                throw error(file, line.number(), "indented differently from the entries before it");
            }
            Matcher entry = entry(line, line.content());
            next++;
            switch (entry.group(1)) {
                case "summary", "description" -> put(texts, entry, line, line.indent());
                case "params" -> readParams(entry, line);
                case "tags" -> readTags(entry, line);
                default ->
                    throw error(
                            file,
                            line.number(),
                            "'" + entry.group(1) + "' is not one of summary, description, params, tags");
            }
        }
    }

    private void readParams(Matcher key, Line of) {
        requireNothingBehind(key, of);
        if (!params.isEmpty()) {
            throw error(file, of.number(), "'params' stands here twice");
        }
        while (next < lines.size() && lines.get(next).indent() > of.indent()) {
            Line first = lines.get(next);
            Map<String, Text> param = new LinkedHashMap<>();
            int indent = first.indent() + 2;
            Line line = new Line(first.number(), indent, item(first));
            do {
                next++;
                put(param, entry(line, line.content()), line, indent);
                line = next < lines.size() ? lines.get(next) : first;
            } while (next < lines.size() && line.indent() == indent);
            params.add(param);
        }
    }

    private void readTags(Matcher key, Line of) {
        requireNothingBehind(key, of);
        if (!tags.isEmpty()) {
            throw error(file, of.number(), "'tags' stands here twice");
        }
        while (next < lines.size() && lines.get(next).indent() > of.indent()) {
            Line line = lines.get(next++);
            tags.add(new Text(scalar(item(line), line.number()), line.number()));
        }
    }

    private void requireNothingBehind(Matcher key, Line line) {
        if (key.group(2) != null) {
            throw error(file, line.number(), "'" + key.group(1) + "' takes a list, each entry on a line of its own");
        }
    }

    private String item(Line line) {
        if (!line.content().startsWith("- ")) {
            throw error(file, line.number(), "an entry of a list begins with '- '");
        }
        return line.content().substring(2);
    }

    private Matcher entry(Line line, String content) {
        Matcher matcher = ENTRY.matcher(content);
        if (!matcher.matches()) {
            throw error(file, line.number(), "expected 'key: text', not '" + content + "'");
        }
        return matcher;
    }

    private void put(Map<String, Text> into, Matcher entry, Line line, int indent) {
        StringBuilder text = new StringBuilder(entry.group(2) == null ? "" : entry.group(2));
        while (next < lines.size() && lines.get(next).indent() > indent) {
            text.append(text.isEmpty() ? "" : " ").append(lines.get(next++).content());
        }
        String value = scalar(text.toString(), line.number());
        if (into.put(entry.group(1), new Text(value, line.number())) != null) {
            throw error(file, line.number(), "'" + entry.group(1) + "' stands here twice");
        }
    }

    private String scalar(String text, int line) {
        if (text.isEmpty()) {
            throw error(file, line, "nothing stands behind the colon");
        }
        char first = text.charAt(0);
        if (first == '"' || first == '\'') {
            return quoted(text, line);
        }
        if (NOT_AT_THE_HEAD_OF_A_PLAIN_TEXT.indexOf(first) >= 0
                || text.startsWith("- ")
                || text.contains(": ")
                || text.endsWith(":")
                || text.contains(" #")) {
            throw error(file, line, "YAML would read this text as something else; put it in quotes");
        }
        return text;
    }

    private String quoted(String text, int line) {
        String quote = text.substring(0, 1);
        String inner = text.length() > 1 && text.endsWith(quote) ? text.substring(1, text.length() - 1) : quote;
        String bare = quote.equals("'")
                ? inner.replace("''", "")
                : inner.replace("\\\\", "").replace("\\\"", "");
        if (bare.contains(quote) || (quote.equals("\"") && bare.contains("\\"))) {
            throw error(file, line, "the quotes do not close, or something stands behind them");
        }
        if (quote.equals("'")) {
            return inner.replace("''", "'");
        }
        return inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}

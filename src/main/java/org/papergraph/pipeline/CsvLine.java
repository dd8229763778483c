package org.papergraph.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of a line of CSV.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, but that a field ends with its line
 */
final class CsvLine {

    private CsvLine() {}

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            boolean twice = letter == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"';
            if (quoted && twice) {
                field.append('"');
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}

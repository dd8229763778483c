package org.papergraph.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Authors' names in one literal, in order: {@code "Ada Lovelace | Charles Babbage"}.
 *
 * <p>A backslash or bar within a name has a backslash before it, so that every list reads back as it was.
 */
final class AuthorList {

    private static final String SEPARATOR = " | ";

    private AuthorList() {}

    static String join(List<String> names) {
        return String.join(
                SEPARATOR,
                names.stream()
                        .map(name -> name.replace("\\", "\\\\").replace("|", "\\|"))
                        .toList());
    }

    static List<String> split(String literal) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < literal.length()) {
            if (literal.startsWith(SEPARATOR, at)) {
                names.add(name.toString());
                name.setLength(0);
                at += SEPARATOR.length();
            } else {
                at += literal.charAt(at) == '\\' && at + 1 < literal.length() ? 1 : 0;
                name.append(literal.charAt(at));
                at++;
            }
        }
        names.add(name.toString());
        return names;
    }
}

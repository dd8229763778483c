package org.papergraph.annotate;

import java.util.List;
import java.util.Locale;

/** What the spellings of a name within one text have in common: case, hyphens and a plural aside. */
final class NameKey {
    private NameKey() {}

    /** The key of the tokens from {@code first} to {@code last}. */
    static String of(List<Token> tokens, int first, int last) {
        StringBuilder key = new StringBuilder();
        for (int i = first; i <= last; i++) {
            key.append(tokens.get(i).form().toLowerCase(Locale.ROOT).replace('-', ' '));
            key.append(' ');
        }
        String name = key.toString().strip();
        boolean plural = name.length() > 3
                && name.endsWith("s")
                && !name.endsWith("ss")
                && !name.endsWith("us")
                && !name.endsWith("is");
        return plural ? name.substring(0, name.length() - 1) : name;
    }
}

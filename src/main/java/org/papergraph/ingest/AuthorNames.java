package org.papergraph.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a line of authors apart. */
final class AuthorNames {

    private static final Pattern AND = Pattern.compile("\\s*,?\\s+(?:and|&)\\s+");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
    private static final Pattern PREFIX = Pattern.compile("^(?:by|authors?:)\\s+", Pattern.CASE_INSENSITIVE);

    /** Two to five words, each a capitalised one, an initial or a particle; marks of affiliations may follow. */
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]*|\\p{Lu}\\.|(?:de|da|di|du|del|della|der|den|van|von|la|le|el|al|bin|ben|dos|ter))"
                    + "(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|(?:de|da|di|du|del|della|der|den|van|von|la|le|el|al|bin|ben|dos|ter))){1,4}"
                    + "[\\d*†‡§,\\s]*");

    private AuthorNames() {}

    /**
     * The names in a text that is known to hold authors, separated by semicolons, by "and", or by commas when there are
     * full names between them.
     */
    static List<String> in(String text) {
        if (text.indexOf(';') >= 0) {
            return parts(SEMICOLON, text);
        }
        List<String> byAnd = parts(AND, text);
        // "Roe, Jane and Poe, Max" holds family names between the commas, "Jane Roe, Max Poe and Ann Lee" whole ones.
        boolean wholeNames =
                byAnd.stream().flatMap(part -> parts(COMMA, part).stream()).allMatch(name -> name.indexOf(' ') > 0);
        return wholeNames
                ? byAnd.stream().flatMap(part -> parts(COMMA, part).stream()).toList()
                : byAnd;
    }

    /** The names in a line of a page, or nothing when it does not look like two authors or more. */
    static List<String> ofLine(String line) {
        String names = PREFIX.matcher(line.strip()).replaceFirst("");
        List<String> found = in(names);
        boolean announced = names.length() < line.strip().length();
        boolean areNames = found.stream().allMatch(name -> NAME.matcher(name).matches());
        return areNames && (announced || found.size() > 1) ? found : List.of();
    }

    private static List<String> parts(Pattern separator, String text) {
        return Arrays.stream(separator.split(text.strip()))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

package org.papergraph.ingest;

import java.util.List;
import java.util.Locale;

/** Months as bibliographies name them. */
final class Month {

    private static final List<String> NAMES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Month() {}

    /** Two digits of the first month named in English, whole or by three letters or by number; else nothing. */
    static String of(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        int number = folded.matches("\\d{1,2}")
                ? Integer.parseInt(folded)
                : 1 + NAMES.indexOf(folded.substring(0, Math.min(3, folded.length())));
        return number < 1 || number > 12 ? "" : String.format(Locale.ROOT, "%02d", number);
    }
}

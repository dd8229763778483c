package org.papergraph.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The singular of an English noun as scholarly names use them; a rule of spelling, not a dictionary. */
final class Singular {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("analyses", "analysis"),
            Map.entry("axes", "axis"),
            Map.entry("biases", "bias"),
            Map.entry("caches", "cache"),
            Map.entry("corpora", "corpus"),
            Map.entry("criteria", "criterion"),
            Map.entry("hypotheses", "hypothesis"),
            Map.entry("indices", "index"),
            Map.entry("matrices", "matrix"),
            Map.entry("movies", "movie"),
            Map.entry("spectra", "spectrum"),
            Map.entry("vertices", "vertex"));

    /** End in s and are no plural. */
    private static final Set<String> SINGULAR =
            Set.of("alias", "atlas", "bias", "canvas", "gas", "kubernetes", "lens", "news", "series", "species");

    /** The plurals among the words in -ics, most of which are names of fields. */
    private static final Set<String> PLURALS_IN_ICS =
            Set.of("characteristics", "critics", "heuristics", "metrics", "schematics", "topics");

    private Singular() {}

    /** The singular, or the word itself; a capital S at the end belongs to a name. */
    static String of(String word) {
        if (word.length() < 4 && !word.matches("\\p{Lu}{2}s")) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String irregular = IRREGULAR.getOrDefault(lower, "");
        if (!irregular.isEmpty()) {
            return irregular;
        }
        if (!word.endsWith("s") || SINGULAR.contains(lower)) {
            return word;
        }
        if (lower.endsWith("ics") && !PLURALS_IN_ICS.contains(lower)) {
            return word;
        }
        if (lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is") || lower.endsWith("os")) {
            return lower.endsWith("os") && word.length() > 4 ? cut(word, 1) : word;
        }
        if (lower.endsWith("ies")) {
            return word.length() > 4 ? cut(word, 3) + "y" : word;
        }
        if (lower.endsWith("sses") || lower.endsWith("xes") || lower.endsWith("ches") || lower.endsWith("shes")) {
            return cut(word, 2);
        }
        return cut(word, 1);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}

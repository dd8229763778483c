package org.papergraph.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the words of a spelling have in common with others made of the same stem: "detection" with "detect", "estimate" with "estimator". */
final class Stems {

    private static final Set<String> FUNCTION_WORDS =
            Set.of("of for in on to with from by via using the a an and or into under through at over".split(" "));

    /** Endings that a noun, a verb and a gerund of one stem differ in; the longer ones first. */
    private static final List<String> ENDINGS = List.of(
            "izations",
            "isations",
            "ization",
            "isation",
            "ations",
            "ation",
            "ating",
            "ators",
            "ator",
            "ated",
            "ates",
            "ate",
            "ments",
            "ment",
            "izing",
            "ising",
            "ings",
            "ing",
            "ions",
            "ion",
            "izers",
            "izer",
            "ers",
            "ors",
            "ives",
            "ized",
            "ised",
            "izes",
            "ize",
            "er",
            "or",
            "ive",
            "ed",
            "es",
            "al",
            "s",
            "e",
            "y");

    private static final int SHORTEST = 4;

    private Stems() {}

    /** The stems of all words that are not function words. */
    static Set<String> of(Spelling spelling) {
        Set<String> stems = new HashSet<>();
        for (String word : spelling.words()) {
            if (!FUNCTION_WORDS.contains(word)) {
                stems.add(of(word));
            }
        }
        return stems;
    }

    /** A word in lower case without its ending, if {@value #SHORTEST} letters or more are left. */
    static String of(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}

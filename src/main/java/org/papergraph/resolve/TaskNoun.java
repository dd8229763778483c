package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tasks said with a verb as tasks said with a noun: "detecting hate speech", "detection of hate speech", "hate speech detection". */
final class TaskNoun {

    /** What such a noun, gerund or verb ends in, the longer ones first. */
    private static final List<String> ENDINGS = List.of(
            "ification",
            "ifying",
            "ify",
            "izations",
            "ization",
            "izing",
            "ize",
            "ations",
            "ation",
            "ating",
            "ate",
            "ments",
            "ment",
            "ings",
            "ing",
            "ions",
            "ion",
            "ieval",
            "ieving",
            "ieve",
            "e");

    private static final int SHORTEST_STEM = 4;

    private static final Pattern NOUN = Pattern.compile("\\p{L}{3,}(ing|ion|ment|ieval)");

    /** Verbs that name tasks, in the form that follows "to". */
    private static final Set<String> VERBS = Set.of(
            "adapt",
            "align",
            "approximate",
            "classify",
            "cluster",
            "compress",
            "detect",
            "estimate",
            "evaluate",
            "extract",
            "generate",
            "learn",
            "optimize",
            "predict",
            "recognize",
            "reconstruct",
            "retrieve",
            "scale",
            "segment",
            "select",
            "summarize",
            "synthesize",
            "train",
            "translate");

    private static final Set<String> PREPOSITIONS = Set.of(
            "across", "against", "among", "and", "as", "at", "between", "by", "during", "for", "from", "in", "into",
            "of", "on", "or", "over", "through", "to", "under", "using", "via", "when", "with", "without");

    /** What a gerund before it only qualifies: a learning rate is not learned. */
    private static final Set<String> QUALIFIED = Set.of(
            "algorithm",
            "approach",
            "budget",
            "capability",
            "code",
            "cost",
            "curve",
            "data",
            "dataset",
            "dynamic",
            "efficiency",
            "environment",
            "error",
            "framework",
            "game",
            "language",
            "law",
            "machine",
            "method",
            "model",
            "network",
            "objective",
            "order",
            "policy",
            "process",
            "rate",
            "space",
            "speed",
            "stability",
            "strategy",
            "system",
            "technique",
            "theory",
            "time",
            "tool");

    private static final Set<String> NO_GERUNDS = Set.of("during", "sibling", "spring", "string", "turing");

    private TaskNoun() {}

    /** The words with the noun of the action last, cut to its stem; all others as they are. */
    static List<String> of(List<String> words) {
        List<String> noun = new ArrayList<>(words);
        int size = noun.size();
        String first = noun.get(0);
        String last = noun.get(size - 1);
        if (size > 2 && noun.get(1).equals("of") && NOUN.matcher(first).matches() && isPlain(noun.subList(2, size))) {
            noun.remove(0);
            noun.remove(0);
            noun.add(first);
        } else if (size > 1
                && (isGerund(first, noun.get(1), size) || VERBS.contains(first))
                && isPlain(noun.subList(1, size))
                && !NOUN.matcher(last).matches()) {
            noun.remove(0);
            noun.add(first);
        }
        int end = noun.size() - 1;
        if (end > 0 && (NOUN.matcher(noun.get(end)).matches() || VERBS.contains(noun.get(end)))) {
            noun.set(end, stem(noun.get(end)));
        }
        return noun;
    }

    /** Whether a word is a verb that names tasks, as it stands after "to". */
    static boolean isVerb(String word) {
        return VERBS.contains(word);
    }

    /** Whether only the ending of the last word was cut. */
    static boolean differsInEndingOnly(List<String> words, List<String> asNoun) {
        int end = words.size() - 1;
        return asNoun.size() == words.size() && words.subList(0, end).equals(asNoun.subList(0, end));
    }

    private static boolean isGerund(String word, String next, int size) {
        return word.length() > 5
                && word.endsWith("ing")
                && !NO_GERUNDS.contains(word)
                && !(size == 2 && QUALIFIED.contains(next));
    }

    private static boolean isPlain(List<String> object) {
        return object.stream().noneMatch(PREPOSITIONS::contains);
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                // A hyphen, which no word holds: "classification" is no "class".
                return word.substring(0, word.length() - ending.length()) + "-";
            }
        }
        return word + "-";
    }
}

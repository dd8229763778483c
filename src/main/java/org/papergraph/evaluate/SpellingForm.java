package org.papergraph.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form in which spellings are compared: the guideline's normalisation, character for character.
 *
 * <p>The guideline's script is written in Python; its classes {@code \w} and {@code \s} of Unicode text are spelled out
 * here, because Java's differ (marks are no word characters there, the no-break space is a blank).
 */
final class SpellingForm {

    /** What Python takes for white space: bidirectional type B, S or WS, or category Zs. */
    private static final String BLANKS =
            "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    private static final Pattern BREAKS = Pattern.compile("[-/\\u2010-\\u2015_]");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}_" + BLANKS + "+#@%]");
    private static final Pattern MARGIN = Pattern.compile("\\A[" + BLANKS + "]+|[" + BLANKS + "]+\\z");
    private static final Pattern BLANK = Pattern.compile("[" + BLANKS + "]+");

    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "our", "their", "its", "this", "these", "those");
    private static final Set<String> HEADS = Set.of(
            "model",
            "models",
            "method",
            "methods",
            "algorithm",
            "algorithms",
            "approach",
            "approaches",
            "framework",
            "frameworks",
            "dataset",
            "datasets",
            "data set",
            "data sets",
            "benchmark",
            "benchmarks",
            "corpus",
            "corpora",
            "task",
            "tasks",
            "score",
            "scores",
            "metric",
            "metrics");

    private SpellingForm() {}

    /** The form of a spelling; empty when nothing of it counts. */
    static String of(String spelling) {
        String folded = Normalizer.normalize(spelling, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String plain =
                PUNCTUATION.matcher(BREAKS.matcher(folded).replaceAll(" ")).replaceAll("");
        List<String> words = words(plain);
        while (!words.isEmpty() && DETERMINERS.contains(words.get(0))) {
            words.remove(0);
        }
        int last = words.size() - 1;
        if (last > 1 && HEADS.contains(words.get(last - 1) + " " + words.get(last))) {
            words.subList(last - 1, last + 1).clear();
        } else if (last > 0 && HEADS.contains(words.get(last))) {
            words.remove(last);
        }
        if (!words.isEmpty()) {
            words.set(words.size() - 1, singular(words.get(words.size() - 1)));
        }
        return String.join(" ", words);
    }

    /** Without Python's white space at both ends. */
    static String stripped(String text) {
        return MARGIN.matcher(text).replaceAll("");
    }

    /** Without any of Python's white space. */
    static String withoutBlanks(String text) {
        return BLANK.matcher(text).replaceAll("");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : BLANK.split(text)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String singular(String word) {
        int length = word.codePointCount(0, word.length());
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes"))) {
            return word.substring(0, word.length() - 2);
        }
        if (length > 3 && word.endsWith("s") && !(word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"))) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}

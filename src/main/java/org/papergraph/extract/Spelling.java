package org.papergraph.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a spelling, folded so that spellings of one thing in one text are equal: case, hyphen or blank, plural,
 * determiner, trailing generic head, acronym or long form.
 *
 * @param words folded words, at least one unless nothing of the spelling counts
 */
record Spelling(List<String> words) {

    private static final Pattern BREAKS = Pattern.compile("[-/\\u2010-\\u2015_~]");
    private static final Pattern PUNCTUATION = Pattern.compile("\\\\[a-z]+\\b|[^\\p{L}\\p{N}\\s+#@%]");
    /** "DMs", "GPs": too short to be told from words that end in s once they are in lower case. */
    private static final Pattern PLURAL_ACRONYM = Pattern.compile("\\b(\\p{Lu}{2,})s\\b");

    private static final Set<String> DETERMINERS = words("""
            a an the our their its this these those simple vanilla standard conventional traditional novel new
            existing
            """);

    /** Nouns that say again of which kind the thing is. The longer ones stand first where one ends the other. */
    private static final Set<String> HEADS = words("""
            model method algorithm approach framework dataset benchmark corpus corpora task score metric
            technique architecture mechanism strategy paradigm problem module procedure scheme system suite
            optimizer
            """);

    Spelling {
        words = List.copyOf(words);
    }

    /**
     * Folds a spelling.
     *
     * @param text as it stands in the paper
     * @param longForms of the paper's acronyms: the acronym's folded words to those of what it stands for
     */
    static Spelling of(String text, Map<List<String>, List<String>> longForms) {
        List<String> words = folded(text);
        while (words.size() > 1 && DETERMINERS.contains(words.get(0))) {
            words.remove(0);
        }
        List<String> expanded = expanded(words, longForms);
        while (expanded.size() > 1 && HEADS.contains(expanded.get(expanded.size() - 1))) {
            expanded.remove(expanded.size() - 1);
        }
        return new Spelling(expanded);
    }

    /** Lower case, without hyphens and punctuation, each word singular. */
    static List<String> folded(String text) {
        String one = PLURAL_ACRONYM
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("$1");
        String lower = one.toLowerCase(Locale.ROOT);
        String plain =
                PUNCTUATION.matcher(BREAKS.matcher(lower).replaceAll(" ")).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : plain.split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(singular(word));
            }
        }
        return words;
    }

    /** Acronyms spelled out, and the long form with its acronym behind it, "language model (LM)", once. */
    static List<String> expanded(List<String> words, Map<List<String>, List<String>> longForms) {
        List<String> expanded = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = lengthOfAcronym(words, at, longForms);
            List<String> shortForm = words.subList(at, at + Math.max(1, length));
            List<String> longForm = longForms.getOrDefault(shortForm, shortForm);
            if (length == 0 || !endsWith(expanded, longForm)) {
                expanded.addAll(longForm);
            }
            at += shortForm.size();
        }
        return expanded;
    }

    private static int lengthOfAcronym(List<String> words, int at, Map<List<String>, List<String>> longForms) {
        for (int length = Math.min(3, words.size() - at); length > 0; length--) {
            if (longForms.containsKey(words.subList(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether this is the other with words before it: "neural machine translation", "machine translation". */
    boolean endsWith(Spelling other) {
        return words.size() > other.words.size() && !other.words.isEmpty() && endsWith(words, other.words);
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        return words.size() >= end.size()
                && words.subList(words.size() - end.size(), words.size()).equals(end);
    }

    /** Whether this is the other with words behind it: "machine translation of poems", "machine translation". */
    boolean startsWith(Spelling other) {
        return words.size() > other.words.size()
                && !other.words.isEmpty()
                && words.subList(0, other.words.size()).equals(other.words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Of "speed-ups", which comes without its hyphen, "up". */
    private static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes"))) {
            return word.substring(0, length - 2);
        }
        if (length > 3 && word.endsWith("s") && !(word.endsWith("ss") || word.endsWith("us") || word.endsWith("is"))) {
            return word.substring(0, length - 1);
        }
        return word.equals("ups") ? "up" : word;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}

package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.papergraph.paper.Span;

/**
 * The signs of two spellings' naming one thing of a paper: which words they share and which only one has, whether one may
 * stand for the other's letters, and how they stand in the text.
 */
final class JoinSigns {

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private static final Pattern DEFINITE = Pattern.compile("(?i)\\b(?:the|this|these|our|such|that|those|its)\\s+$");

    private static final int LONGEST_DETERMINER = 12;
    private static final int LONGEST_BETWEEN = 25;
    private static final int LONGEST_ACRONYM = 8;

    /** Spellings that differ in more letters than these are not alike, nor are shorter ones that differ. */
    private static final int MOST_EDITS = 2;

    private static final int SHORTEST_ALIKE = 5;

    private final String text;
    private final int abstractBegin;
    private final List<Facts> spellings;

    /**
     * What is asked of one spelling again and again.
     *
     * @param stemOfWord of each word in order
     * @param stems of its words without the function words
     * @param numbers those of its words with a digit
     * @param shape of its first form
     * @param letters those of its forms that may be acronyms, without all but letters and digits, in lower case
     * @param fuller how many others have all its stems and more
     */
    private record Facts(
            NamedSpelling spelling,
            List<String> words,
            List<String> stemOfWord,
            Set<String> stems,
            Set<String> numbers,
            String joined,
            String shape,
            List<String> letters,
            long fuller) {}

    /** @param longestFirst what a paper names of one type */
    JoinSigns(String text, List<NamedSpelling> longestFirst) {
        this.text = text;
        this.abstractBegin = text.indexOf('\n') + 1;
        List<Set<String>> stems =
                longestFirst.stream().map(each -> Stems.of(each.key())).toList();
        this.spellings = new ArrayList<>();
        for (int i = 0; i < longestFirst.size(); i++) {
            NamedSpelling spelling = longestFirst.get(i);
            Set<String> own = stems.get(i);
            long fuller = stems.stream()
                    .filter(other -> other.size() > own.size() && other.containsAll(own))
                    .count();
            List<String> words = spelling.key().words();
            spellings.add(new Facts(
                    spelling,
                    words,
                    words.stream().map(Stems::of).toList(),
                    own,
                    numbers(words),
                    String.join("", words),
                    shape(spelling.forms().get(0)),
                    letters(spelling),
                    fuller));
        }
    }

    private static List<String> letters(NamedSpelling spelling) {
        return spelling.forms().stream()
                .filter(NameOptions::isCoined)
                .map(form -> NameOptions.letters(form).toLowerCase(Locale.ROOT))
                .filter(form -> form.length() > 1 && form.length() <= LONGEST_ACRONYM)
                .toList();
    }

    /**
     * The signs of a pair, by their numbers; none where the two have nothing in common.
     *
     * @param first the one with as many words as the other or more
     */
    Set<String> of(int first, int second) {
        Facts longer = spellings.get(first);
        Facts shorter = spellings.get(second);
        int edits = edits(longer.joined, shorter.joined);
        boolean alike =
                edits <= MOST_EDITS && Math.min(longer.joined.length(), shorter.joined.length()) >= SHORTEST_ALIKE;
        String letters =
                abbreviates(shorter, longer) ? "abbreviates" : abbreviates(longer, shorter) ? "is abbreviated" : "";
        boolean behind = isInParenthesesBehind(shorter, longer);
        boolean apposed = behind || isInParenthesesBehind(longer, shorter);
        if (!alike && !apposed && letters.isEmpty() && Collections.disjoint(longer.stems, shorter.stems)) {
            return Set.of();
        }
        Set<String> signs = new LinkedHashSet<>();
        signs.add("*");
        String relation = relation(longer, shorter);
        String shapes = "shapes" + longer.shape + shorter.shape;
        if (alike) {
            signs.add("edits=" + edits);
            signs.add("edits=" + edits + relation);
        }
        if (!letters.isEmpty()) {
            signs.add(letters);
            signs.add(letters + shapes);
        }
        if (apposed) {
            signs.add("apposed " + relation);
            signs.add("apposed " + shapes + behind);
            signs.add("apposed, first letters=" + sharedFirstLetters(longer.joined, shorter.joined));
        }
        signs.add(shapes);
        signs.add(shapes + relation);
        signs.add("acronyms " + longer.spelling.isAcronym() + shorter.spelling.isAcronym() + relation);
        addLikeness(longer, shorter, relation, signs);
        addWords(longer, shorter, relation + "+", "+", signs);
        addWords(shorter, longer, relation + "-", "-", signs);
        addHeads(longer.words, shorter.words, relation, signs);
        addPlaces(longer.spelling.places(), shorter.spelling.places(), relation, signs);
        return signs;
    }

    private static String relation(Facts longer, Facts shorter) {
        if (longer.stems.equals(shorter.stems)) {
            return "same";
        }
        if (longer.spelling.key().endsWith(shorter.spelling.key())) {
            return "ends";
        }
        if (longer.spelling.key().startsWith(shorter.spelling.key())) {
            return "begins";
        }
        if (longer.stems.containsAll(shorter.stems)) {
            return "holds";
        }
        return shorter.stems.containsAll(longer.stems) ? "held" : "overlaps";
    }

    private static void addLikeness(Facts longer, Facts shorter, String relation, Set<String> signs) {
        Set<String> shared = new HashSet<>(longer.stems);
        shared.retainAll(shorter.stems);
        int all = longer.stems.size() + shorter.stems.size() - shared.size();
        int jaccard = all == 0 ? 0 : 10 * shared.size() / all;
        signs.add(relation);
        signs.add(relation + " " + Math.min(5, longer.words.size()) + " " + Math.min(5, shorter.words.size()));
        signs.add("like=" + jaccard);
        signs.add(relation + " like=" + jaccard);
        signs.add("shared=" + Math.min(4, shared.size()));
        signs.add("fuller=" + Math.min(3, shorter.fuller));
        signs.add(relation + " fuller=" + Math.min(3, shorter.fuller));
        signs.add("numbers=" + longer.numbers.equals(shorter.numbers) + longer.numbers.isEmpty());
    }

    private static Set<String> numbers(List<String> words) {
        return words.stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    /** The words that the other has no like of. */
    private static void addWords(Facts of, Facts other, String relation, String side, Set<String> signs) {
        int more = 0;
        for (int i = 0; i < of.words.size(); i++) {
            if (!other.stems.contains(of.stemOfWord.get(i))) {
                String word = of.words.get(i);
                more++;
                signs.add(side + word);
                signs.add(relation + word);
                signs.add(relation + "~" + word.substring(Math.max(0, word.length() - 3)));
            }
        }
        signs.add(relation + Math.min(4, more));
    }

    private static void addHeads(List<String> longer, List<String> shorter, String relation, Set<String> signs) {
        if (longer.isEmpty() || shorter.isEmpty()) {
            return;
        }
        String head = longer.get(longer.size() - 1);
        String other = shorter.get(shorter.size() - 1);
        signs.add("same head=" + head.equals(other) + relation);
        if (head.equals(other)) {
            signs.add("head " + head);
            signs.add(relation + " head " + head);
        } else {
            signs.add("heads " + head + " " + other);
        }
        if (longer.get(0).equals(shorter.get(0))) {
            signs.add("same first word" + relation);
        }
        if (shorter.size() == 1) {
            signs.add(relation + " one word " + other);
        }
    }

    private void addPlaces(List<Span> longer, List<Span> shorter, String relation, Set<String> signs) {
        if (longer.isEmpty() || shorter.isEmpty()) {
            return;
        }
        boolean longerFirst = longer.get(0).begin() < shorter.get(0).begin();
        signs.add("longer first=" + longerFirst + relation);
        signs.add("title=" + (longer.get(0).begin() < abstractBegin)
                + (shorter.get(0).begin() < abstractBegin) + relation);
        signs.add("often=" + Math.min(3, longer.size()) + Math.min(3, shorter.size()));
        boolean definite = shorter.stream()
                .allMatch(place -> DEFINITE.matcher(
                                text.substring(Math.max(0, place.begin() - LONGEST_DETERMINER), place.begin()))
                        .find());
        signs.add("definite=" + definite + relation + longerFirst);
        addNearest(longer, shorter, relation, signs);
    }

    private void addNearest(List<Span> longer, List<Span> shorter, String relation, Set<String> signs) {
        int nearest = Integer.MAX_VALUE;
        String between = "";
        for (Span one : longer) {
            for (Span other : shorter) {
                int from = Math.min(one.end(), other.end());
                int to = Math.max(one.begin(), other.begin());
                if (to - from < nearest) {
                    nearest = Math.max(0, to - from);
                    boolean told = from < to && to - from <= LONGEST_BETWEEN;
                    between = told
                            ? WHITE.matcher(text.substring(from, to)
                                            .toLowerCase(Locale.ROOT)
                                            .strip())
                                    .replaceAll(" ")
                            : "";
                }
            }
        }
        String near = near(nearest);
        signs.add(near);
        signs.add(near + relation);
        if (!between.isEmpty()) {
            signs.add("between " + between);
        }
    }

    /** So many characters in words. */
    private static String near(int distance) {
        if (distance < 6) {
            return "beside";
        }
        if (distance < 30) {
            return "near";
        }
        if (distance < 120) {
            return "in the sentence";
        }
        return distance < 400 ? "far" : "very far";
    }

    /** Whether a spelling stands alone in parentheses right behind the other: "sequence-to-sequence learning (seq2seq)". */
    private boolean isInParenthesesBehind(Facts spelling, Facts other) {
        for (Span before : other.spelling.places()) {
            for (Span place : spelling.spelling.places()) {
                int gap = place.begin() - before.end();
                if (gap > 0
                        && gap <= 2
                        && text.substring(before.end(), place.begin()).strip().equals("(")
                        && text.startsWith(")", place.end())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 3 at most. */
    private static int sharedFirstLetters(String one, String other) {
        int shared = 0;
        while (shared < Math.min(3, Math.min(one.length(), other.length()))
                && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private static boolean abbreviates(Facts acronym, Facts longForm) {
        for (String letters : acronym.letters) {
            for (String form : longForm.spelling.forms()) {
                if (form.length() > letters.length() && opens(letters, form.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether letters stand in a name in order, the first at its beginning, each other where a word begins or right behind the one before. */
    private static boolean opens(String letters, String name) {
        if (name.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int at = 1;
        for (int i = 1; i < name.length() && at < letters.length(); i++) {
            char before = name.charAt(i - 1);
            boolean mayBe = !Character.isLetterOrDigit(before) || before == letters.charAt(at - 1);
            at += mayBe && name.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }

    private static String shape(String form) {
        return NameOptions.isCoined(form) ? " coined" : form.indexOf(' ') < 0 ? " word" : " words";
    }

    /** Levenshtein's distance; {@value #MOST_EDITS} and one for all that is more. */
    private static int edits(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_EDITS) {
            return MOST_EDITS + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(row[j - 1] + change, Math.min(row[j], next[j - 1]) + 1);
            }
            row = next;
        }
        return Math.min(MOST_EDITS + 1, row[other.length()]);
    }
}

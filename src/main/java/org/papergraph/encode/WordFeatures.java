package org.papergraph.encode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an uncased encoder does not see of a word: upper and lower case, its place in the text, its other occurrences.
 *
 * <p>Every feature is 0 or 1. Their order is part of the trained model.
 */
final class WordFeatures {
    /** How many features each word has. */
    static final int COUNT = 24;

    private static final int HYPHENATED = 6;
    private static final int NUMBER = 7;
    private static final int SIGN = 8;
    private static final int IN_TITLE = 9;
    private static final int OPENS_SENTENCE = 10;
    private static final int IN_BRACKETS = 11;
    private static final int ACRONYM = 12;
    private static final int PLURAL_ACRONYM = 13;
    private static final int ONCE = 14;
    private static final int TWICE = 15;
    private static final int OFTEN = 16;
    private static final int ALSO_IN_TITLE = 17;
    private static final int CAPITALIZED_SOMEWHERE = 18;
    private static final int FORMULA = 19;
    private static final int BEFORE_BRACKET = 20;
    private static final int AFTER_BRACKET = 21;
    private static final int LETTERS_AND_DIGITS = 22;
    private static final int MIXED_CASE = 23;

    private static final int LONGEST_ACRONYM = 6;

    /** The upper and lower case of a word; the ordinal is the number of the feature. */
    private enum Kind {
        LOWER,
        INITIAL,
        CAPITALS,
        MIXED,
        DIGITS,
        INITIAL_OF_SENTENCE;

        static Kind of(String form, boolean opensSentence) {
            boolean upper = form.chars().anyMatch(Character::isUpperCase);
            boolean lower = form.chars().anyMatch(Character::isLowerCase);
            boolean digit = form.chars().anyMatch(Character::isDigit);
            if (!upper) {
                return digit ? DIGITS : LOWER;
            }
            if (digit || hasInnerCapital(form) && lower) {
                return MIXED;
            }
            if (!lower) {
                return form.length() == 1 ? INITIAL : CAPITALS;
            }
            if (!Character.isUpperCase(form.charAt(0))) {
                return MIXED;
            }
            return opensSentence ? INITIAL_OF_SENTENCE : INITIAL;
        }

        private static boolean hasInnerCapital(String form) {
            for (int i = 1; i < form.length(); i++) {
                if (Character.isUpperCase(form.charAt(i)) && form.charAt(i - 1) != '-') {
                    return true;
                }
            }
            return false;
        }
    }

    /** How many kinds of words there are. */
    static final int KINDS = Kind.values().length;

    private WordFeatures() {}

    /** The number of a word's kind: its upper and lower case, from 0, for a word of small letters, to {@link #KINDS} - 1. */
    static int kind(Word word) {
        return Kind.of(word.form(), word.opensSentence()).ordinal();
    }

    /** The features of each word of a text. */
    static float[][] of(List<Word> words) {
        Map<String, Integer> occurrences = new HashMap<>();
        Set<String> ofTitle = new HashSet<>();
        Set<String> capitalized = new HashSet<>();
        for (Word word : words) {
            String folded = folded(word);
            occurrences.merge(folded, 1, Integer::sum);
            Kind kind = Kind.of(word.form(), word.opensSentence());
            if (word.inTitle()) {
                ofTitle.add(folded);
            } else if (!word.opensSentence() && (kind == Kind.INITIAL || kind == Kind.CAPITALS || kind == Kind.MIXED)) {
                capitalized.add(folded);
            }
        }
        float[][] features = new float[words.size()][COUNT];
        int depth = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String folded = folded(word);
            float[] of = features[i];
            depth = word.opensSentence() ? 0 : depth;
            depth += isOpening(word.form()) ? 1 : 0;
            ofForm(word.form(), of);
            set(of, Kind.of(word.form(), word.opensSentence()).ordinal(), true);
            set(of, IN_TITLE, word.inTitle());
            set(of, OPENS_SENTENCE, word.opensSentence());
            set(of, IN_BRACKETS, depth > 0);
            int times = occurrences.getOrDefault(folded, 1);
            set(of, times == 1 ? ONCE : times == 2 ? TWICE : OFTEN, true);
            set(of, ALSO_IN_TITLE, ofTitle.contains(folded));
            set(of, CAPITALIZED_SOMEWHERE, capitalized.contains(folded));
            set(
                    of,
                    BEFORE_BRACKET,
                    i + 1 < words.size() && words.get(i + 1).form().equals("("));
            set(of, AFTER_BRACKET, i > 0 && words.get(i - 1).form().equals("("));
            set(
                    of,
                    MIXED_CASE,
                    of[Kind.MIXED.ordinal()] > 0 && word.form().chars().anyMatch(Character::isLetter));
            depth = isClosing(word.form()) ? Math.max(0, depth - 1) : depth;
        }
        return features;
    }

    private static void ofForm(String form, float[] features) {
        boolean letters = form.chars().anyMatch(Character::isLetter);
        boolean digits = form.chars().anyMatch(Character::isDigit);
        long capitals = form.chars().filter(Character::isUpperCase).count();
        set(features, HYPHENATED, form.length() > 1 && form.indexOf('-') >= 0);
        set(features, NUMBER, digits && !letters);
        set(features, SIGN, !digits && !letters);
        set(features, ACRONYM, capitals >= 2 && form.length() <= LONGEST_ACRONYM);
        set(features, PLURAL_ACRONYM, capitals >= 2 && form.endsWith("s"));
        set(features, FORMULA, form.chars().anyMatch(character -> "$\\^".indexOf(character) >= 0));
        set(features, LETTERS_AND_DIGITS, letters && digits);
    }

    private static void set(float[] features, int feature, boolean present) {
        features[feature] = present ? 1 : 0;
    }

    private static String folded(Word word) {
        return word.form().toLowerCase(Locale.ROOT);
    }

    private static boolean isOpening(String form) {
        return form.equals("(") || form.equals("[");
    }

    private static boolean isClosing(String form) {
        return form.equals(")") || form.equals("]");
    }
}

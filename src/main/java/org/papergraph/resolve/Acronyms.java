package org.papergraph.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.extract.AcronymFinder;

/** What acronyms look like, and whether one can stand for some words. */
final class Acronyms {

    /** Two capitals at least, no blank: {@code LLM}, {@code LoRA}, {@code RoBERTa}, {@code mAP}, {@code k-NN}. */
    private static final Pattern ACRONYM =
            Pattern.compile("(?=(?:[^\\p{Lu}]*\\p{Lu}){2})[\\p{L}\\p{N}][\\p{L}\\p{N}&+/-]{1,11}");

    private static final Pattern PLURAL = Pattern.compile("(.*\\p{Lu})s");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\s*\\(([^()\\s]{2,12})\\)");

    /** Words that acronyms may leave out. */
    private static final Set<String> LEFT_OUT = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "via", "with");

    private Acronyms() {}

    /** Whether a word is written as acronyms are. */
    static boolean isAcronym(String word) {
        return ACRONYM.matcher(word).matches();
    }

    /** The acronym without the s of its plural. */
    static String singular(String acronym) {
        Matcher plural = PLURAL.matcher(acronym);
        return plural.matches() ? plural.group(1) : acronym;
    }

    /** A name without those acronyms in parentheses that the words before them spell. */
    static String withoutOwn(String name) {
        Matcher matcher = IN_PARENTHESES.matcher(name);
        StringBuilder bare = new StringBuilder();
        while (matcher.find()) {
            String acronym = singular(matcher.group(1));
            boolean own =
                    matcher.start() > 0 && isAcronym(acronym) && spells(acronym, name.substring(0, matcher.start()));
            matcher.appendReplacement(bare, own ? "" : Matcher.quoteReplacement(matcher.group()));
        }
        return matcher.appendTail(bare).toString();
    }

    /**
     * Whether the letters of an acronym occur in this order in a name, the first at the beginning of a word: the test of
     * Schwartz and Hearst (PSB 2003), from the end.
     */
    static boolean spells(String acronym, String name) {
        return AcronymFinder.beginOfLongForm(name, acronym, 0, name.length()).isPresent();
    }

    /**
     * Whether the letters of an acronym are there as authors take them: initials in order, words left out, or further
     * letters of a word whose initial was taken. So "NAT" is no "Neural mAchine Translation", though the letters are there;
     * a capital within a word is taken as an initial ("TransfOrmer"), and digits are taken from anywhere.
     */
    static boolean abbreviates(String acronym, String name) {
        String letters = acronym.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return !letters.isEmpty() && abbreviates(letters, 0, name, 0, false);
    }

    /** @param inWord whether the initial of the word at the place in the name, or a letter behind it, was taken */
    private static boolean abbreviates(String letters, int letter, String name, int from, boolean inWord) {
        if (letter == letters.length()) {
            return true;
        }
        boolean open = inWord;
        for (int at = from; at < name.length(); at++) {
            char here = name.charAt(at);
            if (!Character.isLetterOrDigit(here)) {
                open = false;
                continue;
            }
            boolean initial = at == 0
                    || !Character.isLetterOrDigit(name.charAt(at - 1))
                    || (Character.isUpperCase(here) && Character.isLowerCase(name.charAt(at - 1)));
            boolean mayBeTaken = initial || (letter > 0 && (open || Character.isDigit(here)));
            if (mayBeTaken
                    && Character.toLowerCase(here) == letters.charAt(letter)
                    && abbreviates(letters, letter + 1, name, at + 1, true)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an acronym consists of the initials of all these words, those left aside that acronyms leave out. */
    static boolean areInitials(String acronym, List<String> words) {
        String letters = acronym.toLowerCase(Locale.ROOT);
        StringBuilder all = new StringBuilder();
        StringBuilder some = new StringBuilder();
        for (String word : words) {
            if (word.isEmpty()) {
                return false;
            }
            all.append(word.charAt(0));
            if (!LEFT_OUT.contains(word)) {
                some.append(word.charAt(0));
            }
        }
        return words.size() > 1 && (letters.contentEquals(all) || letters.contentEquals(some));
    }

    /** How many words at the end of a list have these initials, at least two; 0 when they have not. */
    static int lengthOfLongForm(String acronym, List<String> before) {
        for (int length = 2; length <= Math.min(before.size(), acronym.length() + 2); length++) {
            if (areInitials(acronym, before.subList(before.size() - length, before.size()))) {
                return length;
            }
        }
        return 0;
    }
}

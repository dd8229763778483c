package org.papergraph.resolve;

import java.util.HashSet;
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

    /** So many letters, from a place on. */
    private record Sought(int letters, int from) {}

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
     * Whether the letters of an acronym are there as authors take them: beginnings of words in order ("Graph ATtention
     * network"), words left out; or any letters behind initials, but then no word is left out. So "NAT" is no "NeurAl machine Translation", though the letters are
     * there. A capital within a word is as good as an initial ("TransfOrmer"), and digits are taken from anywhere.
     */
    static boolean abbreviates(String acronym, String name) {
        String letters = acronym.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return !letters.isEmpty()
                && (abbreviates(letters, name, 0, false, new HashSet<>())
                        || abbreviates(letters, name, 0, true, new HashSet<>()));
    }

    /**
     * @param letters yet to be found
     * @param from where in the name they are looked for
     * @param whole whether any letters behind initials count, and no word may be left out
     * @param failed what was looked for in vain, and from where: else long names would take exponential time
     */
    private static boolean abbreviates(String letters, String name, int from, boolean whole, Set<Sought> failed) {
        boolean inWord = from > 0;
        if (!failed.add(new Sought(letters.length(), from))) {
            return false;
        }
        boolean open = inWord;
        for (int at = from; at < name.length(); at++) {
            char here = name.charAt(at);
            if (!Character.isLetterOrDigit(here)) {
                open = false;
                continue;
            }
            boolean begins = at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1));
            boolean initial = begins || (Character.isUpperCase(here) && Character.isLowerCase(name.charAt(at - 1)));
            boolean goesOn = inWord && at == from;
            boolean mayBeTaken = initial || goesOn || (whole && open) || Character.isDigit(here);
            if (mayBeTaken
                    && !letters.isEmpty()
                    && Character.toLowerCase(here) == letters.charAt(0)
                    && abbreviates(letters.substring(1), name, at + 1, whole, failed)) {
                return true;
            }
            if (whole && begins && isNeeded(name, at)) {
                return false;
            }
        }
        return letters.isEmpty();
    }

    /** Whether what begins here is no small word and no number, nor within or at the end of a hyphenated word but the last. */
    private static boolean isNeeded(String name, int begin) {
        int end = begin;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        boolean hyphenated = begin > 0 && !Character.isWhitespace(name.charAt(begin - 1));
        return !Character.isDigit(name.charAt(begin))
                && !LEFT_OUT.contains(name.substring(begin, end).toLowerCase(Locale.ROOT))
                && (!hyphenated || end == name.length());
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

package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Span;

/**
 * Finds definitions of acronyms in parentheses, {@code long form (SF)} and {@code SF (long form)}.
 *
 * <p>The algorithm is that of Schwartz and Hearst (PSB 2003), whose steps are quoted below. Beyond it: the plural of a
 * short form is matched without its s, only what stands before the first comma or semicolon inside the parentheses
 * counts, and where each letter is the first of one of the last words, those words are the long form, though fewer have the
 * letters too: "proximal policy optimization (PPO)".
 */
public final class AcronymFinder {

    /** No long form is longer than this, in characters. */
    private static final int LONGEST = 300;

    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern REMARK = Pattern.compile("[,;]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Of fewer letters the first ones are any words'. */
    private static final int LEAST_INITIALS = 3;

    private static final Set<String> FUNCTION_WORDS =
            Set.of("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "the", "to", "via", "with");

    /** The definitions of a text, sentence by sentence, in the order of the parentheses. */
    List<AcronymDefinition> find(String text, List<Sentence> sentences) {
        return findIn(text, sentences.stream().map(Sentence::span).toList());
    }

    /** The definitions of a text whose sentences are these, in the order of the parentheses. */
    public List<AcronymDefinition> findIn(String text, List<Span> sentences) {
        List<AcronymDefinition> definitions = new ArrayList<>();
        for (Span sentence : sentences) {
            Matcher parentheses = PARENTHESES.matcher(text).region(sentence.begin(), sentence.end());
            while (parentheses.find()) {
                definition(text, sentence.begin(), parentheses).ifPresent(definitions::add);
            }
        }
        return definitions;
    }

    private static Optional<AcronymDefinition> definition(String text, int sentenceBegin, Matcher parentheses) {
        Matcher remark = REMARK.matcher(text).region(parentheses.start(1), parentheses.end(1));
        int innerEnd = remark.find() ? remark.start() : parentheses.end(1);
        Optional<Span> inner = stripped(text, parentheses.start(1), innerEnd);
        Optional<Span> outer =
                stripped(text, Math.max(sentenceBegin, parentheses.start() - LONGEST), parentheses.start());
        if (inner.isEmpty() || outer.isEmpty()) {
            return Optional.empty();
        }
        // "If the expression in parentheses contains more than two words or is longer than ten characters, it is taken
        // for the long form and the short form is looked for just before the opening parenthesis."
        if (isShortForm(inner.get().in(text))) {
            Optional<AcronymDefinition> usual = definition(
                    text, inner.get(), candidate(text, outer.get(), inner.get().length()));
            if (usual.isPresent()) {
                return usual;
            }
        }
        Span before = lastWord(text, outer.get());
        return isShortForm(before.in(text)) && before.length() < inner.get().length()
                ? definition(text, before, inner.get())
                        .filter(found -> found.longForm().begin() == inner.get().begin())
                : Optional.empty();
    }

    private static Optional<AcronymDefinition> definition(String text, Span shortForm, Span candidate) {
        String letters = shortForm.in(text);
        Optional<Span> longForm = Optional.empty();
        if (letters.length() > 2
                && letters.endsWith("s")
                && Character.isUpperCase(letters.charAt(letters.length() - 2))) {
            longForm = longForm(text, letters.substring(0, letters.length() - 1), candidate);
        }
        if (longForm.isEmpty()) {
            longForm = longForm(text, letters, candidate);
        }
        return longForm.filter(found -> isPlausible(letters, found.in(text)))
                .map(found -> new AcronymDefinition(shortForm, found));
    }

    /**
     * "Short forms are valid candidates only if they consist of at most two words, their length is between two to ten
     * characters, at least one of these characters is a letter, and the first character is alphanumeric."
     *
     * <p>Here an upper-case letter is asked for, too: "(mean)" and "(left)" are remarks.
     */
    private static boolean isShortForm(String form) {
        return form.length() >= 2
                && form.length() <= 10
                && form.split("\\s+").length <= 2
                && form.chars().anyMatch(Character::isUpperCase)
                && Character.isLetterOrDigit(form.charAt(0));
    }

    /**
     * "The long form candidate must appear in the same sentence as the short form, and it should have no more than
     * min(|A|+5, |A|*2) words, where |A| is the number of characters in the short form."
     */
    private static Span candidate(String text, Span before, int shortLength) {
        List<Integer> begins = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(before.begin(), before.end());
        while (words.find()) {
            begins.add(words.start());
        }
        int most = Math.min(shortLength + 5, shortLength * 2);
        return new Span(begins.get(Math.max(0, begins.size() - most)), before.end());
    }

    /**
     * Where the words that an acronym stands for begin.
     *
     * <p>"Starting from the end of both the short form and the long form, move right to left, trying to find the shortest
     * long form that matches the short form. Every character in the short form must match a character in the long form,
     * and the matched characters in the long form must be in the same order; the character at the beginning of the short
     * form must match a character in the initial position of a word in the long form."
     *
     * @param begin where the long form begins at the earliest, in the text
     * @param end where it ends
     * @return nothing when the acronym's letters are not there
     */
    public static OptionalInt beginOfLongForm(String text, String shortForm, int begin, int end) {
        String letters = shortForm.toLowerCase(Locale.ROOT);
        int at = end;
        for (int s = letters.length() - 1; s >= 0; s--) {
            char letter = letters.charAt(s);
            if (!Character.isLetterOrDigit(letter)) {
                continue;
            }
            do {
                at--;
            } while (at >= begin
                    && (Character.toLowerCase(text.charAt(at)) != letter
                            || (s == 0 && at > begin && Character.isLetterOrDigit(text.charAt(at - 1)))));
            if (at < begin) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(at);
    }

    /**
     * Where the last words begin whose first letters a short form is made of, one after the other; left out are function words
     * and what follows a hyphen.
     */
    private static OptionalInt beginOfInitials(String text, String shortForm, Span candidate) {
        String letters = NO_LETTER.matcher(shortForm).replaceAll("").toLowerCase(Locale.ROOT);
        List<Span> words = new ArrayList<>();
        Matcher matcher = LETTERS.matcher(text).region(candidate.begin(), candidate.end());
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        int missing = letters.length();
        for (int i = words.size() - 1; i >= 0 && letters.length() >= LEAST_INITIALS; i--) {
            Span word = words.get(i);
            if (Character.toLowerCase(text.charAt(word.begin())) == letters.charAt(missing - 1)) {
                missing--;
            } else if (!FUNCTION_WORDS.contains(word.in(text))
                    && (word.begin() == candidate.begin() || text.charAt(word.begin() - 1) != '-')) {
                break;
            }
            if (missing == 0) {
                return OptionalInt.of(word.begin());
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<Span> longForm(String text, String shortForm, Span candidate) {
        OptionalInt match = beginOfInitials(text, shortForm, candidate);
        if (match.isEmpty()) {
            match = beginOfLongForm(text, shortForm, candidate.begin(), candidate.end());
        }
        if (match.isEmpty()) {
            return Optional.empty();
        }
        int at = match.getAsInt();
        // The match may have ended within a hyphenated word: "self-supervised learning (SL)".
        while (at > candidate.begin() && text.charAt(at - 1) == '-') {
            at--;
            while (at > candidate.begin() && Character.isLetterOrDigit(text.charAt(at - 1))) {
                at--;
            }
        }
        return Optional.of(new Span(at, candidate.end()));
    }

    /** Longer than its acronym, not the same words, without another parenthesis or clause in it. */
    private static boolean isPlausible(String shortForm, String longForm) {
        return longForm.length() > shortForm.length()
                && !List.of(longForm.split("\\s+")).contains(shortForm)
                && longForm.chars().noneMatch(letter -> ",;:()".indexOf(letter) >= 0);
    }

    private static Optional<Span> stripped(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** LaTeX writes a blank that does not break as a tilde. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || character == '~';
    }

    private static Span lastWord(String text, Span stretch) {
        int begin = stretch.end();
        while (begin > stretch.begin() && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return new Span(begin, stretch.end());
    }
}

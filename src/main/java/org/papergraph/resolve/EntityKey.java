package org.papergraph.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.paper.EntityType;

/**
 * What two spellings of one thing have in common: type and normalised label.
 *
 * <p>The label is the name after Unicode NFKC, in lower case, with
 *
 * <ul>
 *   <li>dashes, slashes, brackets and other punctuation that only separates as one blank; quotes and TeX's {@code $ { } ^}
 *       dropped; the characters that tell names apart ({@code + # . @ * %} and all others) kept,
 *   <li>leading determiners dropped,
 *   <li>a trailing generic head dropped ("the Spring benchmark": "spring"). A method keeps it unless a proper name
 *       stands before it ("BERT model": "bert", but "language models": "language model"),
 *   <li>the last word in the singular,
 *   <li>a number joined to the word before it ("GPT-3", "GPT 3", "GPT3": "gpt3").
 * </ul>
 *
 * <p>Numbers, dots and letters are never dropped, so that versions stay apart: GPT-3 and GPT-3.5, C and C++, BERT and
 * BART. A name of which nothing would be left keeps its lower-case form.
 *
 * @param type what the thing is; equal labels of different types are different things
 * @param label the normalised name, not empty
 */
public record EntityKey(EntityType type, String label) {

    private static final Pattern LEADING_DETERMINERS =
            Pattern.compile("^((a|an|the|our|their|its|this|these|those)\\s+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(\\D|$))");
    private static final Pattern DROPPED = Pattern.compile("[\"'`´‘’‚‛“”„‟′″«»‹›${}^\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}−/⁄∕_\\\\|,;:!?()\\[\\]…·•]+");
    private static final Pattern DOTS_AROUND = Pattern.compile("^\\.+(?!\\p{L})|\\.+$");

    private static final Set<String> TASK_HEADS = Set.of("task", "tasks");
    private static final Set<String> DATASET_HEADS =
            Set.of("dataset", "datasets", "benchmark", "benchmarks", "corpus", "corpora");
    private static final Set<String> METRIC_HEADS = Set.of("score", "scores", "metric", "metrics");
    private static final Set<String> METHOD_HEADS = Set.of(
            "model",
            "models",
            "method",
            "methods",
            "algorithm",
            "algorithms",
            "approach",
            "approaches",
            "framework",
            "frameworks");

    /** Words after which a number counts something and is no part of a name. */
    private static final Set<String> BEFORE_A_COUNT =
            Set.of("and", "at", "by", "for", "from", "in", "of", "on", "or", "over", "than", "to", "under", "with");

    public EntityKey {
        if (label.isEmpty()) {
            throw new IllegalArgumentException("a " + type + " needs a label");
        }
    }

    /**
     * The key of a name as a paper spells it.
     *
     * @throws IllegalArgumentException when the name is empty
     */
    public static EntityKey of(EntityType type, String name) {
        List<String> words = spelledWords(name);
        dropHead(type, words);
        if (!words.isEmpty()) {
            int last = words.size() - 1;
            words.set(last, Singular.of(words.get(last)));
        }
        String label = lowerCase(joinNumbers(words));
        return new EntityKey(type, label.isEmpty() ? lowerCase(name) : label);
    }

    /** Whether a head noun that says the type again is taken from a name. */
    static boolean dropsHead(EntityType type, String name) {
        List<String> words = spelledWords(name);
        return dropHead(type, words) > 0;
    }

    /** The words of a name as a paper spells it, without determiners. */
    private static List<String> spelledWords(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        String bare = LEADING_DETERMINERS.matcher(folded).replaceFirst("");
        return words(bare.isEmpty() ? folded : bare);
    }

    private static List<String> words(String name) {
        String spaced = DROPPED.matcher(THOUSANDS.matcher(name).replaceAll("")).replaceAll("");
        List<String> words = new ArrayList<>();
        for (String piece : SEPARATORS.split(spaced)) {
            String word = DOTS_AROUND.matcher(piece).replaceAll("");
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Takes the head from the words; how many of them that were. */
    private static int dropHead(EntityType type, List<String> words) {
        int size = words.size();
        if (size < 2) {
            return 0;
        }
        String last = lowerCase(words.get(size - 1));
        boolean dataSet = size > 2
                && lowerCase(words.get(size - 2)).equals("data")
                && (last.equals("set") || last.equals("sets"));
        int heads = switch (type) {
            case Task -> TASK_HEADS.contains(last) ? 1 : 0;
            case Dataset -> dataSet ? 2 : DATASET_HEADS.contains(last) ? 1 : 0;
            case Metric -> METRIC_HEADS.contains(last) ? 1 : 0;
            case Method -> METHOD_HEADS.contains(last) && endsInProperName(words) ? 1 : 0;
        };
        words.subList(size - heads, size).clear();
        return heads;
    }

    /** Whether the word before the head looks like a name: a digit or a capital that no title's style explains. */
    private static boolean endsInProperName(List<String> words) {
        boolean shouted = words.stream().noneMatch(word -> word.chars().anyMatch(Character::isLowerCase));
        String word = words.get(words.size() - 2);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean innerCapital = word.chars().skip(1).anyMatch(Character::isUpperCase);
        return digit || (innerCapital && !shouted);
    }

    private static String joinNumbers(List<String> words) {
        StringBuilder label = new StringBuilder();
        String before = "";
        for (String word : words) {
            boolean number = Character.isDigit(word.codePointAt(0))
                    && !before.isEmpty()
                    && Character.isLetter(before.codePointBefore(before.length()))
                    && !BEFORE_A_COUNT.contains(lowerCase(before));
            label.append(label.isEmpty() || number ? "" : " ").append(word);
            before = word;
        }
        return label.toString();
    }

    private static String lowerCase(String text) {
        // Lower case may leave the normal form: a capital I with dot becomes two code points.
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }
}

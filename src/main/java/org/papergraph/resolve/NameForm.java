package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.paper.EntityType;

/**
 * What is left of a name when all that sets nothing apart is taken from it, whatever other papers say: names with equal
 * {@linkplain #id() ids} are names of one thing.
 *
 * <p>On top of {@link EntityKey}: American spelling, Greek letters by name, no LaTeX, all words in the singular, no acronym
 * of its own in parentheses, no adjective or head noun that sets nothing apart, tasks as nouns ("generating text", "text
 * generation"), and blanks that do not count ("pre-training", "pretraining"). Which heads and adjectives these are depends
 * on the type; "language model" and "search algorithm" keep theirs where what is left could be something else.
 *
 * @param type what the thing is
 * @param words what is left, in lower case, at least one
 * @param rules those that took something away, {@link MergeRule#SPELLING} left aside
 * @param isHeadless whether a head noun that says the type again is among what was taken away: "score", "dataset"
 */
public record NameForm(EntityType type, List<String> words, Set<MergeRule> rules, boolean isHeadless) {

    /** Marks of footnotes and LaTeX's unbreakable blanks that hang on a word. */
    private static final Pattern MARK = Pattern.compile("[*~†‡§]+$");

    public NameForm {
        words = List.copyOf(words);
        rules = Set.copyOf(rules);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("nothing is left of a " + type);
        }
    }

    /** The form of a name as a paper spells it. */
    public static NameForm of(EntityType type, String name) {
        Set<MergeRule> rules = EnumSet.noneOf(MergeRule.class);
        String plain = WordVariants.plain(name);
        String bare = Acronyms.withoutOwn(plain);
        noteIf(!bare.equals(plain), MergeRule.OWN_ACRONYM, rules);
        String spelling = bare.isBlank() ? name : bare;
        String label = EntityKey.of(type, spelling).label();
        noteIf(!plain.equals(name) && !label.equals(EntityKey.of(type, name).label()), MergeRule.VARIANT, rules);
        List<String> spelled = Arrays.asList(label.split(" "));
        List<String> words = new ArrayList<>();
        for (String word : spelled) {
            String unmarked = MARK.matcher(word).replaceAll("");
            words.add(Singular.of(WordVariants.of(unmarked.isEmpty() ? word : unmarked)));
        }
        noteIf(!words.equals(spelled), MergeRule.VARIANT, rules);
        dropOwnAcronym(words, rules);
        new GenericWords(type, words, rules).drop(capitalised(bare));
        if (type == EntityType.Task) {
            List<String> asNoun = TaskNoun.of(words);
            noteIf(!asNoun.equals(words) && !TaskNoun.differsInEndingOnly(words, asNoun), MergeRule.WORD_ORDER, rules);
            words = asNoun;
        }
        boolean headless = rules.contains(MergeRule.GENERIC_HEAD) || EntityKey.dropsHead(type, spelling);
        return new NameForm(type, words, rules, headless);
    }

    /** Equal for names of one thing: the words without blanks, but for those between digits. */
    public String id() {
        StringBuilder id = new StringBuilder();
        for (String word : words) {
            boolean digits =
                    !id.isEmpty() && Character.isDigit(id.charAt(id.length() - 1)) && Character.isDigit(word.charAt(0));
            id.append(digits ? " " : "").append(word);
        }
        return id.toString();
    }

    /** Whether a key has nothing that could be taken from it. */
    public boolean isPlain(EntityKey key) {
        return String.join(" ", words).equals(key.label());
    }

    private static void noteIf(boolean applied, MergeRule rule, Set<MergeRule> rules) {
        if (applied) {
            rules.add(rule);
        }
    }

    /** "chain of thought cot": the parentheses may be lost. */
    private static void dropOwnAcronym(List<String> words, Set<MergeRule> rules) {
        for (int at = words.size() - 1; at >= 2; at--) {
            String word = words.get(at);
            if (word.length() > 1 && Acronyms.lengthOfLongForm(word, words.subList(0, at)) > 0) {
                words.remove(at);
                rules.add(MergeRule.OWN_ACRONYM);
            }
        }
    }

    /** Whether the last word but one is a proper name: capitalised, and the head behind it is not. */
    private static boolean capitalised(String name) {
        String[] words = name.strip().split("\\s+");
        return words.length > 1
                && Character.isUpperCase(words[words.length - 2].charAt(0))
                && Character.isLowerCase(words[words.length - 1].charAt(0));
    }
}

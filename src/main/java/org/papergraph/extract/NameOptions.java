package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.Mention;

/**
 * By which names a thing may go: its spellings in the text, and these without their first or last words, which a recogniser
 * often takes in beyond the name ("the AdaLN-LoRA module", "answer accuracy"); with the signs that speak for each.
 */
final class NameOptions {

    private static final int MOST_DROPPED = 2;
    private static final int LONGEST = 8;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern COINED = Pattern.compile("\\S+[\\p{Lu}\\p{N}]\\S*");

    private NameOptions() {}

    /**
     * A name and what it shows.
     *
     * @param name as it stands in the text
     * @param signs what speaks for and against it
     */
    record Option(String name, Set<String> signs) {}

    /** The options of a group, each name once; its spellings first, in order. */
    static List<Option> of(MentionGroup group, String text, int abstractBegin) {
        Map<String, Option> options = new LinkedHashMap<>();
        String ruled = NameChooser.ruled(group, abstractBegin);
        List<String> spellings = group.spellings();
        for (int i = 0; i < spellings.size(); i++) {
            Set<String> signs = whole(group, spellings.get(i), i, spellings.size(), abstractBegin);
            signs.add(spellings.get(i).equals(ruled) ? "ruled" : "not ruled");
            signs.add((spellings.get(i).equals(ruled) ? "ruled" : "not ruled") + shape(spellings.get(i)));
            options.put(spellings.get(i), new Option(spellings.get(i), signs));
        }
        for (String spelling : spellings) {
            for (Option part : parts(spelling, spelling.equals(ruled), text)) {
                options.putIfAbsent(part.name, part);
            }
        }
        return List.copyOf(options.values());
    }

    private static Set<String> whole(MentionGroup group, String spelling, int order, int of, int abstractBegin) {
        Set<String> signs = new LinkedHashSet<>();
        signs.add("whole");
        signs.add("whole of " + Math.min(3, of) + " order=" + Math.min(2, order));
        addWords(spelling, "whole ", signs);
        int inAbstract = -1;
        int count = 0;
        boolean inTitle = false;
        for (Mention mention : group.mentions()) {
            if (mention.surfaceForm().equals(spelling)) {
                count++;
                inTitle |= mention.span().begin() < abstractBegin;
                inAbstract = inAbstract < 0 && mention.span().begin() >= abstractBegin
                        ? mention.span().begin()
                        : inAbstract;
            }
        }
        String shape = shape(spelling);
        String place = (inTitle ? "title" : "") + (inAbstract < 0 ? "" : "abstract");
        signs.add("place " + place);
        signs.add("place " + place + shape);
        signs.add("count=" + Math.min(3, count));
        boolean opens = group.mentions().get(0).span().begin() == 0
                && group.mentions().get(0).surfaceForm().equals(spelling);
        signs.add("opens=" + opens + shape);
        boolean acronym = group.shortForms().contains(spelling);
        signs.add("short=" + acronym + !group.shortForms().isEmpty());
        signs.add("short=" + acronym + !group.shortForms().isEmpty() + shape + opens);
        Collection<String> others = acronym ? group.spellings() : group.shortForms();
        boolean initials = others.stream()
                .anyMatch(other -> acronym ? isInitialsOf(spelling, other) : isInitialsOf(other, spelling));
        signs.add("initials=" + acronym + initials);
        signs.add("initials=" + acronym + initials + place + opens);
        return signs;
    }

    /**
     * Whether an acronym is made of the first letters of all words; "DTS" is of "Dual Temporal-Sync", "RAG" not of "Ragged
     * Arrays".
     */
    static boolean isInitialsOf(String acronym, String longForm) {
        StringBuilder initials = new StringBuilder();
        Matcher word = WORD.matcher(longForm);
        while (word.find()) {
            initials.append(word.group().charAt(0));
        }
        return initials.length() > 1 && initials.toString().equalsIgnoreCase(letters(acronym));
    }

    /** Whether a name is one word with a capital or digit behind the first letter. */
    static boolean isCoined(String name) {
        return COINED.matcher(name).matches();
    }

    /** The letters and digits of a name. */
    static String letters(String name) {
        return NO_LETTER.matcher(name).replaceAll("");
    }

    /** The spelling without its first words, and without its last. */
    private static List<Option> parts(String spelling, boolean ruled, String text) {
        String[] words = BLANKS.split(spelling);
        List<Option> parts = new ArrayList<>();
        if (words.length > LONGEST) {
            return parts;
        }
        int at = 0;
        for (int dropped = 1; dropped <= Math.min(MOST_DROPPED, words.length - 1); dropped++) {
            at = spelling.indexOf(words[dropped], at + words[dropped - 1].length());
            add(spelling.substring(at), Arrays.copyOf(words, dropped), "<", ruled, text, parts);
        }
        int end = spelling.length();
        for (int dropped = 1; dropped <= Math.min(MOST_DROPPED, words.length - 1); dropped++) {
            end = spelling.lastIndexOf(words[words.length - dropped], end - 1);
            String[] last = Arrays.copyOfRange(words, words.length - dropped, words.length);
            add(spelling.substring(0, end).strip(), last, ">", ruled, text, parts);
        }
        return parts;
    }

    private static void add(
            String name, String[] dropped, String side, boolean ruled, String text, List<Option> options) {
        if (name.length() < 2 || MentionTrimmer.isVague(name)) {
            return;
        }
        Set<String> signs = new LinkedHashSet<>();
        String shape = shape(name);
        signs.add("part" + side + dropped.length);
        signs.add("part" + side + dropped.length + " ruled=" + ruled);
        for (String word : dropped) {
            String lower = word.toLowerCase(Locale.ROOT);
            signs.add("drop" + side + lower);
            signs.add("drop" + side + lower + shape);
            signs.add("drop" + side + "~" + lower.substring(Math.max(0, lower.length() - 3)));
            signs.add("drop" + side + shape(word) + shape);
        }
        if (side.equals(">")) {
            signs.add("drop> all " + String.join(" ", dropped).toLowerCase(Locale.ROOT));
        }
        addWords(name, "part" + side, signs);
        int first = text.indexOf(name);
        int second = first < 0 ? -1 : text.indexOf(name, first + 1);
        signs.add("part" + side + " again=" + (second >= 0));
        options.add(new Option(name, signs));
    }

    private static void addWords(String name, String kind, Set<String> signs) {
        String[] words = BLANKS.split(name.toLowerCase(Locale.ROOT));
        signs.add(kind + "first " + words[0]);
        signs.add(kind + "last " + words[words.length - 1]);
        signs.add("name " + String.join(" ", words));
        signs.add(kind + "words=" + Math.min(6, words.length));
        signs.add(kind + shape(name));
        signs.add(kind + shape(name) + Math.min(4, words.length));
    }

    /** One word of capitals or digits, words with capitals, or words without. */
    private static String shape(String name) {
        if (isCoined(name)) {
            return " coined";
        }
        long capitals = Arrays.stream(BLANKS.split(name))
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .count();
        return capitals == 0 ? " plain" : capitals == 1 ? " one capital" : " capitals";
    }
}

package org.papergraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The signs of how two things relate that a sentence names: what stands between them, before and behind. */
final class RelationSigns {

    /** Farther apart than this, in items, no relation is looked for. */
    static final int FARTHEST = 22;

    private static final int LONGEST_BETWEEN = 6;
    private static final Pattern LIST = Pattern.compile("[A-Z]+|,|and|or|/|as|well|\\(|\\)|e\\.g|the|;|&|both|also");
    private static final Pattern TITLE_COLON = Pattern.compile(":|-|\u2014");

    private RelationSigns() {}

    /**
     * The signs of a pair.
     *
     * @param one place of the first in the line
     * @param other place of the second, behind it
     */
    static Set<String> of(String text, Line line, int one, int other) {
        Set<String> signs = new LinkedHashSet<>();
        String types = line.form(one) + ">" + line.form(other);
        signs.add("*");
        signs.add(types);
        List<String> between = new ArrayList<>();
        int mentions = 0;
        boolean list = true;
        for (int i = one + 1; i < other; i++) {
            String form = line.form(i);
            between.add(form);
            mentions += line.items().get(i).mention() == null ? 0 : 1;
            list &= LIST.matcher(form).matches();
            signs.add("between " + ResultSigns.stem(form));
            signs.add(types + "between " + form);
            if (i > one + 1) {
                signs.add("between " + line.form(i - 1) + " " + form);
            }
        }
        String distance = between.size() > 12 ? "far" : Integer.toString(Math.min(7, between.size()));
        signs.add("distance=" + distance);
        signs.add(types + "distance=" + distance);
        signs.add("mentions between=" + Math.min(3, mentions));
        signs.add(types + "mentions between=" + Math.min(3, mentions));
        signs.add("list=" + list);
        signs.add("clause=" + (between.contains(",") ? "," : "") + (between.contains(";") ? ";" : "")
                + (between.contains("which") || between.contains("that") ? "which" : ""));
        signs.add("paren=" + (between.contains("(") ? "(" : "") + (between.contains(")") ? ")" : ""));
        if (between.size() <= LONGEST_BETWEEN) {
            signs.add("all between " + String.join(" ", between));
            signs.add(types + "all between " + String.join(" ", between));
        }
        addEnds(line, one, other, between, signs);
        addAround(line, one, other, types, signs);
        addNames(text, line, one, other, signs);
        return signs;
    }

    private static void addEnds(Line line, int one, int other, List<String> between, Set<String> signs) {
        if (!between.isEmpty()) {
            signs.add("begins " + line.form(one + 1));
            signs.add("begins " + line.form(one + 1) + " " + line.form(one + 2));
            signs.add("ends " + line.form(other - 1));
            signs.add("ends " + line.form(other - 2) + " " + line.form(other - 1));
            signs.add("both ends " + line.form(one + 1) + " " + line.form(other - 1));
        }
        if (line.number() == 0) {
            signs.add("title");
            signs.add("title " + TITLE_COLON.matcher(String.join(" ", between)).find());
        }
    }

    private static void addAround(Line line, int one, int other, String types, Set<String> signs) {
        for (int step = 1; step <= 3; step++) {
            signs.add("before -" + step + line.form(one - step));
            signs.add("behind +" + step + line.form(other + step));
        }
        signs.add("before " + line.form(one - 2) + " " + line.form(one - 1));
        signs.add("behind " + line.form(other + 1) + " " + line.form(other + 2));
        signs.add(types + "before " + line.form(one - 1));
        signs.add(types + "behind " + line.form(other + 1));
        for (int i = Math.max(0, one - 8); i < one; i++) {
            signs.add("<" + ResultSigns.stem(line.form(i)));
        }
        for (int i = other + 1; i < Math.min(line.items().size(), other + 7); i++) {
            signs.add(">" + ResultSigns.stem(line.form(i)));
        }
        signs.add("opens " + line.form(0));
        signs.add("first=" + (one == 0));
    }

    private static void addNames(String text, Line line, int one, int other, Set<String> signs) {
        String first = line.items().get(one).span().in(text);
        String second = line.items().get(other).span().in(text);
        signs.add("heads " + head(first) + ">" + head(second));
        signs.add("one head " + head(first));
        signs.add("other head " + head(second));
        signs.add("shapes " + shape(first) + ">" + shape(second));
        signs.add("one in other=" + second.toLowerCase(Locale.ROOT).contains(first.toLowerCase(Locale.ROOT)));
        signs.add("other in one=" + first.toLowerCase(Locale.ROOT).contains(second.toLowerCase(Locale.ROOT)));
    }

    private static String head(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[\\s-]+");
        return words[words.length - 1];
    }

    private static String shape(String name) {
        boolean capital = name.chars().skip(1).anyMatch(Character::isUpperCase);
        return (capital ? "A" : "a") + (name.indexOf(' ') > 0 ? " " : "");
    }
}

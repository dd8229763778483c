package org.papergraph.annotate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a sentence as the features see them. Positions outside the sentence hold marks of its bounds. */
final class SentenceWords {
    private static final String BEFORE = "<s>";
    private static final String AFTER = "</s>";
    private static final int LONGEST_SHAPE = 30;
    private static final int LONGEST_ACRONYM = 12;

    private final String[] forms;
    private final String[] lower;
    private final String[] folded;
    private final String[] shapes;
    private final String[][] clusters;
    private final boolean[] bracketed;
    private final String[] definitions;

    SentenceWords(Sentence sentence, WordClusters wordClusters) {
        List<Token> tokens = sentence.tokens();
        int size = tokens.size();
        forms = new String[size];
        lower = new String[size];
        folded = new String[size];
        shapes = new String[size];
        clusters = new String[size][];
        bracketed = new boolean[size];
        definitions = new String[size];
        Arrays.fill(definitions, "");
        int depth = 0;
        for (int i = 0; i < size; i++) {
            forms[i] = tokens.get(i).form();
            lower[i] = forms[i].toLowerCase(Locale.ROOT);
            folded[i] = WordClusters.fold(forms[i]);
            shapes[i] = shapeOf(forms[i]);
            clusters[i] = wordClusters.of(folded[i]);
            if (forms[i].equals("(") || forms[i].equals("[")) {
                depth++;
            } else if (forms[i].equals(")") || forms[i].equals("]")) {
                depth = Math.max(0, depth - 1);
            } else {
                bracketed[i] = depth > 0;
            }
        }
        for (int i = 1; i + 1 < size; i++) {
            if (forms[i - 1].equals("(") && looksLikeAcronym(forms[i]) && ")];,".contains(forms[i + 1])) {
                markDefinition(i);
            }
        }
    }

    private static boolean looksLikeAcronym(String form) {
        return form.length() >= 2 && form.length() <= LONGEST_ACRONYM && Character.isUpperCase(form.charAt(0));
    }

    /** Marks an abbreviation in brackets and, where the letters bear it out, the words before that it is short for. */
    private void markDefinition(int acronym) {
        definitions[acronym] = "short";
        String letters = lower[acronym].replaceAll("s$", "").replaceAll("[^a-z]", "");
        int letter = letters.length() - 1;
        int begin = -1;
        int farthest = Math.max(0, acronym - 1 - Math.max(3, letters.length() * 2));
        for (int i = acronym - 2; i >= farthest && letter >= 0; i--) {
            String[] parts = folded[i].split("-");
            for (int part = parts.length - 1; part >= 0 && letter >= 0; part--) {
                if (!parts[part].isEmpty() && parts[part].charAt(0) == letters.charAt(letter)) {
                    letter--;
                    begin = i;
                }
            }
        }
        if (letter < 0 && begin >= 0) {
            for (int i = begin; i <= acronym - 2; i++) {
                definitions[i] = i == begin ? "long-begin" : "long";
            }
        }
    }

    /** Upper case X, lower case x, digits d, other characters themselves; runs of more than two shortened to two. */
    private static String shapeOf(String form) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        int run = 0;
        for (int i = 0; i < form.length() && i < LONGEST_SHAPE; i++) {
            char c = form.charAt(i);
            char kind =
                    Character.isUpperCase(c) ? 'X' : Character.isLowerCase(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 0;
            last = kind;
            if (run < 2) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    int size() {
        return forms.length;
    }

    String form(int i) {
        return at(forms, i);
    }

    String lower(int i) {
        return at(lower, i);
    }

    /** In lower case, each digit a zero. */
    String folded(int i) {
        return at(folded, i);
    }

    String shape(int i) {
        return at(shapes, i);
    }

    String cluster(int i, int granularity) {
        return i < 0 ? BEFORE : i >= clusters.length ? AFTER : clusters[i][granularity];
    }

    boolean bracketed(int i) {
        return bracketed[i];
    }

    /** Part of an abbreviation's introduction that the word is: {@code short}, {@code long-begin}, {@code long} or "". */
    String definition(int i) {
        return definitions[i];
    }

    /** Position of the first colon, -1 if there is none. */
    int colon() {
        return Arrays.asList(forms).indexOf(":");
    }

    private static String at(String[] values, int i) {
        return i < 0 ? BEFORE : i >= values.length ? AFTER : values[i];
    }
}

package org.papergraph.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a document uses its words: how often, in the title, as names, as abbreviations. */
final class DocumentWords {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> inTitle = new HashSet<>();
    private final Set<String> capitalised = new HashSet<>();
    private final Set<String> lowerCase = new HashSet<>();
    private final Set<String> bracketed = new HashSet<>();

    /** Counts the words of a document, the title first. */
    DocumentWords(List<Sentence> sentences) {
        for (int s = 0; s < sentences.size(); s++) {
            List<Token> tokens = sentences.get(s).tokens();
            for (int i = 0; i < tokens.size(); i++) {
                String form = tokens.get(i).form();
                String word = form.toLowerCase(Locale.ROOT);
                counts.merge(word, 1, Integer::sum);
                if (s == 0) {
                    inTitle.add(word);
                }
                if (i > 0 && s > 0 && Character.isUpperCase(form.charAt(0))) {
                    capitalised.add(word);
                }
                if (Character.isLowerCase(form.charAt(0))) {
                    lowerCase.add(word);
                }
                if (isAt(tokens, i - 1, "(") && isAt(tokens, i + 1, ")")) {
                    bracketed.add(word);
                }
            }
        }
    }

    private static boolean isAt(List<Token> tokens, int i, String form) {
        return i >= 0 && i < tokens.size() && tokens.get(i).form().equals(form);
    }

    int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    boolean inTitle(String word) {
        return inTitle.contains(word);
    }

    /** Whether it stands with a capital where a sentence does not ask for one. */
    boolean capitalised(String word) {
        return capitalised.contains(word);
    }

    boolean lowerCase(String word) {
        return lowerCase.contains(word);
    }

    /** Whether it stands alone in brackets, as an abbreviation does where it is introduced. */
    boolean bracketed(String word) {
        return bracketed.contains(word);
    }
}

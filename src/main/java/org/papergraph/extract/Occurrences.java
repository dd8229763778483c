package org.papergraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.papergraph.annotate.Sentence;
import org.papergraph.annotate.Token;
import org.papergraph.paper.Span;

/** Where strings stand in a text, from the beginning of a token to the end of one of the same sentence. */
final class Occurrences {

    /** Length in characters from which a word is no acronym. */
    private static final int LONG = 7;

    private final String text;
    private final BitSet begins = new BitSet();
    private final BitSet ends = new BitSet();
    private final List<Sentence> sentences;

    Occurrences(String text, List<Sentence> sentences) {
        this.text = text;
        this.sentences = sentences;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                begins.set(token.span().begin());
                ends.set(token.span().end());
            }
        }
    }

    /**
     * All places of a string, in order. Of several words or one long word the case does not matter, as titles and
     * beginnings of sentences write it otherwise; that of a short word does: "AND" is not "and".
     */
    List<Span> of(String string) {
        boolean anyCase = string.length() > LONG || string.indexOf(' ') > 0;
        List<Span> found = new ArrayList<>();
        for (int at = begins.nextSetBit(0); at >= 0; at = begins.nextSetBit(at + 1)) {
            if (ends.get(at + string.length()) && text.regionMatches(anyCase, at, string, 0, string.length())) {
                Span span = new Span(at, at + string.length());
                if (inOneSentence(span)) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    private boolean inOneSentence(Span span) {
        return sentences.stream().anyMatch(sentence -> sentence.span().contains(span));
    }
}

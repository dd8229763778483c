package org.papergraph.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.Span;

/**
 * Cuts a text into sentences and tokens by CoreNLP's Penn Treebank tokeniser and sentence splitter.
 *
 * <p>CoreNLP sees a copy of the text in which the characters that it drops or stumbles over stand replaced by others of
 * the same length; the tokens that it finds are then read off the text itself, so that a token's form is always what
 * stands there. Formulas ({@code $\ell_p$}, also inside a name: {@code A$^2$ATS}) stay in one piece.
 */
final class SentenceReader {
    private static final String OPTIONS =
            "invertible=false,ptb3Escaping=false,untokenizable=noneKeep,splitHyphenated=false,splitForwardSlash=true";

    /** A formula between dollars, with the letters and digits that touch it. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\p{L}\\p{N}\\-]{0,30}(?:\\$[^$\\s](?:[^$\\n]{0,60}[^$\\s])?\\$[\\p{L}\\p{N}\\-]{0,30}){1,4}");

    /** Longer words than this are cut before CoreNLP's automaton sees them: it would look ahead over all of them. */
    private static final int LONGEST_WORD = 200;

    /**
     * The sentences of a paper's text.
     *
     * @param text title, line feed, abstract
     * @param titleLength length of the title, in UTF-16 code units; the title is one sentence whatever stands in it
     */
    List<Sentence> read(String text, int titleLength) {
        List<Sentence> sentences = new ArrayList<>();
        List<CoreLabel> title = tokenize(text, 0, titleLength);
        if (!title.isEmpty()) {
            sentences.add(sentence(text, title));
        }
        List<CoreLabel> rest = tokenize(text, titleLength, text.length());
        for (List<CoreLabel> tokens : new WordToSentenceProcessor<CoreLabel>().process(rest)) {
            sentences.add(sentence(text, tokens));
        }
        return sentences;
    }

    private static Sentence sentence(String text, List<CoreLabel> labels) {
        List<Token> tokens = new ArrayList<>(labels.size());
        for (CoreLabel label : labels) {
            Span span = new Span(label.beginPosition(), label.endPosition());
            tokens.add(new Token(span, span.in(text)));
        }
        Span whole = new Span(
                tokens.get(0).span().begin(),
                tokens.get(tokens.size() - 1).span().end());
        return new Sentence(whole, tokens);
    }

    private static List<CoreLabel> tokenize(String text, int begin, int end) {
        String part = text.substring(begin, end);
        PTBTokenizer<CoreLabel> tokenizer =
                new PTBTokenizer<>(new StringReader(legible(part)), new CoreLabelTokenFactory(), OPTIONS);
        List<CoreLabel> tokens = new ArrayList<>();
        int reached = 0;
        Matcher formulas = FORMULA.matcher(part);
        boolean formula = formulas.find();
        while (tokenizer.hasNext()) {
            CoreLabel token = tokenizer.next();
            int from = Math.max(reached, token.beginPosition());
            int to = Math.min(part.length(), token.endPosition());
            while (formula && formulas.end() <= from) {
                formula = formulas.find();
            }
            if (formula && formulas.start() < to) {
                from = Math.max(reached, Math.min(from, formulas.start()));
                to = Math.max(to, formulas.end());
            }
            if (from < to) {
                tokens.add(label(part, begin, from, to));
                reached = to;
            }
        }
        return tokens;
    }

    private static CoreLabel label(String part, int offset, int from, int to) {
        CoreLabel label = new CoreLabel();
        String form = part.substring(from, to);
        label.setWord(form);
        label.setValue(form);
        label.setBeginPosition(offset + from);
        label.setEndPosition(offset + to);
        return label;
    }

    /** The text with each character that is no letter, mark, digit or sign of ordinary text replaced, length kept. */
    private static String legible(String text) {
        StringBuilder legible = new StringBuilder(text);
        int wordLength = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                // A letter for each half: an emoji or a mathematical letter stays one word, and so does half of one.
                legible.setCharAt(i, 'x');
            } else if (c == '\u00A0' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                legible.setCharAt(i, c == '\n' || c == '\r' ? '\n' : ' ');
                wordLength = -1;
            } else if (c == '<' || c == '>') {
                // Not the beginning of a tag that may never end.
                legible.setCharAt(i, c == '<' ? '(' : ')');
            } else if (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || !Character.isDefined(c)) {
                legible.setCharAt(i, 'x');
            }
            wordLength++;
            if (wordLength > LONGEST_WORD) {
                legible.setCharAt(i, ' ');
                wordLength = 0;
            }
        }
        return legible.toString();
    }
}

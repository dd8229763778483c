package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.annotate.Sentence;
import org.papergraph.annotate.Token;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;

/** Annotated texts without models: tokens and sentences by simple rules, mentions by given spellings. */
final class SimpleText {

    private static final Pattern TOKEN = Pattern.compile(
            "\\p{L}\\.\\p{L}\\.|[\\p{L}\\p{N}@#&][\\p{L}\\p{N}\\p{M}_'\u2019@#&-]*(?:[.,/+][\\p{L}\\p{N}]+)*\\+*|\\S");
    private static final Pattern ABBREVIATION =
            Pattern.compile(".*(?:\\b(?:e\\.g|i\\.e|al|vs|cf|etc|w\\.r\\.t|Fig|Sec|resp)|\\b[A-Z])$", Pattern.DOTALL);

    private SimpleText() {}

    static Paper paper(String title, String abstractText) {
        return Paper.of(title, abstractText, new Source("test.txt", 1));
    }

    /** The text of a paper with all occurrences of the spellings as mentions, the longest first. */
    static AnnotatedText of(Paper paper, Map<String, EntityType> spellings) {
        String text = paper.text();
        List<Sentence> sentences = sentences(text);
        Occurrences occurrences = new Occurrences(text, sentences);
        List<Map.Entry<String, EntityType>> longestFirst = new ArrayList<>(spellings.entrySet());
        longestFirst.sort(Comparator.comparingInt(
                        (Map.Entry<String, EntityType> entry) -> entry.getKey().length())
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()));
        Map<Span, Mention> mentions = new TreeMap<>();
        for (Map.Entry<String, EntityType> entry : longestFirst) {
            for (Span span : occurrences.of(entry.getKey())) {
                if (span.in(text).equals(entry.getKey())
                        && mentions.keySet().stream().noneMatch(span::overlaps)) {
                    mentions.put(span, new Mention(span, entry.getKey(), entry.getValue(), 0.9));
                }
            }
        }
        return new AnnotatedText(text, sentences, List.copyOf(mentions.values()));
    }

    static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            boolean newLine = !tokens.isEmpty()
                    && sentences.isEmpty()
                    && text.substring(tokens.get(tokens.size() - 1).span().end(), span.begin())
                            .contains("\n");
            if (newLine || endsSentence(text, tokens, span)) {
                sentences.add(sentence(tokens));
                tokens.clear();
            }
            tokens.add(new Token(span, span.in(text)));
        }
        if (!tokens.isEmpty()) {
            sentences.add(sentence(tokens));
        }
        return sentences;
    }

    private static boolean endsSentence(String text, List<Token> tokens, Span next) {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        if (!(last.form().equals(".") || last.form().equals("?") || last.form().equals("!"))
                || last.span().end() == next.begin()) {
            return false;
        }
        String before =
                text.substring(Math.max(0, last.span().begin() - 8), last.span().begin());
        return !ABBREVIATION.matcher(before).matches() && !Character.isLowerCase(text.charAt(next.begin()));
    }

    private static Sentence sentence(List<Token> tokens) {
        return new Sentence(
                new Span(
                        tokens.get(0).span().begin(),
                        tokens.get(tokens.size() - 1).span().end()),
                tokens);
    }
}

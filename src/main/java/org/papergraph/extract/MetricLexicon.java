package org.papergraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.papergraph.annotate.Sentence;
import org.papergraph.annotate.Token;
import org.papergraph.paper.Span;

/**
 * Phrases that name metrics in annotated papers, and how often: where a recogniser sees none beside a number, one of
 * these may still stand there.
 *
 * <p>As text: a line for each phrase, its words in lower case, in how many papers it names a metric, and in how many it
 * stands.
 */
final class MetricLexicon {

    /** The longest phrase, in tokens. */
    static final int LONGEST = 5;

    private final Map<String, int[]> counts;
    private final Map<String, Integer> heads = new HashMap<>();

    /** @param counts by phrase: in how many papers it names a metric, in how many it stands */
    MetricLexicon(Map<String, int[]> counts) {
        this.counts = Map.copyOf(counts);
        counts.keySet().forEach(phrase -> heads.merge(head(phrase), 1, Integer::sum));
    }

    private static String head(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /** How many phrases end with a word. */
    int heads(String word, Set<String> own) {
        int ofOwn =
                (int) own.stream().filter(phrase -> head(phrase).equals(word)).count();
        return heads.getOrDefault(word, 0) - ofOwn;
    }

    static MetricLexicon parse(List<String> lines) {
        Map<String, int[]> counts = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split("\t");
            counts.put(fields[0], new int[] {Integer.parseInt(fields[1]), Integer.parseInt(fields[2])});
        }
        return new MetricLexicon(counts);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(counts).forEach((phrase, count) -> lines.add(phrase + "\t" + count[0] + "\t" + count[1]));
        return lines;
    }

    /** The words of a phrase as they are counted. */
    static String phrase(List<Token> tokens) {
        StringBuilder phrase = new StringBuilder();
        for (Token token : tokens) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(token.form().toLowerCase(Locale.ROOT));
        }
        return phrase.toString();
    }

    /**
     * The places of known phrases in a sentence, the longest first where they overlap.
     *
     * @param own phrases of the very paper, which count once less: what is known from nowhere else is not known
     */
    List<Span> places(Sentence sentence, Set<String> own) {
        List<Span> places = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int length = Math.min(LONGEST, tokens.size()); length > 0; length--) {
            for (int i = 0; i + length <= tokens.size(); i++) {
                String phrase = phrase(tokens.subList(i, i + length));
                if (named(phrase, own) > 0) {
                    Span span = new Span(
                            tokens.get(i).span().begin(),
                            tokens.get(i + length - 1).span().end());
                    if (places.stream().noneMatch(span::overlaps)) {
                        places.add(span);
                    }
                }
            }
        }
        return places;
    }

    /** In how many papers a phrase names a metric. */
    int named(String phrase, Set<String> own) {
        int[] count = counts.getOrDefault(phrase, new int[2]);
        return count[0] - (own.contains(phrase) ? 1 : 0);
    }

    /** The share of the papers in which a phrase stands that it names a metric in, in tenths. */
    int share(String phrase, Set<String> own) {
        int[] count = counts.getOrDefault(phrase, new int[2]);
        int less = own.contains(phrase) ? 1 : 0;
        return count[1] - less <= 0 ? 0 : 10 * (count[0] - less) / (count[1] - less);
    }
}

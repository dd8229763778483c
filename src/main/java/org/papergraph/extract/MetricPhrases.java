package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.paper.Span;

/**
 * Phrases beside a number that may name its metric by the way they stand there: "25x fewer <i>samples</i>", "an increase in
 * <i>batch size</i> of 5x", "reduces <i>inference time</i> by 30%". A recogniser and a lexicon know only what they have
 * seen; how numbers are spoken of is much the same for all.
 */
final class MetricPhrases {

    private static final int LONGEST = 4;

    private static final Pattern MORE = Pattern.compile(
            "more|fewer|less|higher|lower|smaller|larger|better|greater|cheaper|shorter|longer|worse|reduced"
                    + "|increased|improved");
    private static final Pattern CHANGE = Pattern.compile(
            "increases?|reductions?|improvements?|gains?|drops?|decreases?|boosts?|savings?|degradations?|losses|loss|enhancements?"
                    + "|decline|rise|advantage|overhead|acceleration|compression");
    private static final Pattern FILLER = Pattern.compile(
            "an?|the|its|their|our|about|around|approximately|nearly|only|over|up|to|at|least|more|than|less|as|much|just|average"
                    + "|relative|absolute|almost|roughly|by|of|\\(|\\$|~|\u223c|\u2248|\\+|-|\\\\|sim|almost|another|additional|further"
                    + "|significant|substantial|overall|total|\\w{3,}ly");
    private static final Pattern LINK = Pattern.compile("of|by|to|at|is|was|are|were|=|:|from|with|reaches|reach|\\(");
    private static final Set<String> STOPS = Set.of(
            "a",
            "an",
            "the",
            "its",
            "their",
            "our",
            "this",
            "that",
            "these",
            "those",
            "we",
            "it",
            "they",
            "and",
            "or",
            "of",
            "in",
            "on",
            "by",
            "to",
            "at",
            "for",
            "with",
            "from",
            "as",
            "than",
            "over",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
            "had",
            "which",
            "while",
            "when",
            "where",
            "but",
            "not",
            "can",
            "could",
            "may",
            "also",
            "only",
            "respectively",
            "both",
            "all",
            "each",
            "using",
            "without",
            "compared",
            "up",
            "about",
            "under",
            "into",
            "across",
            "between",
            "after",
            "before",
            "during",
            "within",
            "per",
            "vs",
            "such",
            "respect",
            "achieves",
            "achieving",
            "improves",
            "improve",
            "improving",
            "reduces",
            "reduce",
            "reducing",
            "increases",
            "increasing",
            "increase",
            "outperforms",
            "outperforming",
            "obtains",
            "obtaining",
            "reaches",
            "reaching",
            "reach",
            "achieve",
            "achieved",
            "decreases",
            "decreasing",
            "boosts",
            "boosting",
            "yields",
            "yielding",
            "requires",
            "shows",
            "show",
            "gets",
            "attains",
            "surpasses",
            "least",
            "most",
            "lowers",
            "lowering",
            "cuts",
            "cutting",
            "saves",
            "saving",
            "accelerates",
            "faster",
            "slower",
            "more",
            "less",
            "fewer",
            "better",
            "worse",
            "higher",
            "lower");

    private MetricPhrases() {}

    /**
     * A phrase and the way in which it stands.
     *
     * @param place where
     * @param way name of the pattern
     */
    record Phrase(Span place, String way) {}

    /** The phrases beside the number that stands at a place of a line. */
    static List<Phrase> beside(Line line, int at) {
        List<Phrase> phrases = new ArrayList<>();
        addBehind(line, at, "", phrases);
        addBefore(line, at, "", phrases);
        int end = line.endOfList(at);
        if (end > at) {
            addBehind(line, end, "list ", phrases);
        }
        int begin = line.beginOfList(at);
        if (begin < at) {
            addBefore(line, begin, "list ", phrases);
        }
        return phrases;
    }

    private static void addBehind(Line line, int at, String list, List<Phrase> phrases) {
        int next = skipped(line, at + 1);
        if (MORE.matcher(line.form(next)).matches()) {
            int begin = line.form(next + 1).equals("of") ? next + 2 : next + 1;
            addRun(line, begin, list + "more", phrases);
        }
        for (int i = next; i <= next + 3; i++) {
            if (CHANGE.matcher(line.form(i)).matches()) {
                if (line.form(i + 1).matches("in|of|on")) {
                    addRun(line, skipped(line, i + 2), list + "change in", phrases);
                }
                addBackward(line, i - 1, at, list + "before change", phrases);
                break;
            }
        }
        if (line.form(at + 1).equals("of")) {
            addRun(line, skipped(line, at + 2), list + "of", phrases);
        }
        addRun(line, next, list + "behind", phrases);
        if (line.form(next).equals("in")) {
            addRun(line, skipped(line, next + 1), list + "in", phrases);
        }
    }

    private static void addBefore(Line line, int at, String list, List<Phrase> phrases) {
        int last = at - 1;
        boolean linked = false;
        while (last >= 0
                && (FILLER.matcher(line.form(last)).matches()
                        || LINK.matcher(line.form(last)).matches())) {
            linked |= LINK.matcher(line.form(last)).matches();
            last--;
        }
        addBackward(line, last, -1, list + (linked ? "linked " + line.form(last + 1) : "before"), phrases);
    }

    private static int skipped(Line line, int from) {
        int at = from;
        while (at < line.items().size() && FILLER.matcher(line.form(at)).matches()) {
            at++;
        }
        return at;
    }

    /** The run of content words from a place on, and the run without its first words. */
    private static void addRun(Line line, int begin, String way, List<Phrase> phrases) {
        int end = begin;
        while (end - begin < LONGEST && isContent(line, end)) {
            end++;
        }
        add(line, begin, end, way, phrases);
        if (end - begin > 1) {
            add(line, begin, begin + 1, way + " first", phrases);
        }
        if (end - begin > 2) {
            add(line, begin, begin + 2, way + " two", phrases);
        }
    }

    private static void addBackward(Line line, int last, int after, String way, List<Phrase> phrases) {
        int begin = last;
        while (begin > after && last - begin < LONGEST && isContent(line, begin)) {
            begin--;
        }
        add(line, begin + 1, last + 1, way, phrases);
        if (last - begin > 1) {
            add(line, last, last + 1, way + " head", phrases);
        }
        if (last - begin > 2) {
            add(line, last - 1, last + 1, way + " two", phrases);
        }
    }

    private static void add(Line line, int begin, int end, String way, List<Phrase> phrases) {
        if (begin >= end || begin < 0) {
            return;
        }
        Span place = new Span(
                line.items().get(begin).span().begin(),
                line.items().get(end - 1).span().end());
        if (phrases.stream().noneMatch(phrase -> phrase.place.equals(place))) {
            phrases.add(new Phrase(place, way));
        }
    }

    private static boolean isContent(Line line, int at) {
        if (at < 0 || at >= line.items().size()) {
            return false;
        }
        Item item = line.items().get(at);
        Item.Naming mention = item.mention();
        boolean word = mention == null && item.quantity() == null;
        boolean maybe = mention != null && mention.thing() < 0;
        String form = item.form();
        return maybe
                || (word
                        && Character.isLetter(form.charAt(0))
                        && form.length() > 1
                        && !STOPS.contains(form)
                        && !form.endsWith("ly"));
    }
}

package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/**
 * Metrics at a cutoff: "pass@1", "Recall@K", "mAP@0.5:0.95". Their form tells what they are. Recognisers miss them, because
 * the tokeniser, which takes {@code @k} for somebody's name, cuts them up now this way and now that.
 */
final class CutoffMetrics {

    /** All such forms in the gold abstracts are a metric's name, or part of it. */
    private static final double CONFIDENCE = 0.9;

    /** A cutoff is a letter, a number of four digits at most that is no year, a share, or a range of shares. */
    private static final Pattern AT_CUTOFF = Pattern.compile(
            "(?<![\\w@.-])\\p{L}[\\p{L}\\p{N}_-]{0,20}@(?:[kKmnN]|(?!(?:19|20)\\d\\d)\\d{1,4}|0?\\.\\d{1,2}"
                    + "(?:[:-]0?\\.\\d{1,2})?)(?![\\w@%-]|\\.\\d)");

    private CutoffMetrics() {}

    /**
     * Adds the metrics at a cutoff to what was found in a text.
     *
     * @param mentions in order, without overlap
     * @return in order, without overlap: a metric that overlaps such a form has become one with it, and what else overlaps it is
     *     left out
     */
    static List<Mention> addedTo(List<Mention> mentions, String text, List<Sentence> sentences) {
        if (text.indexOf('@') < 0) {
            return mentions;
        }
        List<Mention> all = new ArrayList<>(mentions);
        for (Sentence sentence : sentences) {
            Matcher forms = AT_CUTOFF
                    .matcher(text)
                    .region(sentence.span().begin(), sentence.span().end())
                    .useTransparentBounds(true);
            while (forms.find()) {
                add(new Span(forms.start(), forms.end()), text, all);
            }
        }
        all.sort(Comparator.comparing(Mention::span));
        return all;
    }

    private static void add(Span form, String text, List<Mention> to) {
        int begin = form.begin();
        int end = form.end();
        for (Mention mention : to) {
            if (mention.type() == EntityType.Metric && mention.span().overlaps(form)) {
                begin = Math.min(begin, mention.span().begin());
                end = Math.max(end, mention.span().end());
            }
        }
        to.removeIf(mention -> mention.span().overlaps(form));
        Span whole = new Span(begin, end);
        to.add(new Mention(whole, whole.in(text), EntityType.Metric, CONFIDENCE));
    }
}

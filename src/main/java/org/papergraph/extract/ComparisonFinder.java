package org.papergraph.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.Comparison;

/** Tells whether a reported number is a difference or ratio, and of which direction, by the words around it. */
final class ComparisonFinder {

    private static final String FASTER = "faster|speed-?\\s?ups?|speeds? up|accelerat\\w*|quicker";
    private static final String LESS =
            "reduc\\w*|fewer|less|lower\\w*|smaller|decreas\\w*|sav\\w*|cut\\w*|shrink\\w*|compress\\w*|cheaper|drops?";
    private static final String WORSE = "degrad\\w*|loss|losing|worse\\w*|slower|deteriorat\\w*|drop\\w*|overhead";
    private static final String BETTER =
            "improv\\w*|gains?|outperform\\w*|surpass\\w*|better|higher|boost\\w*|increas\\w*|exceed\\w*|more|larger|enhanc\\w*|superior|rais\\w*|longer|beat\\w*|advantage";

    private static final Pattern ABSOLUTE_BEFORE = Pattern.compile(
            "(?i)\\b(?:to|from|of|at|is|was|achiev\\w*|reach\\w*|attain\\w*|obtain\\w*|scor\\w*)(?: (?:an?|the|only|about|around|up|over|nearly|mean|average))*[\\s{~$\\\\(]*$");
    private static final Pattern DIFFERENCE_BEHIND = Pattern.compile(
            "(?i)^[^.;,]{0,25}?\\b(" + FASTER + "|" + LESS + "|" + WORSE + "|" + BETTER + ")\\b");
    private static final Pattern DIFFERENCE_BEFORE =
            Pattern.compile("(?i)^.*\\b(" + FASTER + "|" + LESS + "|" + WORSE + "|" + BETTER + ")\\b.*$", Pattern.DOTALL);
    private static final Pattern UNWANTED =
            Pattern.compile("(?i)\\b(?:accuracy|performance|quality|bleu|score|map|success)\\b");

    private ComparisonFinder() {}

    /** The comparison that a quantity states, or nothing when it stands for itself. */
    static Optional<Comparison> of(Quantity quantity, String before, String behind) {
        boolean ratio = "x".equals(quantity.unit());
        Matcher directly = DIFFERENCE_BEHIND.matcher(behind);
        if (directly.find()) {
            return Optional.of(direction(directly.group(1), behind));
        }
        Matcher earlier = DIFFERENCE_BEFORE.matcher(before);
        boolean changed = earlier.matches();
        if (ratio) {
            return Optional.of(changed ? direction(earlier.group(1), before) : Comparison.IMPROVEMENT);
        }
        boolean absolute = ABSOLUTE_BEFORE.matcher(before).find() && !before.toLowerCase(Locale.ROOT).strip().endsWith("up to");
        if (absolute || !changed) {
            return Optional.empty();
        }
        return Optional.of(direction(earlier.group(1), before));
    }

    private static Comparison direction(String word, String around) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.matches(FASTER)) {
            return Comparison.SPEEDUP;
        }
        if (lower.matches(WORSE) && UNWANTED.matcher(around).find()) {
            return lower.startsWith("drop") || lower.startsWith("loss") ? Comparison.REDUCTION : Comparison.INCREASE;
        }
        if (lower.matches(LESS)) {
            return Comparison.REDUCTION;
        }
        return lower.matches(WORSE) ? Comparison.INCREASE : Comparison.IMPROVEMENT;
    }
}

package org.papergraph.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.Comparison;

/** Tells whether a reported number is a difference or ratio, and of which direction, by the words around it. */
final class ComparisonFinder {

    private static final String FASTER = "faster|speed-?\\s?ups?|speeds? up|accelerat\\w*|quicker";
    private static final String WORSE =
            "degrad\\w*|loss|losing|worse\\w*|slower|slow\\w*|deteriorat\\w*|drops?|overhead|declin\\w*";
    private static final String LESS =
            "reduc\\w*|fewer|less(?! than)|lower(?! than)\\w*|smaller|decreas\\w*|sav(?:e|es|ing|ings)"
                    + "|cut(?:s|ting)?|shrink\\w*|compress(?:es|ed|ing)?|cheaper|closes?|narrow\\w*";
    private static final String BETTER = "improv\\w*|gains?|gaining|outperform\\w*|surpass\\w*|better|higher(?! than)"
            + "|boost\\w*|increas\\w*|exceed\\w*|more(?! than)|larger(?! than)|enhanc\\w*|superior|rais\\w*|longer|beat\\w*|advantage"
            + "|advances?|ahead|wins?";
    private static final String CHANGE = FASTER + "|" + WORSE + "|" + LESS + "|" + BETTER;

    /** What stands before a value by itself: "an accuracy of", "reaches", "to", "from". */
    private static final Pattern VALUE_BEFORE = Pattern.compile(
            "(?i)\\b(?:to|from|of|at|is|was|are|were|with|achiev\\w*|reach\\w*|attain\\w*|obtain\\w*|scor\\w*|only|=)"
                    + "(?: (?:an?|the|only|about|around|approximately|up|to|over|nearly|mean|average|just|as|high|low))*[\\s{~$\\\\(]*$");

    /** "an improvement of", "by an average of". */
    private static final Pattern CHANGE_OF = Pattern.compile("(?i)\\b(?:" + CHANGE
            + "|by an? \\w+|savings?|speed-?ups?)(?: (?!to\\b|from\\b)[\\w-]+){0,4} (?:of|by|at)(?: (?:up to|over|more than|at least|nearly"
            + "|about|around|approximately|an?|average|absolute))*[\\s{~$\\\\(]*$");

    /** Other numbers of the same list: "17.8% and 9.6% relative improvement". */
    private static final Pattern SAME_LIST = Pattern.compile(
            "^(?:[\\s\\\\$})]*(?:,? and|,? or|,|to|-|\u2013|~)[\\s\\\\${(]*[\\d.]+[\\s\\\\$]*(?:%|x\\b|times\\b|points)?)+");

    private static final Pattern CHANGE_BEHIND = Pattern.compile("(?i)^[^.;,]{0,28}?\\b(" + CHANGE + ")\\b");
    private static final Pattern CHANGE_BEFORE = Pattern.compile("(?i)^.*\\b(" + CHANGE + ")\\b.*$", Pattern.DOTALL);
    private static final Pattern CLAUSES = Pattern.compile("[,;:] |\\b(?:while|whereas|achieving|with|resulting)\\b");

    private ComparisonFinder() {}

    /** The comparison that a quantity states, or nothing when it stands for itself. */
    static Optional<Comparison> of(Quantity quantity, String before, String behind) {
        Matcher directly = CHANGE_BEHIND.matcher(SAME_LIST.matcher(behind).replaceFirst(""));
        if (directly.find()) {
            return Optional.of(direction(directly.group(1)));
        }
        boolean ratio = "x".equals(quantity.unit());
        boolean changeOf = CHANGE_OF.matcher(before).find();
        if (!ratio && !changeOf && VALUE_BEFORE.matcher(before).find()) {
            return Optional.empty();
        }
        Matcher earlier = CHANGE_BEFORE.matcher(lastClause(before));
        if (earlier.matches()) {
            return Optional.of(direction(earlier.group(1)));
        }
        if (ratio) {
            Matcher anywhere = CHANGE_BEFORE.matcher(before);
            return Optional.of(anywhere.matches() ? direction(anywhere.group(1)) : Comparison.IMPROVEMENT);
        }
        return Optional.empty();
    }

    private static String lastClause(String before) {
        int begin = 0;
        Matcher clauses = CLAUSES.matcher(before);
        while (clauses.find()) {
            // A boundary right before the number belongs to a list of numbers: "by 1.2, 3.4 and 5.6 points".
            if (before.length() - clauses.end() > 12) {
                begin = clauses.end();
            }
        }
        return before.substring(begin);
    }

    private static Comparison direction(String change) {
        String lower = change.toLowerCase(Locale.ROOT);
        if (lower.matches(FASTER)) {
            return Comparison.SPEEDUP;
        }
        if (lower.matches(WORSE)) {
            return Comparison.INCREASE;
        }
        return lower.matches(LESS) ? Comparison.REDUCTION : Comparison.IMPROVEMENT;
    }
}

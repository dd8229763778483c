package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.NumberWords;
import org.papergraph.paper.Span;

/** Finds numbers and their units. Numbers within names and formulas ("GPT-3.5", "x_2", "[12]") are left out. */
final class QuantityFinder {

    private static final String NUMBER =
            "\\d{1,3}(?:,\\s?\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?= times)|\\d+(?:\\.\\d+)?|\\.\\d+";

    /** How far behind a number its unit or the other end of its range may stand, in characters. */
    private static final int LOOK_BEHIND = 60;

    /** What may stand between number and unit, mostly left over from LaTeX. */
    private static final String GAP = "(?:\\+?[\\s\\\\$~{}()-]{0,4}|,(?=[FGMT]))";

    private static final String WORDS_OF_UNITS =
            "percent(?:age)? points?|%-points?|percent|points?|pts|milliseconds?|seconds?|minutes?|hours?"
                    + "|days?|ms|fps|FPS|GB|MB|KB|TB|dB|Hz|kHz|MHz|mm|cm|GFLOPs?|TFLOPs?|FLOPs|[Ee]xaflops|[Pp]etaflops|pp|orders? of magnitudes?|frames per second|years?|meters?"
                    + "|[MGT](?=\\s?(?:FLOPs|FLOPS|MACs))";

    /** Operators that LaTeX leaves as words, stuck to their number: "sim50times". */
    private static final String OPERATOR = "(?<=\\b(?:sim|geq|leq|approx))";

    private static final Pattern QUANTITY =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}_^.#@\\[]|(?<![%x])/|\\d,|[\\p{L}\\])]-|\\d-\\p{L}-)|" + OPERATOR
                    + "|(?<=(?<!\\d)[01]?\\.\\d{2,4}/)(?=0?\\.\\d)|(?<=\\[)(?=[01]?\\.\\d+,\\s?[01]?\\.\\d))(" + NUMBER
                    + ")(?![\\p{N}])"
                    + "(?:" + GAP
                    + "(%|\u00d7|x(?:\\b(?!\\s*\\d)|(?=faster|less|more|fewer|smaller|lower|higher))|X\\b(?!\\s*\\d)|\\\\?times\\b|folds?\\b|(?:"
                    + WORDS_OF_UNITS
                    + ")\\b|s\\b|m\\b(?!\\w)))?");

    private static final Pattern RANGE =
            Pattern.compile("^\\s*(?:--?|\u2212|\u2013|\u2014|to|and|or|\\\\sim|~)\\s*(?:" + NUMBER + ")");
    private static final Pattern METRIC_POINTS = Pattern.compile(
            "^\\s+(?:absolute |relative |(?:[A-Z][\\w-]* ){1,3}(?:score )?|mAP |mIoU |accuracy |mean reciprocal rank )(?:percentage )?points?\\b");

    /** A number written out counts where it multiplies: "three times", "two to four orders of magnitude". */
    private static final Pattern WRITTEN_OUT = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}-])("
                    + String.join("|", NumberWords.all())
                    + ")(?:(?:\\s+(?:to|or|and)\\s+|-)("
                    + String.join("|", NumberWords.all())
                    + "))?(?:-|\\s+)(times\\b(?!\\s+(?:in|during|on|a|per|each|and|we|with)\\b)|folds?\\b|orders? of magnitudes?)");

    /** "by a factor of at least 3.6". */
    private static final Pattern FACTOR = Pattern.compile(
            "(?i)\\bfactors? of (?:(?:at least|at most|up to|more than|less than|about|around|approximately|over|nearly|roughly|almost) )?[\\s~$\\\\]*$");

    private static final Pattern STUCK =
            Pattern.compile("^(?!(?:AP|BLEU|mAP|mIoU|FPS)\\b)(?:[\\p{L}_^*=]|-(?:[A-Za-z]))");

    /** The quantities of a stretch of a text, in order. */
    List<Quantity> find(String text, Span stretch) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher =
                QUANTITY.matcher(text).region(stretch.begin(), stretch.end()).useTransparentBounds(true);
        while (matcher.find()) {
            String rest = behind(text, matcher.end(), stretch);
            String unit = matcher.group(2);
            if (unit == null
                    && STUCK.matcher(behind(text, matcher.end(1), stretch)).find()) {
                continue;
            }
            Quantity found = new Quantity(
                    new Span(matcher.start(), matcher.end()),
                    value(matcher.group(1)),
                    unit == null ? unitOf(text, matcher.start(1), rest, stretch) : spelled(unit),
                    unit == null && RANGE.matcher(rest).find());
            quantities.add(found);
        }
        List<Quantity> all = new ArrayList<>(withUnitsOfRanges(quantities));
        all.addAll(writtenOut(text, stretch));
        all.sort(Comparator.comparing(Quantity::span));
        return all;
    }

    private static List<Quantity> writtenOut(String text, Span stretch) {
        List<Quantity> quantities = new ArrayList<>();
        Matcher matcher =
                WRITTEN_OUT.matcher(text).region(stretch.begin(), stretch.end()).useTransparentBounds(true);
        while (matcher.find()) {
            String unit = spelled(matcher.group(3));
            boolean range = matcher.group(2) != null;
            quantities.add(new Quantity(
                    new Span(matcher.start(1), range ? matcher.end(1) : matcher.end()), matcher.group(1), unit, range));
            if (range) {
                quantities.add(new Quantity(new Span(matcher.start(2), matcher.end()), matcher.group(2), unit, false));
            }
        }
        return quantities;
    }

    private static String behind(String text, int begin, Span stretch) {
        return text.substring(begin, Math.min(stretch.end(), begin + LOOK_BEHIND));
    }

    private static String value(String written) {
        String plain = written.replaceAll("[,\\s]", "");
        return plain.startsWith(".") ? "0" + plain : plain;
    }

    private static @Nullable String unitOf(String text, int begin, String rest, Span stretch) {
        String before = text.substring(Math.max(stretch.begin(), begin - LOOK_BEHIND), begin);
        if (FACTOR.matcher(before).find()) {
            return "x";
        }
        return METRIC_POINTS.matcher(rest).find() ? "points" : null;
    }

    /** "10-20%": the unit of the upper end is that of the lower. */
    private static List<Quantity> withUnitsOfRanges(List<Quantity> quantities) {
        List<Quantity> complete = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            boolean open = quantity.unit() == null && quantity.rangeBegin() && i + 1 < quantities.size();
            complete.add(
                    open
                            ? new Quantity(
                                    quantity.span(),
                                    quantity.value(),
                                    quantities.get(i + 1).unit(),
                                    true)
                            : quantity);
        }
        return complete;
    }

    private static String spelled(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "%", "percent" -> "%";
            case "x", "\u00d7", "times", "\\times", "fold", "folds" -> "x";
            case "point",
                    "points",
                    "percentage point",
                    "percentage points",
                    "percent point",
                    "percent points",
                    "%-point",
                    "%-points",
                    "pp" -> "points";
            default -> unit;
        };
    }
}

package org.papergraph.extract;

import java.math.BigDecimal;
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

    /** "10,000", "10 000 times", "79,93%" as much of Europe writes it, "3.5", ".89". */
    private static final String NUMBER =
            "\\d{1,3}(?:,\\s?\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?= times)|\\d{1,2},\\d{1,2}(?=\\s?%)|\\d+(?:\\.\\d+)?|\\.\\d+";

    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d{1,2},\\d{1,2}");

    /** How far behind a number its unit or the other end of its range may stand, in characters. */
    private static final int LOOK_BEHIND = 60;

    /** What may stand between number and unit, mostly left over from LaTeX. */
    private static final String GAP = "(?:\\+?[\\s\\\\$~\u223c{}()-]{0,4}|,(?=[FGMT]))";

    /** "sentences per second", "frames/s", "bits/char". */
    private static final String RATES =
            "(?:frames|images|videos|clips|samples|examples|sentences|tokens|words|documents|pages|queries|questions|requests|items)"
                    + "(?:(?: per |/)(?:second|minute|hour|day)|/s(?:ec)?)|[kMG]?B/s|k?m/s|bits/(?:char(?:acter)?|dim(?:ension)?)";

    private static final String WORDS_OF_UNITS = RATES
            + "|percent(?:age)? points?|%-points?|percent|points?|pts|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|ms|fps|FPS"
            + "|[GT]PU[- ]?(?:hours?|days?)|GB|MB|KB|TB|bytes?|dB|Hz|kHz|MHz|mm|cm|km|mmHg"
            + "|[MGTP]?FLOPs|[MGTP]FLOP|(?:[Gg]iga|[Tt]era|[Pp]eta|[Ee]xa)(?:flops|FLOPs)|pp|orders? of magnitudes?|years?|meters?"
            + "|[MGT](?=\\s?(?:FLOPs|FLOPS|MACs))";

    /** Operators that LaTeX leaves as words, stuck to their number: "sim50times". */
    private static final String OPERATOR = "(?<=\\b(?:sim|geq|leq|approx))";

    /** The second number of "85.3/74.5" and "0.91,0.93", the first of "[0.91, 0.93]". */
    private static final String JOINED =
            "(?<=\\.\\d{1,4}/)(?=\\d{0,3}\\.\\d)|(?<=\\.\\d{2,4},)(?=\\d?\\.\\d)|(?<=\\[)(?=[01]?\\.\\d+\\s?[,\u2013-]\\s?[01]?\\.\\d)";

    private static final Pattern QUANTITY =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}_^.#@\\[]|(?<![%x])/|\\d,|[\\p{L}\\])]-|\\d-\\p{L}-)|" + OPERATOR + "|"
                    + JOINED + ")(" + NUMBER + ")(?![\\p{N}])"
                    + "(?:" + GAP
                    + "(%|\u00d7|x(?:\\b(?!\\s*\\d)|(?=faster|less|more|fewer|smaller|lower|higher))|X\\b(?!\\s*\\d)|\\\\?times\\b|folds?\\b|(?:"
                    + WORDS_OF_UNITS
                    + ")\\b|s\\b|m\\b(?!\\w)))?");

    private static final Pattern RANGE =
            Pattern.compile("^\\s*(?:--?|\u2212|\u2013|\u2014|to|and|or|\\\\sim|~|\u223c)\\s*\\+?(?:" + NUMBER + ")");

    /** Between numbers that share the unit behind the last: "12.1, 6.5, and 2.9 points", "72.3/75.3%", "0.5 (base) and 0.7 BLEU points". */
    private static final Pattern SHARING = Pattern.compile(
            "\\s*(?:\\(\\w{1,12}\\)\\s*)?(?:--?|\u2212|\u2013|\u2014|to|and|or|\\\\sim|~|\u223c|/|\u00b1|\\\\pm|,(?:\\s*(?:and|or))?)\\s*[+~\u223c]?");

    /** The upper end of a range is seldom as much more than the lower. */
    private static final BigDecimal WIDEST = BigDecimal.valueOf(5);

    private static final Pattern METRIC_POINTS = Pattern.compile(
            "^\\s+(?:\\(\\w{1,12}\\)\\s+)?(?:absolute |relative |(?:[A-Z][\\w-]* ){1,4}(?:\\([A-Z]\\w*\\) )?(?:score )?|mAP |mIoU |chrF |accuracy |precision |recall"
                    + " |cosine |mean reciprocal rank |[A-Z]\\w*-?)(?:percentage )?points?\\b");

    /** A number written out counts with few units: "three times", "two to four orders of magnitude", "three hours". */
    private static final Pattern WRITTEN_OUT = Pattern.compile("(?i)(?<![\\p{L}\\p{N}-])("
            + String.join("|", NumberWords.all())
            + ")(?:(?:\\s+(?:to|or|and)\\s+|-)("
            + String.join("|", NumberWords.all())
            + "))?(?:-|\\s+)(times\\b(?!\\s+(?:in|during|on|a|per|each|and|we|with)\\b)|folds?\\b|orders? of magnitudes?"
            + "|(?:percent(?:age)? points?|percent|hours|minutes|seconds|days)\\b)");

    /** "by a factor of at least 3.6". */
    private static final Pattern FACTOR = Pattern.compile(
            "(?i)\\bfactors?(?: of)? (?:(?:at least|at most|up to|more than|less than|about|around|approximately|over|nearly|roughly|almost) )?[\\s~$\\\\]*$");

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
        List<Quantity> all = new ArrayList<>(withSharedUnits(quantities, text));
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
        if (DECIMAL_COMMA.matcher(written).matches()) {
            return written.replace(',', '.');
        }
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

    /** "10-20%", "12.1, 6.5 and 2.9 points": the unit of the last is that of all; of "0.34, 11.5%, and 5.1%" it is not. */
    private static List<Quantity> withSharedUnits(List<Quantity> quantities, String text) {
        List<Quantity> complete = new ArrayList<>(quantities);
        for (int i = complete.size() - 2; i >= 0; i--) {
            Quantity one = complete.get(i);
            Quantity next = complete.get(i + 1);
            boolean eachHasItsOwn = quantities.get(i + 1).unit() != null
                    && i + 2 < complete.size()
                    && complete.get(i + 2).unit() != null
                    && isEnumerated(next, complete.get(i + 2), text);
            if (one.unit() == null
                    && next.unit() != null
                    && (one.rangeBegin()
                            || isRangeWithoutDash(one, next, text)
                            || (!eachHasItsOwn && isEnumerated(one, next, text)))) {
                complete.set(i, new Quantity(one.span(), one.value(), next.unit(), one.rangeBegin()));
            }
        }
        return complete;
    }

    /** Not "in 2017, 3.5%": what is enumerated is of one form. */
    private static boolean isEnumerated(Quantity one, Quantity next, String text) {
        return one.isDecimal() == next.isDecimal()
                && SHARING.matcher(between(one, next, text)).matches();
    }

    /** "6 7x". */
    private static boolean isRangeWithoutDash(Quantity one, Quantity next, String text) {
        if (!List.of("x", "%", "points").contains(next.unit())
                || !between(one, next, text).equals(" ")) {
            return false;
        }
        BigDecimal lower = new BigDecimal(one.value());
        BigDecimal upper = new BigDecimal(next.value());
        return lower.compareTo(upper) < 0 && upper.compareTo(lower.multiply(WIDEST)) <= 0;
    }

    private static String between(Quantity one, Quantity next, String text) {
        return text.substring(
                one.span().end(), Math.max(one.span().end(), next.span().begin()));
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

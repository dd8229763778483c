package org.papergraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/** The signs of a number's being a result or not, and of what it says: an absolute value, an improvement, a reduction. */
final class ResultSigns {
    private static final Pattern PROCESSOR_TIME = Pattern.compile("[GT]PU.*");
    private static final Pattern RATE = Pattern.compile(".*(?:[ /](?:second|minute|hour|day)|/s|/sec)");

    /** How much of a sentence is looked at on either side of a number, in characters. */
    private static final int CONTEXT = 500;

    private static final int NEAR_BEFORE = 40;
    private static final int NEAR_BEHIND = 30;

    /** How many items on either side of a number count as its company. */
    private static final int COMPANY = 7;

    private static final int WIDE = 25;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** How many items behind a number a word of change may stand. */
    private static final int SOON = 6;

    private static final Set<String> END_OF_CLAUSE = Set.of(",", ";", ":", "while", "and", "but", "which", "with");

    private static final Pattern CHANGE = Pattern.compile(
            "faster|slower|quicker|speed.*|accelerat.*|improv.*|increas.*|reduc.*|decreas.*|lower.*|sav(?:es?|ed|ings?)|drop.*|degrad.*|deteriorat.*|gain.*"
                    + "|boost.*|outperform.*|surpass.*|fewer|less|more|higher|better|smaller|larger|greater|cheaper|shorter|longer|loss|los(?:e|es|ing)|rais.*|ris(?:e|es)"
                    + "|rose|cut.*|enhanc.*|overhead|declin.*|worse.*|exceed.*|shrink.*|compress.*|narrow.*|clos(?:es?|ed|ing)|doubl.*|eliminat.*|prun.*|remov.*|deviation|advance.*");

    private final ClaimText paper;

    ResultSigns(ClaimText paper) {
        this.paper = paper;
    }

    /** The signs of the number that stands at a place of a line. */
    Set<String> of(Line line, int at, Quantity quantity) {
        Set<String> signs = new LinkedHashSet<>();
        signs.add("*");
        addNumber(quantity, signs);
        addCues(line, quantity, signs);
        addNeighbours(line, at, unit(quantity.unit()), signs);
        addList(line, at, unit(quantity.unit()), signs);
        addCompany(line, at, signs);
        addPlace(line, signs);
        return signs;
    }

    private static void addNumber(Quantity quantity, Set<String> signs) {
        String unit = unit(quantity.unit());
        signs.add("unit=" + unit);
        if (unit.equals("other")) {
            signs.add("unit is " + quantity.unit());
        }
        signs.add("decimal=" + quantity.isDecimal() + unit);
        if (!quantity.isDecimal()) {
            signs.add("digits=" + quantity.value().length() + unit);
        }
        if (YEAR.matcher(quantity.value()).matches() && quantity.unit() == null) {
            signs.add("year");
        }
        if (quantity.rangeBegin()) {
            signs.add("range");
        }
        if (!Character.isDigit(quantity.value().charAt(0))) {
            signs.add("written out");
        }
    }

    static String unit(@Nullable String unit) {
        if (unit == null) {
            return "bare";
        }
        return switch (unit) {
            case "%", "x", "points" -> unit;
            case "s",
                    "ms",
                    "second",
                    "seconds",
                    "minutes",
                    "hours",
                    "milliseconds",
                    "minute",
                    "hour",
                    "days",
                    "day",
                    "week",
                    "weeks" -> "duration";
            case "orders of magnitude", "order of magnitude", "orders of magnitudes" -> "orders";
            case "GB", "MB", "KB", "TB", "byte", "bytes" -> "size";
            case "FPS", "fps" -> "rate";
            case "dB" -> "dB";
            default ->
                RATE.matcher(unit).matches()
                        ? "rate"
                        : PROCESSOR_TIME.matcher(unit).matches() ? "duration" : "other";
        };
    }

    private void addCues(Line line, Quantity quantity, Set<String> signs) {
        Span sentence = line.span();
        String text = paper.text();
        int end = quantity.span().begin();
        String precedes = text.substring(Math.max(sentence.begin(), end - CONTEXT), end);
        int begin = quantity.span().end();
        String follows =
                text.substring(begin, Math.min(sentence.end(), begin + CONTEXT)).toLowerCase(Locale.ROOT);
        String lower = precedes.toLowerCase(Locale.ROOT);
        String unit = unit(quantity.unit());
        for (ResultCue cue : ResultCue.values()) {
            if (cue.isIn(precedes, lower, follows)) {
                signs.add(cue.name());
                signs.add(cue.name() + unit);
            }
        }
        for (Item item : line.items()) {
            Item.Naming mention = item.mention();
            if (mention != null) {
                addMention(mention, quantity, signs);
            }
        }
    }

    private void addMention(Item.Naming mention, Quantity quantity, Set<String> signs) {
        String known = mention.thing() < 0 ? "maybe" : "";
        if (mention.type() == EntityType.Metric) {
            signs.add("metric in sentence" + known);
            int before = quantity.span().begin() - mention.span().end();
            int behind = mention.span().begin() - quantity.span().end();
            if (before >= 0 && before < NEAR_BEFORE) {
                signs.add("metric before" + known);
            }
            if (behind >= 0 && behind < NEAR_BEHIND) {
                signs.add("metric behind" + known);
            }
        } else if (mention.type() == EntityType.Dataset) {
            signs.add("dataset in sentence");
        } else if (mention.type() == EntityType.Method && mention.thing() >= 0) {
            Entity entity = paper.entities().get(mention.thing());
            if (entity.role() == Role.PROPOSED) {
                signs.add("proposed in sentence");
            } else if (entity.role() == Role.COMPARED) {
                signs.add("rival in sentence");
            }
        }
    }

    private static void addNeighbours(Line line, int at, String unit, Set<String> signs) {
        for (int step = 1; step <= 3; step++) {
            signs.add("-" + step + line.form(at - step));
            signs.add("+" + step + line.form(at + step));
        }
        signs.add("-2 1 " + line.form(at - 2) + " " + line.form(at - 1));
        signs.add("+1 2 " + line.form(at + 1) + " " + line.form(at + 2));
        signs.add("-1+1 " + line.form(at - 1) + " " + line.form(at + 1));
        signs.add("-3 1 " + line.form(at - 3) + " " + line.form(at - 2) + " " + line.form(at - 1));
        signs.add("+1 3 " + line.form(at + 1) + " " + line.form(at + 2) + " " + line.form(at + 3));
        signs.add(unit + "-1 " + line.form(at - 1));
        signs.add(unit + "+1 " + line.form(at + 1));
    }

    /** What stands beside the list that the number is in, and the changes that are spoken of. */
    private void addList(Line line, int at, String unit, Set<String> signs) {
        int begin = line.beginOfList(at);
        int end = line.endOfList(at);
        String list = begin == end ? "alone" : at == begin ? "first" : at == end ? "last" : "within";
        signs.add("list " + list + unit);
        signs.add("list -1 " + line.form(begin - 1));
        signs.add("list -2 1 " + line.form(begin - 2) + " " + line.form(begin - 1));
        signs.add("list +1 " + line.form(end + 1));
        signs.add("list +1 2 " + line.form(end + 1) + " " + line.form(end + 2));
        String before = changeBefore(line, at);
        String behind = changeBehind(line, at);
        signs.add(before);
        signs.add(before + unit);
        signs.add(behind);
        signs.add(behind + unit);
        signs.add(before + behind);
        signs.add(before + " -1 " + line.form(begin - 1));
        String metric = metricBeside(line, begin, end);
        signs.add("metric " + metric + unit);
        signs.add("metric " + metric + before);
        signs.add("metric " + metric + behind);
    }

    /** The last word of the metric that stands nearest to a list of numbers. */
    private String metricBeside(Line line, int begin, int end) {
        for (int step = 1; step <= WIDE; step++) {
            for (int i : new int[] {end + step, begin - step}) {
                if (i >= 0 && i < line.items().size() && line.items().get(i).names(EntityType.Metric)) {
                    String name = line.items().get(i).span().in(paper.text()).toLowerCase(Locale.ROOT);
                    return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
                }
            }
        }
        return "none";
    }

    /** The nearest word of change before the list of numbers that one is in, and whether another number took it already. */
    static String changeBefore(Line line, int at) {
        boolean taken = false;
        for (int i = line.beginOfList(at) - 1; i >= 0; i--) {
            String form = line.form(i);
            if (CHANGE.matcher(form).matches()) {
                return " change<" + stem(form) + (taken ? " taken" : "");
            }
            if (form.equals(";")) {
                break;
            }
            taken |= line.items().get(i).quantity() != null;
        }
        return " change<none";
    }

    /** The nearest word of change behind the list of numbers that one is in. */
    static String changeBehind(Line line, int at) {
        int end = line.endOfList(at);
        for (int i = end + 1; i <= Math.min(end + SOON, line.items().size() - 1); i++) {
            String form = line.form(i);
            if (CHANGE.matcher(form).matches()) {
                return " change>" + stem(form);
            }
            if (line.items().get(i).quantity() != null || END_OF_CLAUSE.contains(form)) {
                break;
            }
        }
        return " change>none";
    }

    private static void addCompany(Line line, int at, Set<String> signs) {
        for (int i = Math.max(0, at - WIDE); i < Math.min(line.items().size(), at + WIDE); i++) {
            String form = line.form(i);
            if (i == at || !Character.isLetter(form.charAt(0))) {
                continue;
            }
            if (Math.abs(i - at) <= COMPANY) {
                signs.add((i < at ? "<" : ">") + stem(form));
            }
            signs.add("~" + stem(form));
        }
    }

    /** The first letters of a word; of a mention its type. */
    static String stem(String form) {
        return form.length() > 6 ? form.substring(0, 6) : form;
    }

    private void addPlace(Line line, Set<String> signs) {
        int lines = paper.lines().size();
        signs.add(line.number() == 0 ? "title" : "place=" + (4 * line.number() / lines));
        if (line.number() == lines - 1) {
            signs.add("last");
        }
        long numbers =
                line.items().stream().filter(item -> item.quantity() != null).count();
        signs.add("numbers=" + Math.min(numbers, 4));
        List<String> opening = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            opening.add(line.form(i));
        }
        signs.add("opens " + opening.get(0));
        signs.add("opens " + opening.get(0) + " " + opening.get(1));
        signs.add("entities=" + (paper.thingsIn(line, EntityType.Dataset).isEmpty() ? "" : "D")
                + (paper.thingsIn(line, EntityType.Metric).isEmpty() ? "" : "M"));
    }
}

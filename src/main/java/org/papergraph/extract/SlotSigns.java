package org.papergraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/** The signs of a number's belonging to a metric, method, dataset, task or baseline: what lies between, what is nearer. */
final class SlotSigns {

    private static final Pattern CLAUSE =
            Pattern.compile("[;:]|while|whereas|but|which|than|compared|over|achieving|with|from|respectively");
    private static final Pattern OWN = Pattern.compile("we|our|it|ours|this|its|they");
    private static final int LONGEST_BETWEEN = 5;

    /** Into how many steps the recogniser's confidence is cut. */
    private static final int SURENESS = 6;

    private final ClaimText paper;

    /**
     * Something that a number may belong to.
     *
     * @param thing number of the entity, or -1
     * @param place the place that names it, or a place elsewhere in the text
     * @param isNone whether it stands for "none of them"; then thing and place mean nothing
     * @param signs what speaks for and against it
     */
    record Option(int thing, Span place, boolean isNone, Set<String> signs) {}

    SlotSigns(ClaimText paper) {
        this.paper = paper;
    }

    /** What may fill a slot of the number at a place of a line; the last option is none. */
    List<Option> options(Slot slot, Line line, int at, Quantity quantity) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < line.items().size(); i++) {
            if (line.items().get(i).names(slot.type())) {
                places.add(i);
            }
        }
        List<Option> options = new ArrayList<>();
        Set<Integer> named = paper.thingsIn(line, slot.type());
        for (int place : places) {
            options.add(inLine(line, at, quantity, places, place));
        }
        if (slot == Slot.METRIC) {
            addPhrases(line, at, quantity, places.size(), options);
        }
        for (int thing = 0; thing < paper.entities().size(); thing++) {
            Entity entity = paper.entities().get(thing);
            if (entity.type() == slot.type() && !named.contains(thing)) {
                options.add(elsewhere(line, quantity, places.size(), thing, entity));
            }
        }
        options.add(none(slot, line, at, quantity, places.size(), options.size()));
        return options;
    }

    private Option inLine(Line line, int at, Quantity quantity, List<Integer> places, int place) {
        Item item = line.items().get(place);
        Item.Naming mention = item.mention();
        if (mention == null) {
            throw new IllegalArgumentException("no mention stands at " + place);
        }
        Set<String> signs = new LinkedHashSet<>();
        String unit = ResultSigns.unit(quantity.unit());
        boolean before = place < at;
        String side = before ? "<" : ">";
        signs.add(side);
        signs.add("in line");
        int distance = Math.abs(place - at);
        signs.add(side + "distance=" + bucket(distance));
        signs.add(side + unit + "distance=" + bucket(distance));
        int nearer = rank(places, place, at, before);
        signs.add(side + "rank=" + Math.min(nearer, 3));
        signs.add("nearest overall=" + isNearest(places, place, at));
        int numbers = numbersBetween(line, Math.min(place, at), Math.max(place, at));
        signs.add(side + "numbers between=" + Math.min(numbers, 3));
        signs.add("of " + Math.min(places.size(), 3) + side + "rank=" + Math.min(nearer, 3));
        addBetween(line, Math.min(place, at), Math.max(place, at), side, signs);
        signs.add(side + "-1 " + line.form(place - 1));
        signs.add(side + "-2 " + line.form(place - 2) + " " + line.form(place - 1));
        signs.add(side + "+1 " + line.form(place + 1));
        signs.add("number +1 " + line.form(at + 1) + side + bucket(distance));
        signs.add("number -1 " + line.form(at - 1) + side + bucket(distance));
        new Alignment(line, at, place).addTo(signs, places);
        addList(line, at, place, side, signs);
        addName(mention, item.span(), unit, signs);
        if (mention.type() == EntityType.Metric) {
            String head = head(item.span());
            signs.add("head " + head + ResultSigns.changeBefore(line, at));
            signs.add("head " + head + ResultSigns.changeBehind(line, at));
        }
        signs.add("first in line=" + (places.get(0) == place) + side);
        if (place <= 1) {
            signs.add("opens the line");
        }
        if (subjectVerbFollows(line, place)) {
            signs.add("verb follows" + side);
        }
        return new Option(mention.thing(), item.span(), false, signs);
    }

    private String head(Span place) {
        String[] words = place.in(paper.text()).toLowerCase(Locale.ROOT).split("[\\s-]+");
        return words[words.length - 1];
    }

    /** How the place stands to the list of numbers as a whole. */
    private static void addList(Line line, int at, int place, String side, Set<String> signs) {
        int begin = line.beginOfList(at);
        int end = line.endOfList(at);
        boolean list = begin < end;
        int distance = place < at ? begin - place : place - end;
        signs.add(side + "list " + list + bucket(Math.max(0, distance)));
        int from = place < begin ? place : end;
        int to = place < begin ? begin : place;
        signs.add(side + "other numbers=" + Math.min(numbersBetween(line, from, to), 2) + list);
        if (list && to - from - 1 <= LONGEST_BETWEEN && to > from) {
            List<String> between = new ArrayList<>();
            for (int i = from + 1; i < to; i++) {
                between.add(line.form(i));
            }
            signs.add(side + "list between " + String.join(" ", between));
        }
    }

    /** Phrases that may name the metric though nobody knows them. */
    private void addPhrases(Line line, int at, Quantity quantity, int inLine, List<Option> options) {
        String unit = ResultSigns.unit(quantity.unit());
        for (MetricPhrases.Phrase phrase : MetricPhrases.beside(line, at)) {
            if (options.stream().anyMatch(option -> option.place().equals(phrase.place()))) {
                continue;
            }
            Set<String> signs = new LinkedHashSet<>();
            String name = phrase.place().in(paper.text()).toLowerCase(Locale.ROOT);
            String[] words = name.split("[\\s-]+");
            String head = words[words.length - 1];
            signs.add("phrase");
            signs.add("phrase " + phrase.way());
            signs.add("phrase " + phrase.way() + unit);
            signs.add("phrase beside " + Math.min(2, inLine));
            signs.add("phrase " + phrase.way() + Math.min(2, inLine));
            signs.add("phrase length=" + words.length);
            signs.add("phrase " + phrase.way() + ResultSigns.changeBefore(line, at));
            signs.add("phrase head " + head);
            signs.add("phrase first " + words[0]);
            signs.add("phrase name " + name);
            signs.add("phrase head known=" + Math.min(3, paper.heads(head)));
            signs.add("phrase head known=" + Math.min(3, paper.heads(head)) + phrase.way());
            signs.add("phrase end=" + (head.length() > 3 ? head.substring(head.length() - 3) : head));
            options.add(new Option(-1, phrase.place(), false, signs));
        }
    }

    private static boolean subjectVerbFollows(Line line, int place) {
        String next = line.form(place + 1);
        return next.matches(
                "(?:achiev|reach|obtain|outperform|improv|reduc|yield|attain|surpass|provid|deliver|can|is|has|get).*");
    }

    private void addName(Item.Naming mention, Span place, String unit, Set<String> signs) {
        String name = place.in(paper.text()).toLowerCase(Locale.ROOT);
        String[] words = name.split("[\\s-]+");
        String head = words[words.length - 1];
        boolean metric = mention.type() == EntityType.Metric;
        if (metric) {
            signs.add("name " + name);
            signs.add("head " + head);
            signs.add("head " + head + unit);
        }
        if (mention.thing() < 0) {
            signs.add("maybe");
            signs.add("maybe share=" + paper.share(place));
            signs.add("maybe named=" + Math.min(4, paper.named(place)));
        } else {
            Entity entity = paper.entities().get(mention.thing());
            addEntity(entity, signs);
            for (Mention each : entity.mentions()) {
                if (each.span().equals(place)) {
                    signs.add("sure=" + (int) (SURENESS * each.confidence()));
                }
            }
        }
        if (metric) {
            signs.add("known=" + Math.min(3, paper.heads(head)));
        }
    }

    private void addEntity(Entity entity, Set<String> signs) {
        signs.add("role " + entity.role());
        signs.add("mentions=" + Math.min(4, entity.mentions().size()));
        Span title = paper.lines().get(0).span();
        boolean inTitle = entity.mentions().stream().anyMatch(mention -> title.contains(mention.span()));
        signs.add("title=" + inTitle + entity.role());
        signs.add("opens title=" + (entity.mentions().get(0).span().begin() == 0) + entity.role());
        long same = paper.entities().stream()
                .filter(other -> other.type() == entity.type() && other.role() == entity.role())
                .count();
        signs.add("only one of role=" + (same == 1) + entity.role());
    }

    private static String bucket(int distance) {
        if (distance <= 4) {
            return Integer.toString(distance);
        }
        if (distance <= 6) {
            return "6";
        }
        if (distance <= 9) {
            return "9";
        }
        return distance <= 15 ? "15" : "far";
    }

    /** How many of the places on the same side are nearer to the number. */
    private static int rank(List<Integer> places, int place, int at, boolean before) {
        return (int) places.stream()
                .filter(other -> before ? other > place && other < at : other < place && other > at)
                .count();
    }

    private static boolean isNearest(List<Integer> places, int place, int at) {
        return places.stream().noneMatch(other -> Math.abs(other - at) < Math.abs(place - at));
    }

    private static int numbersBetween(Line line, int from, int to) {
        int numbers = 0;
        for (int i = from + 1; i < to; i++) {
            numbers += line.items().get(i).quantity() == null ? 0 : 1;
        }
        return numbers;
    }

    private static void addBetween(Line line, int from, int to, String side, Set<String> signs) {
        List<String> between = new ArrayList<>();
        boolean clause = false;
        boolean own = false;
        for (int i = from + 1; i < to; i++) {
            String form = line.form(i);
            between.add(form);
            clause |= CLAUSE.matcher(form).matches();
            own |= OWN.matcher(form).matches();
            if (to - from <= 12) {
                signs.add(side + "between " + form);
            }
        }
        signs.add(side + "clause=" + clause);
        signs.add(side + "own between=" + own);
        signs.add(side + "comma=" + between.contains(","));
        signs.add(side + "paren=" + (between.contains("(") ? "(" : "") + (between.contains(")") ? ")" : ""));
        if (between.size() <= LONGEST_BETWEEN) {
            signs.add(side + "all between " + String.join(" ", between));
        }
    }

    private Option elsewhere(Line line, Quantity quantity, int inLine, int thing, Entity entity) {
        Set<String> signs = new LinkedHashSet<>();
        signs.add("elsewhere");
        signs.add("elsewhere beside " + Math.min(2, inLine));
        addElsewhere(line, entity, signs);
        String unit = ResultSigns.unit(quantity.unit());
        signs.add("elsewhere" + unit);
        Set<String> common = new LinkedHashSet<>();
        addEntity(entity, common);
        common.forEach(sign -> signs.add("elsewhere " + sign));
        common.forEach(sign -> signs.add("elsewhere " + Math.min(1, inLine) + sign));
        if (entity.type() == EntityType.Metric) {
            String[] words = entity.name().toLowerCase(Locale.ROOT).split("[\\s-]+");
            signs.add("elsewhere head " + words[words.length - 1] + unit);
        }
        long ofType = paper.entities().stream()
                .filter(other -> other.type() == entity.type())
                .count();
        signs.add("elsewhere of " + Math.min(3, ofType));
        return new Option(thing, entity.mentions().get(0).span(), false, signs);
    }

    private void addElsewhere(Line line, Entity entity, Set<String> signs) {
        int last = -1;
        for (Mention mention : entity.mentions()) {
            for (int i = 0; i < line.number(); i++) {
                if (paper.lines().get(i).span().contains(mention.span())) {
                    last = Math.max(last, i);
                }
            }
        }
        int back = last < 0 ? 9 : line.number() - last;
        signs.add("back=" + Math.min(back, 4));
        boolean between = false;
        for (int i = last + 1; i < line.number() && last >= 0; i++) {
            between |= !paper.thingsIn(paper.lines().get(i), entity.type()).isEmpty();
        }
        signs.add("named between=" + between);
    }

    private static Option none(Slot slot, Line line, int at, Quantity quantity, int inLine, int options) {
        Set<String> signs = new LinkedHashSet<>();
        String unit = ResultSigns.unit(quantity.unit());
        signs.add("none");
        signs.add("none in line=" + Math.min(2, inLine));
        signs.add("none of " + Math.min(2, options));
        signs.add("none " + unit);
        signs.add("none " + unit + Math.min(1, inLine));
        for (int step = 1; step <= 3; step++) {
            signs.add("none -" + step + line.form(at - step));
            signs.add("none +" + step + line.form(at + step));
        }
        for (int i = Math.max(0, at - 8); i < Math.min(line.items().size(), at + 8); i++) {
            signs.add("none ~" + ResultSigns.stem(line.form(i)));
        }
        signs.add("none than="
                + line.items().stream().anyMatch(item -> item.form().equals("than")));
        signs.add(
                "none on=" + line.items().stream().anyMatch(item -> item.form().equals("on")));
        signs.add("none opens " + line.form(0));
        signs.add("none " + slot);
        return new Option(-1, quantity.span(), true, signs);
    }
}

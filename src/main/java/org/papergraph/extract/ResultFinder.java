package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Span;

/**
 * Finds the numbers that a paper claims as outcomes, and what they are of.
 *
 * <p>Every number is a candidate. One model says whether it is a result, one what kind of number it is, and one for each
 * slot to which of the things that the paper names it belongs. All see the words around, what lies between, and what the
 * rules of {@link MethodOfResult}, {@link DatasetOfResult} and {@link ComparisonFinder} make of it.
 */
final class ResultFinder {

    /** The least confidence with which a number counts as a result: half of the F1 that is reached is the best for F1. */
    private static final double LEAST = 0.37;

    /** A number that is a result with less probability is not looked at further. */
    private static final double HOPELESS = 0.15;

    /** A result by a metric that is doubted is worth more than one by none: only when "none" is surely right. */
    private static final double SURELY_NONE = 0.95;

    /** A result is nearly always some method's, even where each of them is less probable than none. */
    private static final double NO_METHOD = 0.6;

    /** "2 BLEU above every earlier system": a difference, whatever the model says. */
    private static final Pattern ABOVE = Pattern.compile(
            "^\\s+(?:[\\w-]+\\s+){0,2}(?:above|ahead of)\\s+(?:every|all|any|the|its|our|previous|earlier|prior|other|strong)\\b");

    /** "reduces the error by up to", right before a number: a reduction, however seldom the words. */
    private static final Pattern REDUCED = Pattern.compile(
            "(?i)\\b(?:reduc|decreas)(?:es?|ed|ing)\\s+(?:[\\w-]+\\s+){1,6}by\\s+(?:(?:up to|about|around|over|nearly|more than|an?|average|of)\\s+)*[~$\\\\(]*$");

    /** A ratio of these is a speedup. */
    private static final Pattern SPEED = Pattern.compile("(?i).*\\b(?:speeds?|speed-?ups?|acceleration)");

    /** What stands between a measure's name and its number. */
    private static final Set<String> LEADS_TO_NUMBER =
            Set.of("of", "from", "to", "#", "up", "about", "around", "over", "~");

    private final ClaimText paper;
    private final ResultSigns resultSigns;
    private final SlotSigns slotSigns;

    ResultFinder(ClaimText paper) {
        this.paper = paper;
        this.resultSigns = new ResultSigns(paper);
        this.slotSigns = new SlotSigns(paper);
    }

    /**
     * A number that is taken for a result, before all that it names are entities.
     *
     * @param quantity the number
     * @param line its sentence
     * @param comparison what it says; empty for a value by itself
     * @param parts for each slot that is filled what fills it
     * @param said the models' probability that it is a result by its metric, or by none and its method's
     */
    record Draft(
            Quantity quantity,
            Line line,
            Collection<Comparison> comparison,
            Map<Slot, SlotSigns.Option> parts,
            double said) {}

    /** In order of the numbers, all that is not hopeless. */
    List<Draft> drafts(ResultModels models) {
        List<Draft> drafts = new ArrayList<>();
        for (Line line : paper.lines()) {
            for (int at = 0; at < line.items().size(); at++) {
                Quantity quantity = line.items().get(at).quantity();
                if (quantity != null) {
                    draft(line, at, quantity, models).ifPresent(drafts::add);
                }
            }
        }
        return drafts;
    }

    /** The drafts that are sure enough to be results. */
    static List<Draft> results(List<Draft> drafts, Calibration calibration) {
        return drafts.stream()
                .filter(draft -> calibration.of(draft.said) >= LEAST)
                .toList();
    }

    private Optional<Draft> draft(Line line, int at, Quantity quantity, ResultModels models) {
        Set<String> signs = signs(line, at, quantity);
        double result = models.judge().probabilities(signs)[1];
        if (result < HOPELESS) {
            return Optional.empty();
        }
        Map<Slot, SlotSigns.Option> parts = new EnumMap<>(Slot.class);
        double ofMethod = 0;
        double byMetric = 0;
        double byNone = 0;
        for (Slot slot : Slot.values()) {
            List<SlotSigns.Option> options = options(slot, line, at, quantity);
            double[] probabilities = models.slot(slot)
                    .choose(options.stream().map(SlotSigns.Option::signs).toList());
            int best = best(slot, options, probabilities);
            if (slot == Slot.METRIC) {
                MetricChoice metric = ruledMetric(line, at, quantity, options, probabilities, best);
                best = metric.option;
                byMetric = metric.some;
                byNone = metric.none;
            }
            if (slot == Slot.METHOD) {
                ofMethod = sum(options, probabilities, best);
            }
            if (!options.get(best).isNone()) {
                parts.put(slot, options.get(best));
            }
        }
        double said = result * (byMetric + byNone * ofMethod);
        Optional<Comparison> comparison = isRatioOfSpeed(quantity, parts.get(Slot.METRIC))
                ? Optional.of(Comparison.SPEEDUP)
                : comparison(line, quantity, signs, models);
        if (comparison.isEmpty()) {
            parts.remove(Slot.BASELINE);
        }
        return Optional.of(new Draft(quantity, line, comparison.stream().toList(), parts, said));
    }

    /** The option whose thing is the most probable, all places together. */
    private static int best(Slot slot, List<SlotSigns.Option> options, double[] probabilities) {
        int best = options.size() - 1;
        double none = probabilities[best];
        double most = switch (slot) {
            case METRIC -> none > SURELY_NONE ? 1 : 0;
            case METHOD -> none * NO_METHOD;
            case DATASET, TASK, BASELINE -> none;
        };
        for (int i = 0; i < options.size() - 1; i++) {
            double sum = sum(options, probabilities, i);
            if (sum > most) {
                best = i;
                most = sum;
            }
        }
        return best;
    }

    /**
     * The metric when rules have had their say.
     *
     * @param option number of the option
     * @param some the probability of that metric, 0 for none
     * @param none that of none
     */
    private record MetricChoice(int option, double some, double none) {}

    private MetricChoice ruledMetric(
            Line line, int at, Quantity quantity, List<SlotSigns.Option> options, double[] probabilities, int best) {
        int noneOfThem = options.size() - 1;
        double some = best == noneOfThem ? 0 : sum(options, probabilities, best);
        int measured = measured(line, at, quantity, options, best);
        some += measured == best ? 0 : sum(options, probabilities, measured);
        double none = probabilities[noneOfThem];
        return isOfOtherKind(options.get(measured), line, at, quantity)
                ? new MetricChoice(noneOfThem, 0, none + some)
                : new MetricChoice(measured, some, none);
    }

    /**
     * Of "a speed of 160 FPS" and "computations from 11.6 to 2.4 exaflops" the name before the number: the unit behind says how
     * it is counted.
     */
    private int measured(Line line, int at, Quantity quantity, List<SlotSigns.Option> options, int best) {
        if (!isUnit(options.get(best), line, at, quantity)) {
            return best;
        }
        int before = at - 1;
        while (LEADS_TO_NUMBER.contains(line.form(before))) {
            before--;
        }
        if (before < 0 || before == at - 1 || !line.items().get(before).names(EntityType.Metric)) {
            return best;
        }
        Span place = line.items().get(before).span();
        for (int i = 0; i < options.size() - 1; i++) {
            if (options.get(i).place().equals(place)) {
                return i;
            }
        }
        return best;
    }

    /** Whether an option is the number's own unit, right behind it. */
    private boolean isUnit(SlotSigns.Option option, Line line, int at, Quantity quantity) {
        return at + 1 < line.items().size()
                && !option.isNone()
                && option.place().equals(line.items().get(at + 1).span())
                && option.place().in(paper.text()).equals(quantity.unit());
    }

    /** Whether an option is a metric of another kind than unit or words ask for. */
    private boolean isOfOtherKind(SlotSigns.Option option, Line line, int at, Quantity quantity) {
        return !option.isNone()
                && MeasuredKind.of(line, at, quantity)
                        .filter(kind -> !kind.mayBe(name(option)))
                        .isPresent();
    }

    private String name(SlotSigns.Option metric) {
        return metric.thing() < 0
                ? metric.place().in(paper.text())
                : paper.entities().get(metric.thing()).name();
    }

    private static double sum(List<SlotSigns.Option> options, double[] probabilities, int of) {
        SlotSigns.Option one = options.get(of);
        double sum = 0;
        for (int i = 0; i < options.size(); i++) {
            SlotSigns.Option other = options.get(i);
            boolean same =
                    i == of || (!one.isNone() && !other.isNone() && one.thing() >= 0 && one.thing() == other.thing());
            sum += same ? probabilities[i] : 0;
        }
        return sum;
    }

    private boolean isRatioOfSpeed(Quantity quantity, SlotSigns.@Nullable Option metric) {
        if (metric == null || !"x".equals(quantity.unit())) {
            return false;
        }
        return SPEED.matcher(name(metric)).matches();
    }

    private Optional<Comparison> comparison(Line line, Quantity quantity, Set<String> signs, ResultModels models) {
        double[] probabilities = models.comparison().probabilities(signs);
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        boolean unsure = best == 0 || Comparison.values()[best - 1] == Comparison.REDUCTION;
        if (unsure && ruledComparison(line, quantity).equals(Comparison.INCREASE.label())) {
            // "a 2.4% performance drop": too seldom for the model to learn, and never a value by itself.
            return Optional.of(Comparison.INCREASE);
        }
        if (best == 0 && ABOVE.matcher(behind(line, quantity)).find()) {
            return Optional.of(Comparison.IMPROVEMENT);
        }
        if (REDUCED.matcher(before(line, quantity)).find()) {
            return Optional.of(Comparison.REDUCTION);
        }
        return best == 0 ? Optional.empty() : Optional.of(Comparison.values()[best - 1]);
    }

    /** The signs of the number at a place of a line, that of the rules among them. */
    Set<String> signs(Line line, int at, Quantity quantity) {
        Set<String> signs = resultSigns.of(line, at, quantity);
        String ruled = "rule=" + ruledComparison(line, quantity);
        signs.add(ruled);
        signs.add(ruled + ResultSigns.unit(quantity.unit()));
        return signs;
    }

    private String ruledComparison(Line line, Quantity quantity) {
        return ComparisonFinder.of(quantity, before(line, quantity), behind(line, quantity))
                .map(Comparison::label)
                .orElse("value");
    }

    /** The sentence up to a number. */
    private String before(Line line, Quantity quantity) {
        return paper.text().substring(line.span().begin(), quantity.span().begin());
    }

    /** The sentence from a number on. */
    private String behind(Line line, Quantity quantity) {
        return paper.text().substring(quantity.span().end(), line.span().end());
    }

    /** What may fill a slot; what the rules would take shows which rule takes it. */
    List<SlotSigns.Option> options(Slot slot, Line line, int at, Quantity quantity) {
        List<SlotSigns.Option> options = slotSigns.options(slot, line, at, quantity);
        MethodOfResult.Ruled ruled = ruled(slot, line, quantity);
        for (SlotSigns.Option option : options) {
            if (option.isNone()) {
                option.signs().add("none rule " + ruled.way() + ruled.name().isEmpty());
            } else if (option.thing() >= 0
                    && ruled.name()
                            .contains(paper.entities().get(option.thing()).name())) {
                option.signs().add("rule");
                option.signs().add("rule " + ruled.way());
            } else {
                option.signs().add("rule else " + ruled.way());
            }
        }
        return options;
    }

    private MethodOfResult.Ruled ruled(Slot slot, Line line, Quantity quantity) {
        List<NamedMention> mentions = NamedMention.in(line.span(), paper.entities());
        List<Quantity> quantities = new ArrayList<>();
        for (Item item : line.items()) {
            Quantity each = item.quantity();
            if (each != null) {
                quantities.add(each);
            }
        }
        boolean change = !ruledComparison(line, quantity).equals("value");
        return switch (slot) {
            case METHOD, BASELINE ->
                new MethodOfResult(
                                paper.text(), line.span(), paper.entities(), mentions, quantities, () -> spokenOf(line))
                        .of(quantity, change);
            case DATASET ->
                new MethodOfResult.Ruled(
                        "dataset",
                        new DatasetOfResult(paper.text(), line.span(), mentions, quantities)
                                .of(quantity).stream().toList());
            case METRIC, TASK -> new MethodOfResult.Ruled("none", List.of());
        };
    }

    private Optional<NamedMention> spokenOf(Line line) {
        return line.number() <= 1
                ? Optional.empty()
                : MethodOfResult.lastSubject(
                        paper.text(), paper.lines().get(line.number() - 1).span(), paper.entities());
    }

    /** The places of metrics that results are by and that are no entity's yet, in order. */
    static Set<Span> unrecognised(List<Draft> results) {
        Set<Span> places = new TreeSet<>();
        for (Draft result : results) {
            SlotSigns.Option metric = result.parts.get(Slot.METRIC);
            if (metric != null && metric.thing() < 0) {
                places.add(metric.place());
            }
        }
        return places;
    }

    /** The entity that a place names, among those of a paper whose mentions may have been grouped anew. */
    static Optional<Entity> at(Span place, EntityType type, List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.type() == type
                        && entity.mentions().stream()
                                .anyMatch(mention -> mention.span().overlaps(place)))
                .findFirst();
    }
}

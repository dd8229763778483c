package org.papergraph.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.NumberWords;

/** Fits {@link ResultModels} to texts whose results are known. */
final class ResultTrainer {

    private static final double SIGMA_OF_JUDGE = 0.35;
    private static final double SIGMA_OF_COMPARISON = 0.35;
    private static final double SIGMA_OF_SLOTS = 0.4;
    private static final int SELDOM = 3;

    /** What the texts show. */
    private final List<LogLinearTrainer.Outcome> numbers = new ArrayList<>();

    private final List<LogLinearTrainer.Outcome> comparisons = new ArrayList<>();
    private final Map<Slot, List<LogLinearTrainer.Choice>> choices = new EnumMap<>(Slot.class);

    private ResultTrainer() {
        for (Slot slot : Slot.values()) {
            choices.put(slot, new ArrayList<>());
        }
    }

    /**
     * The models that suit some texts best.
     *
     * @param texts with mentions as a recogniser may find them
     * @param models by which their entities are made
     */
    static ResultModels train(List<LabelledText> texts, EntityModels models) {
        MetricLexicon lexicon = lexicon(texts);
        ResultTrainer trainer = new ResultTrainer();
        for (LabelledText text : texts) {
            trainer.add(text, models, lexicon);
        }
        // The models do not depend on each other: fitted side by side, they come out the same.
        Map<Slot, LogLinearModel> slots = trainer.choices.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        seen -> new LogLinearTrainer(SIGMA_OF_SLOTS, SELDOM).choices(seen.getValue())));
        return new ResultModels(
                new LogLinearTrainer(SIGMA_OF_JUDGE, SELDOM).outcomes(trainer.numbers, 2),
                new LogLinearTrainer(SIGMA_OF_COMPARISON, SELDOM)
                        .outcomes(trainer.comparisons, ResultModels.COMPARISONS),
                slots,
                lexicon,
                Calibration.none());
    }

    private static MetricLexicon lexicon(List<LabelledText> texts) {
        // A text may be given more than once, with other mentions; it counts once.
        Map<String, LabelledText> once = new LinkedHashMap<>();
        texts.forEach(text -> once.putIfAbsent(text.text().text(), text));
        Map<String, int[]> counts = new TreeMap<>();
        for (LabelledText text : once.values()) {
            for (String phrase : metrics(text)) {
                counts.computeIfAbsent(phrase, ignored -> new int[2])[0]++;
            }
        }
        for (LabelledText text : once.values()) {
            Set<String> phrases = new HashSet<>();
            for (Sentence sentence : text.text().sentences()) {
                for (int i = 0; i < sentence.tokens().size(); i++) {
                    int last = Math.min(sentence.tokens().size(), i + MetricLexicon.LONGEST);
                    for (int end = i + 1; end <= last; end++) {
                        phrases.add(MetricLexicon.phrase(sentence.tokens().subList(i, end)));
                    }
                }
            }
            for (String phrase : phrases) {
                int[] count = counts.get(phrase);
                if (count != null) {
                    count[1]++;
                }
            }
        }
        return new MetricLexicon(counts);
    }

    /** The phrases by which a text names metrics. */
    static Set<String> metrics(LabelledText text) {
        Set<String> phrases = new TreeSet<>();
        for (LabelledText.Name name : text.names()) {
            if (name.type() == EntityType.Metric) {
                for (Sentence sentence : text.text().sentences()) {
                    phrases.addAll(phrases(sentence, name.spelling()));
                }
            }
        }
        return phrases;
    }

    private static Set<String> phrases(Sentence sentence, String spelling) {
        Set<String> phrases = new HashSet<>();
        String wanted = spelling.replaceAll("\\s", "");
        for (int i = 0; i < sentence.tokens().size(); i++) {
            StringBuilder joined = new StringBuilder();
            for (int end = i; end < Math.min(sentence.tokens().size(), i + MetricLexicon.LONGEST); end++) {
                joined.append(sentence.tokens().get(end).form());
                if (joined.toString().equals(wanted)) {
                    phrases.add(MetricLexicon.phrase(sentence.tokens().subList(i, end + 1)));
                }
            }
        }
        return phrases;
    }

    private void add(LabelledText text, EntityModels models, MetricLexicon lexicon) {
        List<Entity> entities = PaperExtractor.entities(text.text(), models);
        ClaimText paper = new ClaimText(text.text().text(), text.text().sentences(), entities, lexicon, metrics(text));
        ResultFinder finder = new ResultFinder(paper);
        Map<Quantity, LabelledText.Number> known = aligned(paper, text);
        for (Line line : paper.lines()) {
            for (int at = 0; at < line.items().size(); at++) {
                Quantity quantity = line.items().get(at).quantity();
                if (quantity != null) {
                    add(text, paper, finder, line, at, quantity, known.get(quantity));
                }
            }
        }
    }

    private void add(
            LabelledText text,
            ClaimText paper,
            ResultFinder finder,
            Line line,
            int at,
            Quantity quantity,
            LabelledText.@Nullable Number number) {
        Set<String> signs = finder.signs(line, at, quantity);
        numbers.add(new LogLinearTrainer.Outcome(signs, number == null ? 0 : 1));
        if (number == null) {
            return;
        }
        Comparison comparison = number.comparison();
        comparisons.add(new LogLinearTrainer.Outcome(signs, comparison == null ? 0 : comparison.ordinal() + 1));
        for (Slot slot : Slot.values()) {
            List<SlotSigns.Option> options = finder.options(slot, line, at, quantity);
            List<Boolean> right = right(options, text, paper, slot, number.part(slot));
            // A known thing that was not found teaches nothing: "none" is as wrong as all others.
            if (number.part(slot) == null || !right.get(right.size() - 1)) {
                List<Set<String>> shown =
                        options.stream().map(SlotSigns.Option::signs).toList();
                choices.getOrDefault(slot, new ArrayList<>()).add(new LogLinearTrainer.Choice(shown, right));
            }
        }
    }

    /** Which options name the known thing; where none does, "none" is right. */
    private static List<Boolean> right(
            List<SlotSigns.Option> options, LabelledText text, ClaimText paper, Slot slot, @Nullable String thing) {
        Set<Spelling> spellings = text.spellings(slot.type(), thing);
        List<Boolean> right = new ArrayList<>();
        boolean any = false;
        for (SlotSigns.Option option : options) {
            boolean fits = option.isNone() ? !any : fits(option, paper, spellings);
            any |= fits;
            right.add(fits);
        }
        return right;
    }

    private static boolean fits(SlotSigns.Option option, ClaimText paper, Set<Spelling> spellings) {
        if (option.thing() < 0) {
            return spellings.contains(Spelling.of(option.place().in(paper.text()), Map.of()));
        }
        Entity entity = paper.entities().get(option.thing());
        Set<Spelling> own = new HashSet<>();
        own.add(Spelling.of(entity.name(), Map.of()));
        entity.aliases().forEach(alias -> own.add(Spelling.of(alias, Map.of())));
        return !Collections.disjoint(own, spellings);
    }

    /**
     * The numbers of a text that are its known results: of equal ones the one whose sentence names most of the parts. Units are
     * annotated in many ways ("0.4" where "0.5 BLEU points" went before, "3 x" for "three times"); a result that is no number
     * with its unit is the number alone.
     */
    static Map<Quantity, LabelledText.Number> aligned(ClaimText paper, LabelledText text) {
        Map<Quantity, LabelledText.Number> aligned = new HashMap<>();
        List<LabelledText.Number> left = new ArrayList<>();
        for (LabelledText.Number number : text.results()) {
            Predicate<Quantity> same = quantity ->
                    quantity.value().equals(number.value()) && Objects.equals(quantity.unit(), number.unit());
            if (!align(number, same, paper, text, aligned)) {
                left.add(number);
            }
        }
        for (LabelledText.Number number : left) {
            align(number, quantity -> isSameValue(quantity.value(), number.value()), paper, text, aligned);
        }
        return aligned;
    }

    private static boolean align(
            LabelledText.Number number,
            Predicate<Quantity> same,
            ClaimText paper,
            LabelledText text,
            Map<Quantity, LabelledText.Number> aligned) {
        Quantity best = null;
        int most = -1;
        for (Line line : paper.lines()) {
            for (Item item : line.items()) {
                Quantity quantity = item.quantity();
                if (quantity != null && !aligned.containsKey(quantity) && same.test(quantity)) {
                    int named = namedIn(line, paper, text, number);
                    if (named > most) {
                        most = named;
                        best = quantity;
                    }
                }
            }
        }
        if (best != null) {
            aligned.put(best, number);
        }
        return best != null;
    }

    private static boolean isSameValue(String said, String known) {
        return said.equals(known)
                || NumberWords.value(said)
                        .map(BigDecimal::toString)
                        .filter(known::equals)
                        .isPresent();
    }

    private static int namedIn(Line line, ClaimText paper, LabelledText text, LabelledText.Number number) {
        String sentence = line.span().in(paper.text());
        int named = 0;
        for (Slot slot : Slot.values()) {
            String thing = number.part(slot);
            boolean there = text.names().stream()
                    .anyMatch(name -> name.type() == slot.type()
                            && name.thing().equals(thing)
                            && sentence.contains(name.spelling()));
            named += there ? 1 : 0;
        }
        return named;
    }
}

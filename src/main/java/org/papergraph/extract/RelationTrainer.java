package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Span;

/**
 * Fits what relations are told by to texts of which they are known.
 *
 * <p>Nothing is left to chance: the same texts in the same order give the same models.
 */
public final class RelationTrainer {

    private static final double SIGMA = 0.35;
    private static final int SELDOM = 5;

    /** A pair in a sentence with the number of its outcome. */
    record Example(String key, Set<String> signs, int outcome) {}

    /**
     * Models and their calibration.
     *
     * @param texts to learn from
     * @param heldOut to calibrate by
     */
    static RelationModels train(List<RelatedText> texts, List<RelatedText> heldOut) {
        RelationModels fitted = fit(texts);
        return new RelationModels(fitted.models(), calibrations(fitted, heldOut));
    }

    private static RelationModels fit(List<RelatedText> texts) {
        Map<String, List<LogLinearTrainer.Outcome>> seen = new TreeMap<>();
        for (RelatedText text : texts) {
            for (Example example : examples(text)) {
                seen.computeIfAbsent(example.key, ignored -> new ArrayList<>())
                        .add(new LogLinearTrainer.Outcome(example.signs, example.outcome));
            }
        }
        Map<String, LogLinearModel> models = new TreeMap<>();
        for (List<EntityType> pair : RelationModels.pairs()) {
            String key = RelationModels.key(pair.get(0), pair.get(1));
            models.put(
                    key,
                    new LogLinearTrainer(SIGMA, SELDOM)
                            .outcomes(
                                    seen.getOrDefault(key, List.of()),
                                    new RelationOutcomes(pair.get(0), pair.get(1)).count()));
        }
        return new RelationModels(models, Map.of());
    }

    private static Map<RelationType, Calibration> calibrations(RelationModels models, List<RelatedText> heldOut) {
        Map<RelationType, List<Calibration.Case>> cases = new TreeMap<>();
        for (RelationType type : RelationType.values()) {
            if (type != RelationType.OUTPERFORMS) {
                cases.put(type, new ArrayList<>());
            }
        }
        for (RelatedText text : heldOut) {
            for (Example example : examples(text)) {
                LogLinearModel model = models.models().get(example.key);
                if (model == null) {
                    continue;
                }
                String[] types = example.key.split(">");
                RelationOutcomes outcomes =
                        new RelationOutcomes(EntityType.valueOf(types[0]), EntityType.valueOf(types[1]));
                double[] probabilities = model.probabilities(example.signs);
                for (int i = 1; i < outcomes.count(); i++) {
                    cases.getOrDefault(outcomes.get(i).type(), new ArrayList<>())
                            .add(new Calibration.Case(probabilities[i], example.outcome == i));
                }
            }
        }
        Map<RelationType, Calibration> calibrations = new TreeMap<>();
        cases.forEach((type, known) -> calibrations.put(type, Calibration.of(known)));
        return calibrations;
    }

    /** All pairs of a text that stand near enough in one sentence. */
    static List<Example> examples(RelatedText text) {
        Map<RelatedText.Pair, RelatedText.Stated> stated = new HashMap<>();
        text.relations().forEach(relation -> {
            stated.put(new RelatedText.Pair(relation.subject(), relation.object()), relation);
            stated.put(new RelatedText.Pair(relation.object(), relation.subject()), relation);
        });
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Line line = line(text, text.sentences().get(i), i + 1);
            for (int one = 0; one < line.items().size(); one++) {
                for (int other = one + 1;
                        other < Math.min(line.items().size(), one + RelationSigns.FARTHEST);
                        other++) {
                    add(text, line, one, other, stated, examples);
                }
            }
        }
        return examples;
    }

    private static void add(
            RelatedText text,
            Line line,
            int one,
            int other,
            Map<RelatedText.Pair, RelatedText.Stated> stated,
            List<Example> examples) {
        Item.Naming first = line.items().get(one).mention();
        Item.Naming second = line.items().get(other).mention();
        if (first == null || second == null) {
            return;
        }
        RelatedText.Pair pair = new RelatedText.Pair(first.thing(), second.thing());
        RelatedText.Pair reverse = new RelatedText.Pair(second.thing(), first.thing());
        RelationOutcomes outcomes = new RelationOutcomes(first.type(), second.type());
        if (outcomes.count() == 1 || text.open().contains(pair) || text.open().contains(reverse)) {
            return;
        }
        RelatedText.Stated relation = stated.get(pair);
        int outcome = relation == null ? 0 : outcomes.number(relation.type(), relation.subject() == first.thing());
        examples.add(new Example(
                RelationModels.key(first.type(), second.type()),
                RelationSigns.of(text.text(), line, one, other),
                outcome));
    }

    /** The sentence with the longest of places that lie within each other. */
    static Line line(RelatedText text, Span sentence, int number) {
        List<Item.Naming> namings = new ArrayList<>();
        List<Integer> longestFirst = new ArrayList<>();
        for (int i = 0; i < text.places().size(); i++) {
            longestFirst.add(i);
        }
        longestFirst.sort(Comparator.comparingInt(
                (Integer place) -> -text.places().get(place).span().length()));
        for (int place : longestFirst) {
            Span span = text.places().get(place).span();
            if (sentence.contains(span)
                    && namings.stream().noneMatch(naming -> naming.span().overlaps(span))) {
                namings.add(new Item.Naming(span, text.places().get(place).type(), place));
            }
        }
        return Line.of(text.text(), sentence, number, namings, List.of());
    }
}

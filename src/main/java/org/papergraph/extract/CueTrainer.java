package org.papergraph.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.annotate.Sentence;
import org.papergraph.extract.LogisticRegression.Example;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/**
 * Fits the weights by which roles and results are told to texts of which they are known.
 *
 * <p>Nothing is left to chance: the same texts in the same order give the same weights.
 */
public final class CueTrainer {

    // Of 0.5 and 1, those that did better in cross-validation; the differences are small.
    private static final double SIGMA_OF_ROLES = 0.5;
    private static final double SIGMA_OF_RESULTS = 1;

    /** The weights that suit the texts best. */
    public ExtractionWeights train(List<LabelledText> texts) {
        RoleWeights roles = roles(texts);
        List<Example> numbers = new ArrayList<>();
        for (LabelledText text : texts) {
            numbers.addAll(numbers(text, roles));
        }
        double[][] fitted = new LogisticRegression(ResultCue.values().length, 2, SIGMA_OF_RESULTS).fit(numbers);
        return new ExtractionWeights(
                roles, new ResultWeights(CueTable.of(ResultCue.class, ResultWeights.OUTCOMES, List.of(fitted))));
    }

    private static RoleWeights roles(List<LabelledText> texts) {
        Map<EntityType, List<Example>> examples = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            examples.put(type, new ArrayList<>());
        }
        for (LabelledText text : texts) {
            List<MentionGroup> groups = PaperExtractor.groups(text.text());
            RoleFinder finder = new RoleFinder(text.text().text(), text.text().sentences(), groups);
            for (MentionGroup group : groups) {
                role(group, text)
                        .ifPresent(role -> examples.getOrDefault(group.type(), List.of())
                                .add(new Example(
                                        numbers(finder.cues(group)),
                                        group.type().roles().indexOf(role))));
            }
        }
        List<double[]> fitted = new ArrayList<>();
        for (EntityType type : List.of(EntityType.Method, EntityType.Dataset, EntityType.Metric)) {
            fitted.addAll(List.of(
                    new LogisticRegression(RoleCue.values().length, type.roles().size(), SIGMA_OF_ROLES)
                            .fit(examples.getOrDefault(type, List.of()))));
        }
        return new RoleWeights(CueTable.of(RoleCue.class, RoleWeights.OUTCOMES, fitted));
    }

    /** The known role of what was grouped; nothing when the group is none of the known things. */
    private static Optional<Role> role(MentionGroup group, LabelledText text) {
        List<String> spellings = group.spellings();
        return text.names().stream()
                .filter(name -> name.type() == group.type() && spellings.contains(name.spelling()))
                .map(LabelledText.Name::role)
                .filter(group.type().roles()::contains)
                .findFirst();
    }

    private static List<Example> numbers(LabelledText text, RoleWeights roles) {
        List<Sentence> sentences = text.text().sentences();
        List<Entity> entities = PaperExtractor.entities(text.text(), roles);
        ResultFinder finder = new ResultFinder(text.text().text(), sentences, entities);
        List<LabelledText.Number> known = new ArrayList<>(text.results());
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<Quantity> quantities = finder.quantities(sentences.get(i).span());
            for (Quantity quantity : quantities) {
                boolean result = known.remove(new LabelledText.Number(quantity.value(), quantity.unit()));
                Set<ResultCue> cues = finder.cues(quantity, i, quantities.size());
                examples.add(new Example(numbers(cues), result ? 1 : 0));
            }
        }
        return examples;
    }

    private static <C extends Enum<C>> List<Integer> numbers(Set<C> cues) {
        return cues.stream().map(Enum::ordinal).toList();
    }
}

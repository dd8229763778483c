package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/**
 * Fits the weights by which roles and results are told to texts of which they are known.
 *
 * <p>Nothing is left to chance: the same texts in the same order give the same weights.
 */
public final class CueTrainer {

    private static final double SIGMA = 0.4;
    private static final int SELDOM = 3;

    /** The weights that suit the texts best, without relations and not calibrated. */
    public ExtractionWeights train(List<LabelledText> texts) {
        EntityModels entities = entities(texts);
        return new ExtractionWeights(
                entities, ResultTrainer.train(texts, entities), new RelationModels(Map.of(), Map.of()));
    }

    private static EntityModels entities(List<LabelledText> texts) {
        Map<EntityType, LogLinearModel> joins = joins(texts);
        Map<EntityType, List<LogLinearTrainer.Outcome>> roles = new EnumMap<>(EntityType.class);
        Map<EntityType, List<LogLinearTrainer.Choice>> names = new EnumMap<>(EntityType.class);
        for (LabelledText text : texts) {
            List<MentionGroup> groups = PaperExtractor.groups(text.text(), joins::get);
            RoleFinder finder = new RoleFinder(text.text().text(), text.text().sentences(), groups);
            for (MentionGroup group : groups) {
                role(group, text)
                        .ifPresent(role -> roles.computeIfAbsent(group.type(), ignored -> new ArrayList<>())
                                .add(new LogLinearTrainer.Outcome(
                                        finder.signs(group),
                                        group.type().roles().indexOf(role))));
                nameChoice(group, text)
                        .ifPresent(choice -> names.computeIfAbsent(group.type(), ignored -> new ArrayList<>())
                                .add(choice));
            }
        }
        return new EntityModels(joins, roles(roles), names(names), Calibration.none());
    }

    private static Map<EntityType, LogLinearModel> joins(List<LabelledText> texts) {
        Map<EntityType, List<LogLinearTrainer.Outcome>> seen = new EnumMap<>(EntityType.class);
        for (LabelledText text : texts) {
            EntityGrouper grouper = PaperExtractor.grouper(text.text());
            List<NamedSpelling> spellings = grouper.spellings(PaperExtractor.trimmed(text.text()));
            Map<NamedSpelling, Set<String>> things = things(spellings, grouper, text);
            for (SpellingJoiner.Pair pair : SpellingJoiner.pairs(text.text().text(), spellings)) {
                Set<String> one = things.getOrDefault(pair.longer(), Set.of());
                Set<String> other = things.getOrDefault(pair.shorter(), Set.of());
                if (!one.isEmpty() && !other.isEmpty()) {
                    seen.computeIfAbsent(pair.longer().type(), ignored -> new ArrayList<>())
                            .add(new LogLinearTrainer.Outcome(pair.signs(), Collections.disjoint(one, other) ? 0 : 1));
                }
            }
        }
        Map<EntityType, LogLinearModel> models = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            models.put(type, new LogLinearTrainer(SIGMA, SELDOM).outcomes(seen.getOrDefault(type, List.of()), 2));
        }
        return models;
    }

    /** The known things that spellings name. */
    private static Map<NamedSpelling, Set<String>> things(
            List<NamedSpelling> spellings, EntityGrouper grouper, LabelledText text) {
        Map<NamedSpelling, Set<String>> things = new HashMap<>();
        for (LabelledText.Name name : text.names()) {
            Spelling key = grouper.spelling(name.spelling());
            for (NamedSpelling spelling : spellings) {
                if (spelling.type() == name.type() && spelling.key().equals(key)) {
                    things.computeIfAbsent(spelling, ignored -> new HashSet<>()).add(name.thing());
                }
            }
        }
        return things;
    }

    private static Map<EntityType, LogLinearModel> roles(Map<EntityType, List<LogLinearTrainer.Outcome>> seen) {
        Map<EntityType, LogLinearModel> models = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            int roles = type.roles().size();
            if (roles > 1) {
                models.put(
                        type, new LogLinearTrainer(SIGMA, SELDOM).outcomes(seen.getOrDefault(type, List.of()), roles));
            }
        }
        return models;
    }

    private static Map<EntityType, LogLinearModel> names(Map<EntityType, List<LogLinearTrainer.Choice>> seen) {
        Map<EntityType, LogLinearModel> models = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            models.put(type, new LogLinearTrainer(SIGMA, SELDOM).choices(seen.getOrDefault(type, List.of())));
        }
        return models;
    }

    /** The choice between a thing's names, if it is known and the known name is one of several. */
    private static Optional<LogLinearTrainer.Choice> nameChoice(MentionGroup group, LabelledText text) {
        int abstractBegin = text.text().text().indexOf('\n') + 1;
        return name(group, text)
                .flatMap(name -> choice(NameOptions.of(group, text.text().text(), abstractBegin), name));
    }

    /** The known name of what was grouped, if it is one of the known things. */
    private static Optional<String> name(MentionGroup group, LabelledText text) {
        Set<Spelling> spellings = new HashSet<>();
        group.spellings().forEach(spelling -> spellings.add(Spelling.of(spelling, Map.of())));
        return text.names().stream()
                .filter(name -> name.type() == group.type())
                .filter(name -> spellings.contains(Spelling.of(name.spelling(), Map.of())))
                .map(LabelledText.Name::thing)
                .findFirst();
    }

    private static Optional<LogLinearTrainer.Choice> choice(List<NameOptions.Option> options, String name) {
        List<String> wanted = Spelling.folded(name);
        List<Boolean> right = options.stream()
                .map(option -> Spelling.folded(option.name()).equals(wanted))
                .toList();
        return right.contains(true) && right.contains(false)
                ? Optional.of(new LogLinearTrainer.Choice(
                        options.stream().map(NameOptions.Option::signs).toList(), right))
                : Optional.empty();
    }

    /** The known role of what was grouped; nothing when the group is none of the known things. */
    static Optional<Role> role(MentionGroup group, LabelledText text) {
        List<String> spellings = group.spellings();
        return text.names().stream()
                .filter(name -> name.type() == group.type() && spellings.contains(name.spelling()))
                .map(LabelledText.Name::role)
                .filter(group.type().roles()::contains)
                .findFirst();
    }
}

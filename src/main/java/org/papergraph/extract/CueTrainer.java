package org.papergraph.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        RoleModels roles = roles(texts);
        return new ExtractionWeights(roles, ResultTrainer.train(texts, roles), new RelationModels(Map.of(), Map.of()));
    }

    private static RoleModels roles(List<LabelledText> texts) {
        Map<EntityType, List<LogLinearTrainer.Outcome>> seen = new EnumMap<>(EntityType.class);
        for (LabelledText text : texts) {
            List<MentionGroup> groups = PaperExtractor.groups(text.text());
            RoleFinder finder = new RoleFinder(text.text().text(), text.text().sentences(), groups);
            for (MentionGroup group : groups) {
                for (Role role : role(group, text).stream().toList()) {
                    seen.computeIfAbsent(group.type(), ignored -> new ArrayList<>())
                            .add(new LogLinearTrainer.Outcome(
                                    finder.signs(group), group.type().roles().indexOf(role)));
                }
            }
        }
        Map<EntityType, LogLinearModel> models = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            int roles = type.roles().size();
            if (roles > 1) {
                models.put(
                        type, new LogLinearTrainer(SIGMA, SELDOM).outcomes(seen.getOrDefault(type, List.of()), roles));
            }
        }
        return new RoleModels(models, Calibration.none());
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

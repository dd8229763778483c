package org.papergraph.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/**
 * What spellings are joined by, names chosen, and roles told.
 *
 * @param joins for each type, tell whether two spellings name one thing (1) or two (0), by their {@link JoinSigns}
 * @param roles for each type with several roles; the outcomes are its {@linkplain EntityType#roles() roles} in order
 * @param names for each type, choose among the {@link NameOptions} of a thing
 * @param calibration from the probability of a role to the share of such roles that are right
 */
record EntityModels(
        Map<EntityType, LogLinearModel> joins,
        Map<EntityType, LogLinearModel> roles,
        Map<EntityType, LogLinearModel> names,
        Calibration calibration) {

    private static final String JOIN = "JOIN ";
    private static final String NAME = "NAME ";

    EntityModels {
        joins = Map.copyOf(joins);
        roles = Map.copyOf(roles);
        names = Map.copyOf(names);
    }

    /** What tells whether two spellings of a type name one thing. */
    LogLinearModel join(EntityType type) {
        LogLinearModel model = joins.get(type);
        if (model == null) {
            throw new IllegalStateException("nothing joins the spellings of a " + type);
        }
        return model;
    }

    /** What chooses the names of a type. */
    LogLinearModel name(EntityType type) {
        LogLinearModel model = names.get(type);
        if (model == null) {
            throw new IllegalStateException("nothing chooses the name of a " + type);
        }
        return model;
    }

    /**
     * A role and how sure it is.
     *
     * @param role the role
     * @param probability 0 to 1, given that the thing is one of its type; not calibrated
     */
    record Told(Role role, double probability) {}

    /** The role that the signs speak for most. */
    Told role(EntityType type, Set<String> signs) {
        LogLinearModel model = roles.get(type);
        if (model == null) {
            return new Told(type.roles().get(0), 1);
        }
        double[] probabilities = model.probabilities(signs);
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return new Told(type.roles().get(best), probabilities[best]);
    }

    /** How much signs speak for a role, against the customary one. */
    double weight(EntityType type, Set<String> signs, Role role) {
        LogLinearModel model = roles.get(type);
        return model == null ? 0 : model.weight(signs, type.roles().indexOf(role));
    }

    static EntityModels parse(String text) {
        Map<String, List<String>> sections = ResultModels.sections(text);
        Map<EntityType, LogLinearModel> joins = new EnumMap<>(EntityType.class);
        Map<EntityType, LogLinearModel> roles = new EnumMap<>(EntityType.class);
        Map<EntityType, LogLinearModel> names = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            joins.put(type, LogLinearModel.parse(1, ResultModels.section(sections, JOIN + type.name())));
            names.put(type, LogLinearModel.parse(1, ResultModels.section(sections, NAME + type.name())));
            if (type.roles().size() > 1) {
                roles.put(
                        type,
                        LogLinearModel.parse(type.roles().size() - 1, ResultModels.section(sections, type.name())));
            }
        }
        return new EntityModels(joins, roles, names, Calibration.parse(ResultModels.section(sections, "CALIBRATION")));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        new EnumMap<>(roles).forEach((type, model) -> ResultModels.append(text, type.name(), model.lines()));
        new EnumMap<>(joins).forEach((type, model) -> ResultModels.append(text, JOIN + type.name(), model.lines()));
        new EnumMap<>(names).forEach((type, model) -> ResultModels.append(text, NAME + type.name(), model.lines()));
        ResultModels.append(text, "CALIBRATION", calibration.lines());
        return text.toString();
    }
}

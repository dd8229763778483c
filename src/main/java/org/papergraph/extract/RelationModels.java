package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.RelationType;

/**
 * What relations are told by.
 *
 * @param models for the types of two things that follow each other, {@code Method>Task}, how they relate
 * @param calibrations for each relation, from the models' probability to the share that is right
 */
record RelationModels(Map<String, LogLinearModel> models, Map<RelationType, Calibration> calibrations) {

    RelationModels {
        models = Map.copyOf(models);
        calibrations = Map.copyOf(calibrations);
    }

    static String key(EntityType first, EntityType second) {
        return first + ">" + second;
    }

    /** The pairs of types that can be related. */
    static List<List<EntityType>> pairs() {
        List<List<EntityType>> pairs = new ArrayList<>();
        for (EntityType first : EntityType.values()) {
            for (EntityType second : EntityType.values()) {
                // Kinds of datasets and metrics are too seldom annotated to be learnt.
                boolean learnt = first != EntityType.Metric
                        && second != EntityType.Metric
                        && !(first == EntityType.Dataset && second == EntityType.Dataset);
                if (learnt && new RelationOutcomes(first, second).count() > 1) {
                    pairs.add(List.of(first, second));
                }
            }
        }
        return pairs;
    }

    Calibration calibration(RelationType type) {
        return calibrations.getOrDefault(type, Calibration.none());
    }

    static RelationModels parse(String text) {
        Map<String, List<String>> sections = ResultModels.sections(text);
        Map<String, LogLinearModel> models = new TreeMap<>();
        for (List<EntityType> pair : pairs()) {
            String key = key(pair.get(0), pair.get(1));
            int outcomes = new RelationOutcomes(pair.get(0), pair.get(1)).count();
            models.put(key, LogLinearModel.parse(outcomes - 1, ResultModels.section(sections, key)));
        }
        Map<RelationType, Calibration> calibrations = new TreeMap<>();
        for (RelationType type : RelationType.values()) {
            if (type != RelationType.OUTPERFORMS) {
                calibrations.put(type, Calibration.parse(ResultModels.section(sections, type.name())));
            }
        }
        return new RelationModels(models, calibrations);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(models).forEach((key, model) -> ResultModels.append(text, key, model.lines()));
        new TreeMap<>(calibrations)
                .forEach((type, calibration) -> ResultModels.append(text, type.name(), calibration.lines()));
        return text.toString();
    }
}

package org.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.RelationType;

/** How two things of given types that follow each other in a sentence may relate; outcome 0 is "not at all". */
final class RelationOutcomes {

    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * A way to relate.
     *
     * @param type the relation
     * @param forward whether the first is the subject
     */
    record Outcome(RelationType type, boolean forward) {}

    /** The ways in which things of two types, the first before the second, relate. */
    RelationOutcomes(EntityType first, EntityType second) {
        for (RelationType type : RelationType.values()) {
            if (type == RelationType.OUTPERFORMS) {
                // No corpus tells it from a comparison; rules do.
                continue;
            }
            if (type.joins(first, second)) {
                outcomes.add(new Outcome(type, true));
            }
            if (type.joins(second, first) && !type.isSymmetric()) {
                outcomes.add(new Outcome(type, false));
            }
        }
    }

    /** How many there are, with "not at all". */
    int count() {
        return outcomes.size() + 1;
    }

    /** The way of a number from 1. */
    Outcome get(int number) {
        return outcomes.get(number - 1);
    }

    /** The number of a way, or 0 when there is none such. */
    int number(RelationType type, boolean forward) {
        return outcomes.indexOf(new Outcome(type, forward || type.isSymmetric())) + 1;
    }
}

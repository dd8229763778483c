package org.papergraph.extract;

import org.papergraph.paper.EntityType;

/** A part of a result that names something. */
enum Slot {
    METRIC(EntityType.Metric),
    METHOD(EntityType.Method),
    DATASET(EntityType.Dataset),
    TASK(EntityType.Task),
    BASELINE(EntityType.Method);

    private final EntityType type;

    Slot(EntityType type) {
        this.type = type;
    }

    EntityType type() {
        return type;
    }
}

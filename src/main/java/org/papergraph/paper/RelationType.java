package org.papergraph.paper;

import java.util.Locale;
import java.util.Set;

/** A way in which two things that a paper names relate to each other, as its text states it. */
public enum RelationType {
    /** A method was tried on a dataset. */
    EVALUATED_ON(EntityType.Method, EntityType.Dataset),
    /** A dataset is there to measure how well a task is done. */
    BENCHMARK_FOR(EntityType.Dataset, EntityType.Task),
    /** A method is for, or was applied to, a task. */
    USED_FOR_TASK(EntityType.Method, EntityType.Task),
    /** Two methods were set against each other. */
    COMPARED_WITH(EntityType.Method, EntityType.Method),
    /** A method is said to do better than another. */
    OUTPERFORMS(EntityType.Method, EntityType.Method),
    /** A method builds on, extends or uses another. */
    BASED_ON(EntityType.Method, EntityType.Method),
    /** A method is a component of another. */
    PART_OF(EntityType.Method, EntityType.Method),
    /** A task, method, dataset or metric is a kind of another of its type. */
    KIND_OF();

    private final Set<Ends> ends;

    RelationType() {
        this.ends = Set.of(
                new Ends(EntityType.Task, EntityType.Task),
                new Ends(EntityType.Method, EntityType.Method),
                new Ends(EntityType.Dataset, EntityType.Dataset),
                new Ends(EntityType.Metric, EntityType.Metric));
    }

    RelationType(EntityType subject, EntityType object) {
        this.ends = Set.of(new Ends(subject, object));
    }

    private record Ends(EntityType subject, EntityType object) {}

    /** Whether a relation of this type may lead from entities of one type to those of another. */
    public boolean joins(EntityType subject, EntityType object) {
        return ends.contains(new Ends(subject, object));
    }

    /** Whether what holds one way round holds the other way round too. */
    public boolean isSymmetric() {
        return this == COMPARED_WITH;
    }

    /** The name in outputs: lower case with hyphens, {@code evaluated-on}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

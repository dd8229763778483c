package org.papergraph.paper;

import java.util.Locale;

/** How a paper relates to an entity that it names. Which role suits which type: {@link EntityType#roles()}. */
public enum Role {
    /** A task that the paper works on. */
    ADDRESSED,
    /** A method that the paper newly designs. */
    PROPOSED,
    /** A method that the paper builds on, applies, analyses or studies, or a dataset that it works with. */
    USED,
    /** A method that the paper's own is set against. */
    COMPARED,
    /** A dataset or metric that the paper makes known. */
    INTRODUCED,
    /** A metric by which the paper evaluates. */
    REPORTED;

    /** The role's name in the gold annotation's format: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a label.
     *
     * @throws IllegalArgumentException when no role has this label
     */
    public static Role ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}

package org.papergraph.paper;

import java.util.Locale;

/** What a reported number says when it is a difference or ratio and not a value by itself. */
public enum Comparison {
    IMPROVEMENT,
    REDUCTION,
    /** A rise of something unwanted. */
    INCREASE,
    SPEEDUP;

    /** The name in the gold annotation's format: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

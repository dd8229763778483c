package org.papergraph.resolve;

/** The rules of this package as a whole. */
public final class ResolutionRules {

    /**
     * Rises whenever names are read, brought together or put below others in another way than before: what other rules have
     * settled is to be settled anew, since counts by other names cannot be brought up to date.
     */
    public static final int NUMBER = 3;

    private ResolutionRules() {}
}

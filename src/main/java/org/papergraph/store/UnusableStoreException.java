package org.papergraph.store;

import java.nio.file.Path;

/** A folder that cannot be opened as a store, with what the user can do about it. */
public final class UnusableStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;
    private final boolean openElsewhere;

    /**
     * @param problem what is wrong, naming the folder where it is known
     * @param remedy what to do about it
     */
    public UnusableStoreException(String problem, String remedy) {
        this(problem, remedy, false);
    }

    private UnusableStoreException(String problem, String remedy, boolean openElsewhere) {
        super(problem + "; " + remedy);
        this.problem = problem;
        this.remedy = remedy;
        this.openElsewhere = openElsewhere;
    }

    static UnusableStoreException openElsewhere(Path folder) {
        return new UnusableStoreException(
                "the store " + folder + " is open elsewhere",
                "end the other papergraph that serves or builds it, or ask that server",
                true);
    }

    UnusableStoreException(String problem, String remedy, Throwable cause) {
        super(problem + "; " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
        this.openElsewhere = false;
    }

    /** What is wrong, naming the folder. */
    public String problem() {
        return problem;
    }

    /** Whether the folder is a good store that another papergraph has open. */
    public boolean isOpenElsewhere() {
        return openElsewhere;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}

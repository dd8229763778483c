package org.papergraph.evaluate;

/** A gold file that is not in the gold format; the message names file, line and what is wrong. */
public final class BrokenGoldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenGoldException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}

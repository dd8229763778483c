package org.papergraph.ingest;

import org.papergraph.paper.Paper;

/** Takes what a {@link PaperReader} reads, in the order in which it is read. */
public interface PaperSink {

    /** A paper; one that is listed twice comes twice. */
    void paper(Paper paper);

    /**
     * A paper that is passed over because its abstract is not in English; by default it is forgotten.
     *
     * @param language its ISO 639-1 code, or that of the likeliest language in its script
     */
    default void inOtherLanguage(Paper paper, String language) {}

    /** A paper, line, file or folder that could not be read. The rest of the input is read all the same. */
    void rejected(Rejection rejection);

    /**
     * How far the reading is; heard before each paper, and reached a little ahead of it.
     *
     * @param bytes read so far of all inputs, packed as they are
     * @param all bytes of all inputs; 0 when that is not known, as with standard input
     */
    default void reached(long bytes, long all) {}

    /**
     * A file has been read to its end, or as far as it could be.
     *
     * @param file its path as the user gave it, {@code -} for standard input
     */
    default void fileRead(String file) {}
}

package org.papergraph.ingest;

import java.io.IOException;

/** A way in which papers are written down. One class per format; {@link PaperReader} lists them. */
interface PaperFormat {

    /** The name by which a user can ask for it, in lower case without blanks. */
    String name();

    /** Whether a file that begins so is in this format. */
    boolean recognises(Head head);

    /**
     * Reads to the end, holding no more than a few papers in memory.
     *
     * <p>Trouble with the content is a {@link Rejection}, after which reading goes on where the format allows it.
     *
     * @throws IOException when the bytes themselves cannot be had
     */
    void read(Input input, PaperSink sink) throws IOException;
}

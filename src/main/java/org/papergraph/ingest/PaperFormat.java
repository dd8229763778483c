package org.papergraph.ingest;

import java.io.IOException;
import java.util.List;

/** A way in which papers are written down. One class per format; {@link PaperFormats} lists them. */
interface PaperFormat {

    /** The name by which a user can ask for it, in lower case without blanks. */
    String name();

    /** The formats that it tells apart within itself, each to be asked for by its own name. */
    default List<PaperFormat> variants() {
        return List.of();
    }

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

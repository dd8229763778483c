package org.papergraph.ingest;

import java.util.Set;

/** How a source marks papers up in XML. One class per source; {@link PaperFormats} lists them. */
interface XmlDialect {

    /** The name by which a user can ask for it, in lower case without blanks. */
    String name();

    /** Elements with which a document of this source begins. */
    Set<String> roots();

    /** Elements that each hold what is said of one paper; within another one they do not count. */
    Set<String> papers();

    /** Elements outside papers that say something about the papers beside and below them. */
    default Set<String> kept() {
        return Set.of();
    }

    /** Elements that are not read, wherever they stand. */
    default Set<String> skipped() {
        return Set.of();
    }

    /** Whether an element stands for a paper after all; one that does not is passed over. */
    default boolean isPaper(XmlElement paper) {
        return true;
    }

    /** Takes what an element says of a paper. */
    void read(XmlElement paper, PaperDraft draft);
}

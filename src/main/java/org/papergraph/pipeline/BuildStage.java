package org.papergraph.pipeline;

/** The stages of a build whose times are told apart. */
public enum BuildStage {
    /** Files are read and cut into papers; those in other languages are told apart. */
    INGEST("ingest"),
    /** Sentences, tokens and mentions are found. */
    ANNOTATE("annotate"),
    /** Entities, roles, results and relations are found. */
    EXTRACT("extract"),
    /** A paper's quads are made and held against the shapes. */
    CHECK("check"),
    /** Papers are compared with those of the store: which are new, changed, the same. */
    SETTLE("settle"),
    /** Names are resolved across all papers, and quads come into the store's indexes. */
    RESOLVE("resolve"),
    /** What was changed is put on disk, and the words of texts are indexed. */
    WRITE("write");

    private final String label;

    BuildStage(String label) {
        this.label = label;
    }

    /** A word for tables. */
    public String label() {
        return label;
    }
}

package org.papergraph.query;

/** What a query answers with. */
public enum AnswerKind {
    /** Rows: SELECT. */
    TABLE,
    /** Yes or no: ASK. */
    TRUTH,
    /** Triples: CONSTRUCT and DESCRIBE. */
    GRAPH
}

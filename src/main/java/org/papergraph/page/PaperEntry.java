package org.papergraph.page;

import org.apache.jena.graph.Node;

/**
 * A paper in the index.
 *
 * @param at its place among the papers
 * @param node its IRI, which is the name of its graph as well
 * @param title as written
 * @param issued year, month or day; empty where unknown
 */
record PaperEntry(int at, Node node, String title, String issued) {

    /** The year; empty where unknown. */
    String year() {
        return issued.length() >= 4 ? issued.substring(0, 4) : "";
    }
}

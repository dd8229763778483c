/**
 * The graph as a file for other tools: RDF in six serialisations, GraphML, and a CSV of relations.
 *
 * <p>In comes a dataset of papers' named graphs within a transaction; out goes the file, sorted, so that the same graph
 * gives the same bytes, and written in bounded memory however large the graph. Start with
 * {@link org.papergraph.export.Exporter}.
 */
@NullMarked
package org.papergraph.export;

import org.jspecify.annotations.NullMarked;

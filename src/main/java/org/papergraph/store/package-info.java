/**
 * The graph on disk: a TDB2 dataset in a folder of its own, opened by one process at a time.
 *
 * <p>In goes a folder; out comes a {@link org.papergraph.store.PaperStore}, which lends its dataset for the length of a
 * transaction. Queries without {@code GRAPH} see all papers together. The store knows nothing of what the graph says.
 */
@NullMarked
package org.papergraph.store;

import org.jspecify.annotations.NullMarked;

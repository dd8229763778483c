package org.papergraph.store;

/**
 * What writing a store anew has saved.
 *
 * @param before size of the store's files, in bytes
 * @param after the same afterwards
 */
public record Compaction(long before, long after) {}

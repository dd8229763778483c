package org.papergraph.export;

/**
 * What a load did.
 *
 * @param sent graphs that were new or had changed, 0 or more
 * @param unchanged graphs that the other store had already, 0 or more
 * @param removed graphs that are here no longer and were removed there, 0 or more
 */
public record LoadReport(int sent, int unchanged, int removed) {}

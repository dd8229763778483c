package org.papergraph.page;

import org.apache.jena.graph.Node;
import org.papergraph.paper.EntityType;

/**
 * An entity in the index.
 *
 * @param at its place among the entities
 * @param node its IRI
 * @param label by which people know it
 * @param type what it is
 */
record EntityEntry(int at, Node node, String label, EntityType type) {}

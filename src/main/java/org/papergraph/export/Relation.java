package org.papergraph.export;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.RoleProperty;

/**
 * That a paper stands in a relation to an entity.
 *
 * @param paper its IRI
 * @param title its title
 * @param property the relation, with the entity's type
 * @param entity the entity's IRI
 * @param label the entity's preferred label
 * @param confidence of the paper's surest mention of the entity, 0 to 1, as a decimal number; null without mention
 * @param sentence in which this mention stands; empty without
 */
record Relation(
        Node paper,
        String title,
        RoleProperty property,
        Node entity,
        String label,
        @Nullable String confidence,
        String sentence) {

    /** The local name of the relation's property: {@code usesMethod}. */
    String name() {
        return property.node().getLocalName();
    }
}

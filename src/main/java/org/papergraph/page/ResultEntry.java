package org.papergraph.page;

import java.math.BigDecimal;
import org.apache.jena.graph.Node;

/**
 * A result in the index. Entities are given by their places among the entities, -1 where the result names none.
 *
 * @param node its IRI
 * @param paper place of the paper that reports it
 * @param method what was measured
 * @param task what for
 * @param dataset on what
 * @param metric by what
 * @param baseline what it is compared with
 * @param value the number
 * @param raw as the text has it
 * @param unit empty where there is none
 * @param comparison the local name of its kind where the number is a difference or ratio, else empty
 */
record ResultEntry(
        Node node,
        int paper,
        int method,
        int task,
        int dataset,
        int metric,
        int baseline,
        BigDecimal value,
        String raw,
        String unit,
        String comparison) {

    static final int NONE = -1;

    /** Whether the number says how something compares to something else, and not how good it is. */
    boolean isGain() {
        return !comparison.isEmpty();
    }

    /** Whether it names the entity at a place. */
    boolean names(int entity) {
        return method == entity || task == entity || dataset == entity || metric == entity || baseline == entity;
    }
}

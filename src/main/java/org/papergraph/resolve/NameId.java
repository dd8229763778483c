package org.papergraph.resolve;

import org.papergraph.paper.EntityType;

/**
 * A type and a name reduced to what sets it apart; what papers say of names is counted by it.
 *
 * @param type what the thing is
 * @param id the {@linkplain NameForm#id() id} of the name's form, not empty
 */
public record NameId(EntityType type, String id) implements Comparable<NameId> {

    /** The name as a paper spells it, reduced. */
    public static NameId of(EntityType type, String name) {
        return new NameId(type, NameForm.of(type, name).id());
    }

    /** By id, then by type. */
    @Override
    public int compareTo(NameId other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : type.compareTo(other.type);
    }
}

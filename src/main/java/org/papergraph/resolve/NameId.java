package org.papergraph.resolve;

import org.papergraph.paper.EntityType;

/**
 * A type and a name reduced to what sets it apart; what papers say of names is counted by it.
 *
 * @param type what the thing is
 * @param id the {@linkplain NameForm#id() id} of the name's form, not empty; with a mark behind it where a head noun was
 *     taken from the name
 */
public record NameId(EntityType type, String id) implements Comparable<NameId> {

    /** Ends the id of a name without its head; a form's id ends in it only when it has no letter. */
    private static final String HEADLESS = ".";

    /** The name as a paper spells it, reduced. */
    public static NameId of(EntityType type, String name) {
        return of(NameForm.of(type, name));
    }

    static NameId of(NameForm form) {
        return new NameId(form.type(), form.isHeadless() ? form.id() + HEADLESS : form.id());
    }

    /**
     * Whether the name had a head noun that said its type: "BERT score" is called a metric by its own name, so that it is
     * "bert" only if that is a metric.
     */
    public boolean isHeadless() {
        return id.length() > HEADLESS.length() && id.endsWith(HEADLESS);
    }

    /** The name of what is called so without a head noun; the name itself when it had none. */
    public NameId bare() {
        return isHeadless() ? new NameId(type, id.substring(0, id.length() - HEADLESS.length())) : this;
    }

    /** The name of what is called so with a head noun. */
    public NameId headless() {
        return isHeadless() ? this : new NameId(type, id + HEADLESS);
    }

    /** By id, then by type. */
    @Override
    public int compareTo(NameId other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : type.compareTo(other.type);
    }
}

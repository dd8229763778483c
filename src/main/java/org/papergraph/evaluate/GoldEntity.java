package org.papergraph.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;

/**
 * An entity as the gold format has it: spellings without places.
 *
 * @param type what it is
 * @param name its fullest spelling
 * @param aliases its other spellings
 * @param role label of the role that it has in the paper; empty where the file names none
 */
public record GoldEntity(EntityType type, String name, List<String> aliases, String role) {

    public GoldEntity {
        aliases = List.copyOf(aliases);
    }

    static GoldEntity of(Entity entity) {
        return new GoldEntity(
                entity.type(), entity.name(), entity.aliases(), entity.role().label());
    }

    /** Name and aliases, as they stand in the text. */
    public List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        spellings.add(name);
        spellings.addAll(aliases);
        return spellings;
    }

    /** The normalised spellings, without those of which nothing is left. */
    Set<String> forms() {
        Set<String> forms = new LinkedHashSet<>();
        for (String spelling : spellings()) {
            String form = SpellingForm.of(spelling);
            if (!form.isEmpty()) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** {@code Method "SEA-RAFT" (RAFT-SEA) proposed}. */
    @Override
    public String toString() {
        String others = aliases.isEmpty() ? "" : " (" + String.join(" | ", aliases) + ")";
        return type + " \"" + name + "\"" + others + (role.isEmpty() ? "" : " " + role);
    }
}

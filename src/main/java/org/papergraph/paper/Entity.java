package org.papergraph.paper;

import java.util.List;

/**
 * One thing that a paper names, however many ways its text spells it.
 *
 * @param type what it is
 * @param name the fullest unambiguous spelling in the text
 * @param aliases every other spelling in the text, in order of appearance, without {@code name}
 * @param role how the paper relates to it; one of the type's {@linkplain EntityType#roles() roles}
 * @param mentions where the text names it, in order; at least one
 */
public record Entity(EntityType type, String name, List<String> aliases, Role role, List<Mention> mentions) {

    public Entity {
        aliases = List.copyOf(aliases);
        mentions = List.copyOf(mentions);
        if (name.isBlank()) {
            throw new IllegalArgumentException("an entity needs a name");
        }
        if (!type.roles().contains(role)) {
            throw new IllegalArgumentException("a " + type + " cannot be " + role.label());
        }
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("no mention of " + name);
        }
    }

    /** The highest confidence among the mentions, 0 to 1. */
    public double confidence() {
        return mentions.stream().mapToDouble(Mention::confidence).max().orElse(0);
    }
}

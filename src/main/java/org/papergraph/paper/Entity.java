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
 * @param roleConfidence probability that it is such a thing and that the paper relates to it so, 0 to 1; the model card
 *     says how well it is calibrated
 * @param roleEvidence the mention whose place says most of the role; one of {@code mentions}
 */
public record Entity(
        EntityType type,
        String name,
        List<String> aliases,
        Role role,
        List<Mention> mentions,
        double roleConfidence,
        Span roleEvidence) {

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
        if (!(roleConfidence >= 0 && roleConfidence <= 1)) {
            throw new IllegalArgumentException("confidence " + roleConfidence + " is not between 0 and 1");
        }
        if (mentions.stream().map(Mention::span).noneMatch(roleEvidence::equals)) {
            throw new IllegalArgumentException("no mention of " + name + " stands at " + roleEvidence);
        }
    }

    /** An entity whose role is as sure as its surest mention, by the evidence of its first one. */
    public Entity(EntityType type, String name, List<String> aliases, Role role, List<Mention> mentions) {
        this(type, name, aliases, role, mentions, highest(mentions), first(mentions));
    }

    private static double highest(List<Mention> mentions) {
        return mentions.stream().mapToDouble(Mention::confidence).max().orElse(0);
    }

    private static Span first(List<Mention> mentions) {
        return mentions.stream()
                .map(Mention::span)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an entity needs a mention"));
    }

    /** The highest confidence among the mentions, 0 to 1. */
    public double confidence() {
        return highest(mentions);
    }
}

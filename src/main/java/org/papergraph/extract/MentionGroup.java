package org.papergraph.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/**
 * The mentions of one thing, before it is known how the paper relates to it.
 *
 * @param type what it is
 * @param mentions where the text names it, in order; at least one
 * @param shortForms those of its spellings that are acronyms with a definition in the text
 */
record MentionGroup(EntityType type, List<Mention> mentions, Set<String> shortForms) {

    MentionGroup {
        mentions = List.copyOf(mentions);
        shortForms = Set.copyOf(shortForms);
    }

    /** All spellings, in order of appearance. */
    List<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        mentions.forEach(mention -> spellings.add(mention.surfaceForm()));
        return List.copyOf(spellings);
    }

    double confidence() {
        return mentions.stream().mapToDouble(Mention::confidence).max().orElse(0);
    }

    /**
     * The entity that the group is.
     *
     * @param role how the paper relates to it
     * @param confidence probability that it does so, given that it is one
     * @param evidence the mention whose place says most of the role
     * @param name by which it goes
     */
    Entity entity(Role role, double confidence, Span evidence, String name) {
        List<String> aliases = new ArrayList<>(spellings());
        aliases.remove(name);
        return new Entity(type, name, aliases, role, mentions, confidence() * confidence, evidence);
    }
}

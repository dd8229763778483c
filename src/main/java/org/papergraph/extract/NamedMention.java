package org.papergraph.extract;

import java.util.Comparator;
import java.util.List;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/**
 * A mention and what it names.
 *
 * @param mention one of the entity's
 * @param entity what is named
 */
record NamedMention(Mention mention, Entity entity) {

    /** The mentions in a sentence, in order of place. */
    static List<NamedMention> in(Span sentence, List<Entity> entities) {
        return entities.stream()
                .flatMap(entity -> entity.mentions().stream()
                        .filter(mention -> sentence.contains(mention.span()))
                        .map(mention -> new NamedMention(mention, entity)))
                .sorted(Comparator.comparing(NamedMention::span))
                .toList();
    }

    EntityType type() {
        return entity.type();
    }

    Span span() {
        return mention.span();
    }

    String name() {
        return entity.name();
    }

    /** How many characters lie between the mention and another stretch. */
    int distance(Span other) {
        return span().end() <= other.begin() ? other.begin() - span().end() : span().begin() - other.end();
    }
}

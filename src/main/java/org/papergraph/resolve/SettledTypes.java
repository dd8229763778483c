package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Relation;

/** An extraction with the types of its entities as all papers together settle them. */
public final class SettledTypes {

    private record Called(EntityType type, String name) {}

    private final Map<Called, EntityType> types = new HashMap<>();

    private SettledTypes() {}

    /**
     * The extraction with other types, and without what no longer fits them: a role that the new type cannot have becomes
     * its customary one, a result loses its method when that is none, and relations that join other types go.
     *
     * @param types of the entities; those without are left out
     */
    public static Extraction of(Extraction extraction, Function<Entity, Optional<EntityType>> types) {
        SettledTypes settled = new SettledTypes();
        boolean same = true;
        for (Entity entity : extraction.entities()) {
            Optional<EntityType> type = types.apply(entity);
            type.ifPresent(known -> settled.types.put(new Called(entity.type(), entity.name()), known));
            same &= type.equals(Optional.of(entity.type()));
        }
        return same ? extraction : settled.applied(extraction);
    }

    private Extraction applied(Extraction extraction) {
        Map<Called, Entity> entities = new LinkedHashMap<>();
        for (Entity entity : extraction.entities()) {
            Optional.ofNullable(types.get(new Called(entity.type(), entity.name())))
                    .ifPresent(type -> {
                        Entity now = applied(entity, type);
                        entities.merge(new Called(type, now.name()), now, SettledTypes::together);
                    });
        }
        List<Entity> settled = List.copyOf(entities.values());
        Set<Relation.End> ends = new HashSet<>();
        settled.forEach(entity -> ends.add(Relation.End.of(entity)));
        return new Extraction(
                extraction.paper(),
                extraction.sentences(),
                settled,
                extraction.results().stream()
                        .map(result -> result.keeping(settled))
                        .toList(),
                extraction.relations().stream()
                        .filter(relation -> ends.contains(relation.subject()) && ends.contains(relation.object()))
                        .toList());
    }

    private static Entity applied(Entity entity, EntityType type) {
        if (type == entity.type()) {
            return entity;
        }
        List<Mention> mentions = entity.mentions().stream()
                .map(mention -> new Mention(mention.span(), mention.surfaceForm(), type, mention.confidence()))
                .toList();
        return new Entity(
                type,
                entity.name(),
                entity.aliases(),
                type.roles().contains(entity.role())
                        ? entity.role()
                        : type.roles().get(0),
                mentions,
                entity.roleConfidence(),
                entity.roleEvidence());
    }

    private static Entity together(Entity one, Entity other) {
        List<Mention> mentions = new ArrayList<>(one.mentions());
        mentions.addAll(other.mentions());
        List<String> aliases = new ArrayList<>(one.aliases());
        other.aliases().stream().filter(alias -> !aliases.contains(alias)).forEach(aliases::add);
        return new Entity(
                one.type(), one.name(), aliases, one.role(), mentions, one.roleConfidence(), one.roleEvidence());
    }
}

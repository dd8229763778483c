package org.papergraph.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.resolve.PaperName;
import org.papergraph.resolve.PaperNames;
import org.papergraph.resolve.SettledTypes;

/**
 * Which node each entity of one paper is, and which of its spellings are names of that node.
 *
 * <p>Entities that mean the same, whatever the paper calls them, have the same node.
 */
public final class EntityNodes {

    private record Called(EntityType type, String name) {}

    private record Named(Node node, Set<String> spellings) {

        /** Two entities that became one when their types were settled. */
        Named together(Named other) {
            Set<String> both = new TreeSet<>(spellings);
            both.addAll(other.spellings);
            return new Named(node, both);
        }
    }

    private final Map<Called, Named> nodes = new HashMap<>();

    private final Map<Called, EntityType> types = new HashMap<>();

    private EntityNodes() {}

    /** The nodes of a paper's entities among those of all papers. */
    static EntityNodes of(PaperNames names, ResolutionChange.State state) {
        EntityNodes nodes = new EntityNodes();
        for (PaperName name : names.names()) {
            state.node(name.name())
                    .ifPresent(
                            node -> nodes.put(name, state.meaning(name.name()).type(), node));
        }
        return nodes;
    }

    /** The nodes that a paper's entities have as long as no other paper calls them by other names. */
    public static EntityNodes ofPaperAlone(Extraction extraction) {
        EntityNodes nodes = new EntityNodes();
        for (PaperName name : PaperNames.of(extraction).names()) {
            Entity entity = name.entity();
            nodes.put(name, entity.type(), Iris.entity(entity.type(), entity.name()));
        }
        return nodes;
    }

    private void put(PaperName name, EntityType type, Node node) {
        Entity entity = name.entity();
        types.put(new Called(entity.type(), entity.name()), type);
        nodes.merge(new Called(type, entity.name()), new Named(node, Set.copyOf(name.spellings())), Named::together);
    }

    /** The paper's extraction with the types that its entities have among those of all papers, and without what is left out. */
    Extraction settled(Extraction extraction) {
        return SettledTypes.of(
                extraction, entity -> Optional.ofNullable(types.get(new Called(entity.type(), entity.name()))));
    }

    /**
     * The node of an entity.
     *
     * @param name the entity's {@linkplain Entity#name() name} in the extraction
     * @throws IllegalArgumentException when the paper has no such entity
     */
    public Node node(EntityType type, String name) {
        return named(type, name).node;
    }

    /** The spellings of an entity that name it in any paper. */
    Set<String> spellings(Entity entity) {
        return new TreeSet<>(named(entity.type(), entity.name()).spellings);
    }

    private Named named(EntityType type, String name) {
        Named named = nodes.get(new Called(type, name));
        if (named == null) {
            throw new IllegalArgumentException("the paper names no " + type + " '" + name + "'");
        }
        return named;
    }
}

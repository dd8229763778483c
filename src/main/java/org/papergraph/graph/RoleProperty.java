package org.papergraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/** The properties from a paper to the entities that it names, one for each role that suits a type. */
public enum RoleProperty {
    ADDRESSES_TASK(EntityType.Task, Role.ADDRESSED, Vocabulary.ADDRESSES_TASK),
    PROPOSES_METHOD(EntityType.Method, Role.PROPOSED, Vocabulary.PROPOSES_METHOD),
    USES_METHOD(EntityType.Method, Role.USED, Vocabulary.USES_METHOD),
    COMPARES_WITH_METHOD(EntityType.Method, Role.COMPARED, Vocabulary.COMPARES_WITH_METHOD),
    INTRODUCES_DATASET(EntityType.Dataset, Role.INTRODUCED, Vocabulary.INTRODUCES_DATASET),
    USES_DATASET(EntityType.Dataset, Role.USED, Vocabulary.USES_DATASET),
    INTRODUCES_METRIC(EntityType.Metric, Role.INTRODUCED, Vocabulary.INTRODUCES_METRIC),
    REPORTS_METRIC(EntityType.Metric, Role.REPORTED, Vocabulary.REPORTS_METRIC);

    private final EntityType type;
    private final Role role;
    private final String iri;

    RoleProperty(EntityType type, Role role, Node node) {
        this.type = type;
        this.role = role;
        this.iri = node.getURI();
    }

    /**
     * The property for a role of a type.
     *
     * @throws IllegalArgumentException when the type has no such role
     */
    public static RoleProperty of(EntityType type, Role role) {
        for (RoleProperty property : values()) {
            if (property.type == type && property.role == role) {
                return property;
            }
        }
        throw new IllegalArgumentException("a " + type + " cannot be " + role.label());
    }

    /** The type of the entities that it leads to. */
    public EntityType type() {
        return type;
    }

    /** How the paper relates to them. */
    public Role role() {
        return role;
    }

    /** The property's IRI. */
    public Node node() {
        return NodeFactory.createURI(iri);
    }
}

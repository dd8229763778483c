package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

class VocabularyTest {

    private static final Graph ONTOLOGY =
            RDFParser.source("ontology/papergraph.ttl").toGraph();

    @Test
    void namesExactlyTheTermsThatTheOntologyDeclares() {
        assertThat(uris(constants(Vocabulary.class))).isEqualTo(uris(declared()));
    }

    @Test
    void usesOfItsOwnNamespaceOnlyWhatIsDeclared() {
        for (String file : List.of("ontology/papergraph.ttl", "ontology/shapes.ttl")) {
            Set<String> used = RDFParser.source(file).toGraph().stream()
                    .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                    .filter(VocabularyTest::isOwn)
                    .map(Node::getURI)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(uris(declared())).as(file).containsAll(used);
        }
    }

    @Test
    void saysOfEveryTermWhatItMeans() {
        for (Node term : declared()) {
            for (Node property : List.of(RDFS.Nodes.label, RDFS.Nodes.comment, RDFS.Nodes.isDefinedBy)) {
                assertThat(ONTOLOGY.find(term, property, Node.ANY).toList())
                        .as(term + " " + property)
                        .hasSize(1);
            }
        }
    }

    @Test
    void saysOfEveryPropertyWhatItJoins() {
        for (Node term : declared()) {
            boolean property = isA(term, OWL2.ObjectProperty.asNode()) || isA(term, OWL2.DatatypeProperty.asNode());
            if (property) {
                assertThat(ONTOLOGY.contains(term, RDFS.Nodes.domain, Node.ANY))
                        .as(term + " has a domain")
                        .isTrue();
            }
            if (isA(term, OWL2.ObjectProperty.asNode())) {
                assertThat(ONTOLOGY.contains(term, RDFS.Nodes.range, Node.ANY))
                        .as(term + " has a range")
                        .isTrue();
            }
        }
    }

    @Test
    void hasAPropertyBelowMentionsForEveryRoleOfEveryType() {
        for (EntityType type : EntityType.values()) {
            for (Role role : type.roles()) {
                Node property = RoleProperty.of(type, role).node();
                assertThat(ONTOLOGY.contains(property, RDFS.Nodes.subPropertyOf, ReusedTerms.MENTIONS))
                        .as(property.toString())
                        .isTrue();
                assertThat(ONTOLOGY.contains(property, RDFS.Nodes.range, Vocabulary.classOf(type)))
                        .as(property.toString())
                        .isTrue();
            }
        }
        assertThat(RoleProperty.values())
                .hasSize(Stream.of(EntityType.values())
                        .mapToInt(type -> type.roles().size())
                        .sum());
    }

    @Test
    void hasAnIndividualForEveryComparison() {
        for (Comparison comparison : Comparison.values()) {
            assertThat(isA(Vocabulary.of(comparison), Vocabulary.COMPARISON_CLASS))
                    .isTrue();
        }
    }

    @Test
    void givesEveryTermThatTheGraphUsesAShortNameInTheJsonLdContext() throws IOException {
        JsonNode context = new ObjectMapper()
                .readTree(Path.of("ontology/context.jsonld").toFile())
                .get("@context");
        Set<String> named = new TreeSet<>();
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            JsonNode definition = entry.getValue();
            String id = definition.isObject() ? definition.get("@id").asText() : definition.asText();
            int colon = id.indexOf(':');
            if (colon > 0 && !id.contains("//")) {
                named.add(context.get(id.substring(0, colon)).asText() + id.substring(colon + 1));
            }
        }
        Set<Node> used = new TreeSet<>((one, other) -> one.getURI().compareTo(other.getURI()));
        SampleGraph.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            used.add(quad.getPredicate());
            if (quad.getPredicate().equals(RDF.Nodes.type)) {
                used.add(quad.getObject());
            }
        });
        used.remove(RDF.Nodes.type);
        assertThat(named).containsAll(uris(used));

        Set<String> known = new TreeSet<>(uris(constants(Vocabulary.class)));
        known.addAll(uris(constants(ReusedTerms.class)));
        assertThat(known).containsAll(named);
    }

    private static Set<Node> declared() {
        return ONTOLOGY.find(
                        Node.ANY, RDFS.Nodes.isDefinedBy, NodeFactory.createURI("https://w3id.org/papergraph/ontology"))
                .mapWith(Triple::getSubject)
                .toSet();
    }

    private static boolean isOwn(Node node) {
        return node.isURI()
                && node.getURI().startsWith(Vocabulary.NAMESPACE)
                && !node.getURI().equals(Vocabulary.NAMESPACE);
    }

    private static boolean isA(Node term, Node type) {
        return ONTOLOGY.contains(term, RDF.Nodes.type, type);
    }

    private static List<Node> constants(Class<?> vocabulary) {
        List<Node> nodes = new ArrayList<>();
        for (Field field : vocabulary.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Node.class) {
                try {
                    nodes.add((Node) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return nodes;
    }

    private static Set<String> uris(Iterable<Node> nodes) {
        Set<String> uris = new TreeSet<>();
        nodes.forEach(node -> uris.add(node.getURI()));
        return uris;
    }
}

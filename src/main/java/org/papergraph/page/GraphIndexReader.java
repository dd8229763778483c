package org.papergraph.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.Prefixes;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.RoleProperty;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.EntityType;

/** Reads the index of a graph, a property at a time, within a transaction of the caller's. */
final class GraphIndexReader {

    private static final List<Node> PARTS_OF_A_RESULT = List.of(
            Vocabulary.REPORTED_IN,
            Vocabulary.OF_METHOD,
            Vocabulary.FOR_TASK,
            Vocabulary.ON_DATASET,
            ReusedTerms.SPECIFIED_BY,
            Vocabulary.BASELINE,
            ReusedTerms.HAS_VALUE,
            Vocabulary.RAW_VALUE,
            Vocabulary.UNIT,
            Vocabulary.COMPARISON);

    private final DatasetGraph dataset;
    private final Map<Node, Integer> paperPlaces = new HashMap<>();
    private final Map<Node, Integer> entityPlaces = new HashMap<>();
    private List<PaperEntry> papers = List.of();
    private List<EntityEntry> entities = List.of();

    GraphIndexReader(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    GraphIndex read() {
        readPapers();
        Map<Node, Map<Node, Byte>> roles = readRoles();
        readEntities(roles);
        GraphIndex.Incidence naming = naming(roles);
        return new GraphIndex(
                papers,
                entities,
                paperPlaces,
                entityPlaces,
                naming,
                turned(naming, entities.size()),
                results(),
                directions());
    }

    private void readPapers() {
        Map<Node, String> issued = new HashMap<>();
        each(
                ReusedTerms.ISSUED,
                quad -> issued.merge(quad.getSubject(), lexical(quad.getObject()), GraphIndexReader::least));
        Map<Node, String> titles = new HashMap<>();
        each(ReusedTerms.TITLE, quad -> {
            if (Iris.isPaper(quad.getSubject())) {
                titles.merge(quad.getSubject(), lexical(quad.getObject()), GraphIndexReader::least);
            }
        });
        List<Node> nodes = titles.keySet().stream()
                .sorted(Comparator.comparing((Node paper) -> issued.getOrDefault(paper, ""))
                        .reversed()
                        .thenComparing(titles::get)
                        .thenComparing(Node::getURI))
                .toList();
        List<PaperEntry> read = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            paperPlaces.put(node, read.size());
            read.add(
                    new PaperEntry(read.size(), node, String.valueOf(titles.get(node)), issued.getOrDefault(node, "")));
        }
        papers = List.copyOf(read);
    }

    /** For each paper the entities that it names, with a bit for each role. */
    private Map<Node, Map<Node, Byte>> readRoles() {
        Map<Node, Map<Node, Byte>> roles = new HashMap<>();
        // The same node for the same entity: a million equal ones would fill the memory.
        Map<Node, Node> one = new HashMap<>();
        for (RoleProperty property : RoleProperty.values()) {
            byte bit = GraphIndex.bit(property);
            each(property.node(), quad -> {
                if (paperPlaces.containsKey(quad.getSubject())
                        && quad.getObject().isURI()) {
                    Node entity = one.computeIfAbsent(quad.getObject(), same -> same);
                    roles.computeIfAbsent(quad.getSubject(), paper -> new HashMap<>())
                            .merge(entity, bit, (old, more) -> (byte) (old | more));
                }
            });
        }
        return roles;
    }

    private void readEntities(Map<Node, Map<Node, Byte>> roles) {
        Map<Node, Integer> counts = new HashMap<>();
        roles.values().forEach(named -> named.keySet().forEach(entity -> counts.merge(entity, 1, Integer::sum)));
        Map<Node, String> labels = new HashMap<>();
        each(
                ReusedTerms.PREF_LABEL,
                quad -> labels.merge(quad.getSubject(), lexical(quad.getObject()), GraphIndexReader::least));
        List<Node> nodes = counts.keySet().stream()
                .filter(entity -> typeOf(entity).isPresent())
                .sorted(Comparator.comparing((Node entity) -> counts.getOrDefault(entity, 0))
                        .reversed()
                        .thenComparing(entity -> labels.getOrDefault(entity, entity.getURI()))
                        .thenComparing(Node::getURI))
                .toList();
        List<EntityEntry> read = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            entityPlaces.put(node, read.size());
            read.add(new EntityEntry(
                    read.size(),
                    node,
                    labels.getOrDefault(node, Prefixes.shortForm(node.getURI())),
                    typeOf(node).orElseThrow()));
        }
        entities = List.copyOf(read);
    }

    /** The type of an entity, which its IRI tells. */
    static Optional<EntityType> typeOf(Node entity) {
        for (EntityType type : EntityType.values()) {
            if (entity.isURI()
                    && entity.getURI().startsWith(Iris.BASE + type.name().toLowerCase(Locale.ROOT) + "/")) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private GraphIndex.Incidence naming(Map<Node, Map<Node, Byte>> roles) {
        int[][] others = new int[papers.size()][];
        byte[][] bits = new byte[papers.size()][];
        for (PaperEntry paper : papers) {
            Map<Node, Byte> named = roles.getOrDefault(paper.node(), Map.of());
            int[] places = named.keySet().stream()
                    .filter(entityPlaces::containsKey)
                    .mapToInt(entityPlaces::get)
                    .sorted()
                    .toArray();
            byte[] of = new byte[places.length];
            for (int i = 0; i < places.length; i++) {
                of[i] = named.getOrDefault(entities.get(places[i]).node(), (byte) 0);
            }
            others[paper.at()] = places;
            bits[paper.at()] = of;
        }
        return new GraphIndex.Incidence(others, bits);
    }

    private static GraphIndex.Incidence turned(GraphIndex.Incidence incidence, int size) {
        int[] counts = new int[size];
        for (int[] others : incidence.others()) {
            for (int other : others) {
                counts[other]++;
            }
        }
        int[][] others = new int[size][];
        byte[][] roles = new byte[size][];
        for (int i = 0; i < size; i++) {
            others[i] = new int[counts[i]];
            roles[i] = new byte[counts[i]];
        }
        int[] filled = new int[size];
        for (int first = 0; first < incidence.others().length; first++) {
            for (int i = 0; i < incidence.others()[first].length; i++) {
                int second = incidence.others()[first][i];
                others[second][filled[second]] = first;
                roles[second][filled[second]] = incidence.roles()[first][i];
                filled[second]++;
            }
        }
        return new GraphIndex.Incidence(others, roles);
    }

    private List<ResultEntry> results() {
        Map<Node, Node[]> parts = new HashMap<>();
        for (int part = 0; part < PARTS_OF_A_RESULT.size(); part++) {
            int at = part;
            each(PARTS_OF_A_RESULT.get(part), quad -> {
                if (at == 0 && paperPlaces.containsKey(quad.getObject())) {
                    parts.put(quad.getSubject(), new Node[PARTS_OF_A_RESULT.size()]);
                }
                Node[] of = parts.get(quad.getSubject());
                if (of != null && of[at] == null) {
                    of[at] = quad.getObject();
                }
            });
        }
        List<Node> nodes = parts.keySet().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        List<ResultEntry> results = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            Node[] of = parts.getOrDefault(node, new Node[0]);
            if (of.length > 0 && of[6] != null) {
                results.add(result(node, of));
            }
        }
        return List.copyOf(results);
    }

    private ResultEntry result(Node node, Node[] parts) {
        int[] places = IntStream.range(1, 6)
                .map(part -> parts[part] == null
                        ? ResultEntry.NONE
                        : entityPlaces.getOrDefault(parts[part], ResultEntry.NONE))
                .toArray();
        String comparison = text(parts, 9);
        return new ResultEntry(
                node,
                paperPlaces.getOrDefault(parts[0], 0),
                places[0],
                places[1],
                places[2],
                places[3],
                places[4],
                new BigDecimal(lexical(parts[6])),
                text(parts, 7),
                text(parts, 8),
                comparison.substring(comparison.indexOf('#') + 1));
    }

    private static String text(Node[] parts, int part) {
        return parts[part] == null ? "" : lexical(parts[part]);
    }

    private Map<Integer, Boolean> directions() {
        Map<Integer, Boolean> directions = new HashMap<>();
        each(Vocabulary.DIRECTION, quad -> {
            Integer metric = entityPlaces.get(quad.getSubject());
            if (metric != null) {
                directions.put(metric, quad.getObject().equals(Vocabulary.LOWER_IS_BETTER));
            }
        });
        return directions;
    }

    private interface Each {
        void take(Quad quad);
    }

    private void each(Node property, Each taker) {
        Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
        while (quads.hasNext()) {
            taker.take(quads.next());
        }
    }

    private static String least(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String lexical(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
}

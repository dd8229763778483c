package org.papergraph.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;
import org.papergraph.resolve.AgreedAcronyms;
import org.papergraph.resolve.CorpusEvidence;
import org.papergraph.resolve.Decisions;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.NameCount;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.ResolutionRules;

/**
 * What resolution has to remember of all papers, in the dataset's own default graph, which no query and no export sees.
 *
 * <p>For each name: how papers spell it, which thing it means, which papers hold it. For each acronym: what papers say that
 * it stands for. For each thing: its node. For each paper: its extraction. Everything here follows from the extractions, by the rules whose number stands here too.
 */
final class NameIndex implements CorpusEvidence {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = Iris.BASE + "index/";
    private static final String ACRONYMS = BASE + "acronym/";
    private static final String TERMS = Iris.BASE + "index#";
    private static final Node GRAPH = Quad.defaultGraphIRI;

    private static final Node SPELLINGS = term("spellings");
    private static final Node DEFINITIONS = term("definitions");
    private static final Node MEANS = term("means");
    private static final Node HOLDS = term("holdsAcronym");
    private static final Node IS = term("isNode");
    private static final Node NARROWS = term("narrows");
    private static final Node NAMES = term("names");
    private static final Node SPELLS = term("spells");
    private static final Node EXTRACTION = term("extraction");
    private static final Node RULES = term("rules");

    /** All that follows from the extractions. */
    private static final List<Node> OF_NAMES =
            List.of(SPELLINGS, DEFINITIONS, MEANS, HOLDS, IS, NARROWS, NAMES, SPELLS, RULES);

    /** What the number of the rules is said of. */
    private static final Node ALL = NodeFactory.createURI(BASE + "all");

    private final DatasetGraph dataset;

    private final Decisions decisions;

    NameIndex(DatasetGraph dataset) {
        this.dataset = dataset;
        this.decisions = DecisionsGraph.read(dataset);
    }

    @Override
    public Decisions decisions() {
        return decisions;
    }

    @Override
    public NameCount name(NameId name) {
        return text(node(name), SPELLINGS).map(NameIndex::nameCount).orElse(NameCount.NONE);
    }

    void put(NameId name, NameCount count) {
        set(node(name), SPELLINGS, count.papers() == 0 ? Optional.empty() : Optional.of(text(count)));
    }

    @Override
    public AgreedAcronyms acronym(String lowerCase) {
        return text(acronymNode(lowerCase), DEFINITIONS)
                .map(NameIndex::agreedAcronyms)
                .orElse(AgreedAcronyms.NONE);
    }

    void put(String acronym, AgreedAcronyms agreed) {
        set(
                acronymNode(acronym),
                DEFINITIONS,
                agreed.longForms().isEmpty() ? Optional.empty() : Optional.of(text(agreed)));
    }

    /** The name of the thing that a name meant when this was last put. */
    Optional<NameId> meaning(NameId name) {
        return objects(node(name), MEANS).stream().findFirst().map(NameIndex::name);
    }

    void putMeaning(NameId name, Optional<NameId> meaning) {
        replace(node(name), MEANS, meaning.map(NameIndex::node).stream().toList());
    }

    /** The names that meant a thing when this was last put. */
    Set<NameId> namesMeaning(NameId meaning) {
        return names(MEANS, node(meaning));
    }

    /** The names that hold an acronym. */
    Set<NameId> namesHolding(String acronym) {
        return names(HOLDS, acronymNode(acronym));
    }

    void putAcronyms(NameId name, Set<String> acronyms) {
        replace(node(name), HOLDS, acronyms.stream().map(NameIndex::acronymNode).toList());
    }

    /** The names that are broader than a name, whether papers hold them or not. */
    Set<NameId> broader(NameId name) {
        Set<NameId> broader = new TreeSet<>();
        objects(node(name), NARROWS).forEach(node -> broader.add(name(node)));
        return broader;
    }

    /** The names that a name is broader than. */
    Set<NameId> narrower(NameId name) {
        return names(NARROWS, node(name));
    }

    void putBroader(NameId name, Set<NameId> broader) {
        replace(node(name), NARROWS, broader.stream().map(NameIndex::node).toList());
    }

    /** The node of a thing when this was last put. */
    Optional<Node> entity(NameId meaning) {
        return objects(node(meaning), IS).stream().findFirst();
    }

    void putEntity(NameId meaning, Optional<Node> entity) {
        replace(node(meaning), IS, entity.stream().toList());
    }

    /** The names that papers spell with a key. */
    Set<NameId> namesSpelled(EntityKey key) {
        return names(SPELLS, Iris.entity(key));
    }

    void putKeys(NameId name, Set<EntityKey> keys) {
        replace(node(name), SPELLS, keys.stream().map(Iris::entity).toList());
    }

    /** The papers that hold a name. */
    Set<Node> papers(NameId name) {
        Set<Node> papers = new TreeSet<>(Comparator.comparing(Node::getURI));
        dataset.find(GRAPH, Node.ANY, NAMES, node(name)).forEachRemaining(quad -> papers.add(quad.getSubject()));
        return papers;
    }

    /** Whether a quad is of the index. */
    static boolean holds(Quad quad) {
        return quad.isDefaultGraph() && quad.getPredicate().getURI().startsWith(TERMS);
    }

    /**
     * The extraction of a paper.
     *
     * @param known the paper as its graph holds it
     */
    Optional<Extraction> extraction(Node paper, Paper known) {
        return text(paper, EXTRACTION).map(text -> StoredExtraction.read(text, known));
    }

    void putPaper(Node paper, Extraction extraction, Set<NameId> names) {
        set(paper, EXTRACTION, Optional.of(StoredExtraction.text(extraction)));
        replace(paper, NAMES, names.stream().map(NameIndex::node).toList());
    }

    void removePaper(Node paper) {
        set(paper, EXTRACTION, Optional.empty());
        replace(paper, NAMES, List.of());
    }

    boolean hasPapers() {
        return dataset.find(GRAPH, Node.ANY, EXTRACTION, Node.ANY).hasNext();
    }

    /** The papers with an extraction, in order. */
    Set<Node> extractedPapers() {
        Set<Node> papers = new TreeSet<>(Comparator.comparing(Node::getURI));
        dataset.find(GRAPH, Node.ANY, EXTRACTION, Node.ANY).forEachRemaining(quad -> papers.add(quad.getSubject()));
        return papers;
    }

    /** Forgets all but the extractions. */
    void forgetNames() {
        OF_NAMES.forEach(property -> dataset.deleteAny(GRAPH, Node.ANY, property, Node.ANY));
    }

    /** The number of the rules by which this was made; 0 when nobody noted it. */
    int rules() {
        return text(ALL, RULES).map(Integer::parseInt).orElse(0);
    }

    /**
     * Notes by which rules this was made.
     *
     * @param papers whether there are any; of nothing at all there is nothing to note
     */
    void noteRules(boolean papers) {
        set(ALL, RULES, papers ? Optional.of(String.valueOf(ResolutionRules.NUMBER)) : Optional.empty());
    }

    private static Node term(String name) {
        return NodeFactory.createURI(TERMS + name);
    }

    static Node node(NameId name) {
        return NodeFactory.createURI(BASE + name.type().name().toLowerCase(Locale.ROOT) + "/" + Iris.slug(name.id()));
    }

    static Node acronymNode(String acronym) {
        return NodeFactory.createURI(ACRONYMS + Iris.slug(acronym));
    }

    static boolean isAcronym(Node node) {
        return node.getURI().startsWith(ACRONYMS);
    }

    static String acronym(Node node) {
        return Iris.ofSlug(node.getURI().substring(ACRONYMS.length()));
    }

    static NameId name(Node node) {
        String path = node.getURI().substring(BASE.length());
        int slash = path.indexOf('/');
        for (EntityType type : EntityType.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(path.substring(0, slash))) {
                return new NameId(type, Iris.ofSlug(path.substring(slash + 1)));
            }
        }
        throw new IllegalStateException(node + " is no name");
    }

    private Set<NameId> names(Node property, Node object) {
        Set<NameId> names = new TreeSet<>();
        dataset.find(GRAPH, Node.ANY, property, object).forEachRemaining(quad -> names.add(name(quad.getSubject())));
        return names;
    }

    private List<Node> objects(Node subject, Node property) {
        List<Node> objects = new ArrayList<>();
        Iterator<Quad> quads = dataset.find(GRAPH, subject, property, Node.ANY);
        quads.forEachRemaining(quad -> objects.add(quad.getObject()));
        return objects;
    }

    private Optional<String> text(Node subject, Node property) {
        return objects(subject, property).stream().findFirst().map(Node::getLiteralLexicalForm);
    }

    private void set(Node subject, Node property, Optional<String> text) {
        replace(
                subject,
                property,
                text.map(NodeFactory::createLiteralString).stream().toList());
    }

    private void replace(Node subject, Node property, List<Node> objects) {
        List<Node> stored = objects(subject, property);
        for (Node old : stored) {
            if (!objects.contains(old)) {
                dataset.delete(GRAPH, subject, property, old);
            }
        }
        for (Node object : objects) {
            if (!stored.contains(object)) {
                dataset.add(GRAPH, subject, property, object);
            }
        }
    }

    static String text(NameCount count) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("papers", count.papers());
        ObjectNode spellings = tree.putObject("spellings");
        count.spellings().forEach(spellings::put);
        return tree.toString();
    }

    static NameCount nameCount(String text) {
        JsonNode tree = tree(text);
        SortedMap<String, Integer> spellings = new TreeMap<>();
        for (Map.Entry<String, JsonNode> spelling : tree.get("spellings").properties()) {
            spellings.put(spelling.getKey(), spelling.getValue().intValue());
        }
        return new NameCount(tree.get("papers").intValue(), spellings);
    }

    static String text(AgreedAcronyms agreed) {
        ObjectNode tree = JSON.createObjectNode();
        agreed.longForms().forEach((words, count) -> {
            ObjectNode definition = tree.putObject(words);
            definition.put("papers", count.papers());
            count.ofTypes().forEach((type, papers) -> definition.put(type.name(), papers));
        });
        return tree.toString();
    }

    static AgreedAcronyms agreedAcronyms(String text) {
        SortedMap<String, AgreedAcronyms.Count> longForms = new TreeMap<>();
        for (Map.Entry<String, JsonNode> definition : tree(text).properties()) {
            SortedMap<EntityType, Integer> types = new TreeMap<>();
            for (EntityType type : EntityType.values()) {
                int papers = definition.getValue().path(type.name()).intValue();
                if (papers > 0) {
                    types.put(type, papers);
                }
            }
            longForms.put(
                    definition.getKey(),
                    new AgreedAcronyms.Count(definition.getValue().get("papers").intValue(), types));
        }
        return new AgreedAcronyms(longForms);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store was written by another version; build it again", e);
        }
    }
}

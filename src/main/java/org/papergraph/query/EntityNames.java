package org.papergraph.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.EntityRedirects;
import org.papergraph.graph.Iris;
import org.papergraph.graph.Prefixes;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.EntityType;

/**
 * Finds the entity that somebody means by a name.
 *
 * <p>A name that papers would merge with an entity's own, or its preferred label, goes before an alternative label; case,
 * hyphens and spaces do not matter. Where one name fits
 * several entities, that which most papers name is meant, and a remark says so.
 */
final class EntityNames {

    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[\\s\\p{Pd}_]+");
    private static final Pattern SHORT_IRI = Pattern.compile("(task|method|dataset|metric)/\\S+");

    private final DatasetGraph dataset;

    EntityNames(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** What two spellings of one name have in common. */
    static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_OF_A_KEY.matcher(folded).replaceAll("");
    }

    /**
     * The entity of a name or IRI.
     *
     * @param types those that it may be of
     * @param remarks takes a sentence where the name could mean something else
     */
    Optional<Node> find(String name, Set<EntityType> types, List<String> remarks) {
        String iri = SHORT_IRI.matcher(name).matches() ? Iris.BASE + name : name;
        if (iri.contains("://")) {
            Node node = EntityRedirects.current(dataset, NodeFactory.createURI(iri));
            return hasType(node, types) ? Optional.of(node) : Optional.empty();
        }
        Set<Node> named = exactly(name, types);
        if (named.isEmpty()) {
            named = withKey(name, ReusedTerms.PREF_LABEL, types);
        }
        if (named.isEmpty()) {
            named = withKey(name, ReusedTerms.ALT_LABEL, types);
        }
        return mostNamed(name, named, remarks);
    }

    /** Labels near a name that nothing is called by. */
    NearNames near(String name, Set<EntityType> types) {
        NearNames near = new NearNames(key(name), 5);
        for (Node property : List.of(ReusedTerms.PREF_LABEL, ReusedTerms.ALT_LABEL)) {
            for (Iterator<Quad> labels = dataset.find(Node.ANY, Node.ANY, property, Node.ANY); labels.hasNext(); ) {
                Quad label = labels.next();
                if (hasType(label.getSubject(), types)) {
                    String text = label.getObject().getLiteralLexicalForm();
                    near.offer(key(text), text);
                }
            }
        }
        return near;
    }

    /** What an index finds: the name as a label, and the entity that a paper with this name would lead to. */
    private Set<Node> exactly(String name, Set<EntityType> types) {
        Node label = NodeFactory.createLiteralLang(name, "en");
        Set<Node> found = newSet();
        types.forEach(type -> found.add(EntityRedirects.current(dataset, Iris.entity(type, name))));
        dataset.find(Node.ANY, Node.ANY, ReusedTerms.PREF_LABEL, label)
                .forEachRemaining(quad -> found.add(quad.getSubject()));
        found.removeIf(node -> !hasType(node, types));
        return found;
    }

    private Set<Node> withKey(String name, Node property, Set<EntityType> types) {
        String key = key(name);
        Set<Node> found = newSet();
        for (Iterator<Quad> labels = dataset.find(Node.ANY, Node.ANY, property, Node.ANY); labels.hasNext(); ) {
            Quad label = labels.next();
            if (key(label.getObject().getLiteralLexicalForm()).equals(key)) {
                found.add(label.getSubject());
            }
        }
        found.removeIf(node -> !hasType(node, types));
        return found;
    }

    private static Set<Node> newSet() {
        return new TreeSet<>(Comparator.comparing(Node::toString));
    }

    private boolean hasType(Node node, Set<EntityType> types) {
        for (EntityType type : types) {
            if (dataset.contains(Node.ANY, node, ReusedTerms.TYPE, Vocabulary.classOf(type))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Node> mostNamed(String name, Set<Node> entities, List<String> remarks) {
        if (entities.size() < 2) {
            return entities.stream().findFirst();
        }
        Map<Integer, List<Node>> byPapers = new TreeMap<>(Comparator.reverseOrder());
        for (Node entity : entities) {
            byPapers.computeIfAbsent(papers(entity), papers -> new ArrayList<>())
                    .add(entity);
        }
        List<Node> ordered = byPapers.values().stream().flatMap(List::stream).toList();
        String others = ordered.stream()
                .skip(1)
                .limit(5)
                .map(node -> Prefixes.shortForm(node.getURI()))
                .collect(Collectors.joining(", "));
        remarks.add("'" + name + "' is taken for "
                + Prefixes.shortForm(ordered.get(0).getURI()) + "; it also names " + others
                + (ordered.size() > 6 ? " and more" : ""));
        return Optional.of(ordered.get(0));
    }

    private int papers(Node entity) {
        int papers = 0;
        Iterator<Quad> mentions = dataset.find(Node.ANY, Node.ANY, ReusedTerms.MENTIONS, entity);
        while (mentions.hasNext()) {
            mentions.next();
            papers++;
        }
        return papers;
    }
}

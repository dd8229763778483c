package org.papergraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.NameId;

/**
 * Brings the graph {@link Iris#ENTITIES_GRAPH} up to date with a change: labels of nodes, and where IRIs lead that could
 * name a node and do not.
 *
 * <p>The preferred label is the spelling that most papers hold; of several the longest, then the first by code units.
 * Every other spelling is an alternative label.
 *
 * @see <a href="https://www.w3.org/TR/skos-reference/#labels">SKOS reference, section 5</a>
 */
final class EntitiesGraph {

    private static final Comparator<Map.Entry<String, Integer>> BEST_FIRST =
            Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                    .thenComparingInt(entry -> entry.getKey().length())
                    .reversed()
                    .thenComparing(Map.Entry::getKey);

    private final DatasetGraph dataset;
    private final NameIndex index;
    private final ResolutionChange change;
    private final Set<Node> subjects = new TreeSet<>(Comparator.comparing(Node::getURI));
    private final Set<Quad> quads = new LinkedHashSet<>();

    EntitiesGraph(DatasetGraph dataset, NameIndex index, ResolutionChange change) {
        this.dataset = dataset;
        this.index = index;
        this.change = change;
    }

    /** To be called before the change is saved. */
    void write() {
        Set<EntityKey> keys = new HashSet<>();
        change.names().forEach(name -> keys.addAll(change.keysEver(name)));
        for (EntityKey key : keys) {
            Optional<NameId> owner = change.owner(key);
            if (owner.isEmpty() || change.things().contains(owner.get())) {
                subjects.add(Iris.entity(key));
                owner.flatMap(change::node)
                        .filter(node -> !node.equals(Iris.entity(key)))
                        .ifPresent(node -> add(Iris.entity(key), ReusedTerms.IS_REPLACED_BY, node));
            }
        }
        for (NameId thing : change.things()) {
            index.entity(thing).ifPresent(subjects::add);
            change.node(thing).ifPresent(node -> addLabels(node, thing));
        }
        List<Quad> stored = new ArrayList<>();
        subjects.forEach(subject ->
                dataset.findNG(Iris.ENTITIES_GRAPH, subject, Node.ANY, Node.ANY).forEachRemaining(stored::add));
        stored.stream().filter(quad -> !quads.contains(quad)).forEach(dataset::delete);
        Set<Quad> kept = new HashSet<>(stored);
        quads.stream().filter(quad -> !kept.contains(quad)).forEach(dataset::add);
    }

    private void addLabels(Node node, NameId thing) {
        subjects.add(node);
        Node property = ReusedTerms.PREF_LABEL;
        for (Map.Entry<String, Integer> spelling :
                change.spellings(thing).entrySet().stream().sorted(BEST_FIRST).toList()) {
            add(node, property, Literals.english(spelling.getKey()));
            property = ReusedTerms.ALT_LABEL;
        }
    }

    private void add(Node subject, Node property, Node object) {
        quads.add(Quad.create(Iris.ENTITIES_GRAPH, subject, property, object));
    }
}

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
import org.papergraph.paper.EntityType;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.MergeRule;
import org.papergraph.resolve.NameForm;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.NameResolver;
import org.papergraph.resolve.Spelled;

/**
 * Brings the graph {@link Iris#ENTITIES_GRAPH} up to date with a change: labels of nodes, why each spelling is one of them, and
 * where IRIs lead that could name a node and do not.
 *
 * <p>The preferred label is the spelling that most papers hold. Counts within a power of two are the same for it, so that
 * one that adds less goes before those that add more ("decoding", "standard decoding methods"); of several the most frequent,
 * then the longest, then the first by code units. Every other spelling is an alternative label.
 *
 * @see <a href="https://www.w3.org/TR/skos-reference/#labels">SKOS reference, section 5</a>
 */
final class EntitiesGraph {

    /** Say of a thing what goes without saying, or name it twice. */
    private static final Set<MergeRule> ADDING =
            Set.of(MergeRule.EMPTY_ADJECTIVE, MergeRule.GENERIC_HEAD, MergeRule.OWN_ACRONYM, MergeRule.WORD_ORDER);

    private final DatasetGraph dataset;
    private final NameIndex index;
    private final ResolutionChange change;
    private final Set<Node> subjects = new TreeSet<>(Comparator.comparing(Node::getURI));
    private final Set<Quad> quads = new LinkedHashSet<>();

    private final BroaderThings broader;

    EntitiesGraph(DatasetGraph dataset, NameIndex index, ResolutionChange change, BroaderThings broader) {
        this.dataset = dataset;
        this.index = index;
        this.change = change;
        this.broader = broader;
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
            index.entity(thing).ifPresent(this::addSubjects);
            change.node(thing).ifPresent(node -> addThing(node, thing));
        }
        List<Quad> stored = new ArrayList<>();
        for (NameId thing : broader.concerned()) {
            change.node(thing).ifPresent(node -> {
                dataset.findNG(Iris.ENTITIES_GRAPH, node, ReusedTerms.BROADER, Node.ANY)
                        .forEachRemaining(stored::add);
                addBroader(node, thing);
            });
        }
        subjects.forEach(subject ->
                dataset.findNG(Iris.ENTITIES_GRAPH, subject, Node.ANY, Node.ANY).forEachRemaining(stored::add));
        stored.stream().filter(quad -> !quads.contains(quad)).forEach(dataset::delete);
        Set<Quad> kept = new HashSet<>(stored);
        quads.stream().filter(quad -> !kept.contains(quad)).forEach(dataset::add);
    }

    /** A node, and the merges into it. */
    private void addSubjects(Node node) {
        subjects.add(node);
        dataset.findNG(Iris.ENTITIES_GRAPH, Node.ANY, Vocabulary.MERGED_INTO, node)
                .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    }

    private void addThing(Node node, NameId thing) {
        addSubjects(node);
        Map<String, Integer> spellings = change.spellings(thing);
        List<String> labels = new ArrayList<>();
        change.label(thing).ifPresent(labels::add);
        spellings.entrySet().stream()
                .sorted(bestFirst(thing.type()))
                .map(Map.Entry::getKey)
                .forEach(labels::add);
        String preferred = labels.get(0);
        add(node, ReusedTerms.PREF_LABEL, Literals.english(preferred));
        for (String label : labels) {
            if (!label.equals(preferred)) {
                add(node, ReusedTerms.ALT_LABEL, Literals.english(label));
            }
        }
        addBroader(node, thing);
        for (NameId name : change.members(thing)) {
            for (String spelling : change.name(name).spellings().keySet()) {
                if (!spelling.equals(preferred)) {
                    addMerge(node, name, spelling, preferred, spellings.getOrDefault(spelling, 0));
                }
            }
        }
    }

    private static Comparator<Map.Entry<String, Integer>> bestFirst(EntityType type) {
        return Comparator.comparingInt((Map.Entry<String, Integer> entry) -> Integer.highestOneBit(entry.getValue()))
                .thenComparing(entry -> -added(type, entry.getKey()))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(entry -> entry.getKey().length())
                .reversed()
                .thenComparing(Map.Entry::getKey);
    }

    private static long added(EntityType type, String spelling) {
        return NameForm.of(type, spelling).rules().stream()
                .filter(ADDING::contains)
                .count();
    }

    private void addBroader(Node node, NameId thing) {
        broader.of(thing).ifPresent(wider -> add(node, ReusedTerms.BROADER, wider));
    }

    private void addMerge(Node node, NameId name, String spelling, String preferred, int papers) {
        Node merge = Iris.merge(node, spelling);
        subjects.add(merge);
        add(merge, ReusedTerms.TYPE, Vocabulary.MERGE);
        add(merge, Vocabulary.MERGED_INTO, node);
        add(merge, Vocabulary.MERGED_SPELLING, Literals.english(spelling));
        add(merge, Vocabulary.SPELLED_BY, Literals.offset(papers));
        if (EntityKey.of(name.type(), spelling).equals(EntityKey.of(name.type(), preferred))) {
            add(merge, Vocabulary.RULE, Literals.plain(MergeRule.SPELLING.label()));
            return;
        }
        Set<MergeRule> rules = new TreeSet<>(Spelled.rules(change.decisions(), name, spelling));
        for (NameResolver.Step step : change.steps(name)) {
            rules.add(step.rule());
            add(merge, Vocabulary.BECAUSE, Literals.plain(step.because()));
        }
        if (rules.isEmpty()) {
            // The spelling is plain; what was merged into its name is the preferred label.
            rules.addAll(Spelled.rules(change.decisions(), name, preferred));
        }
        rules.forEach(rule -> add(merge, Vocabulary.RULE, Literals.plain(rule.label())));
    }

    private void add(Node subject, Node property, Node object) {
        quads.add(Quad.create(Iris.ENTITIES_GRAPH, subject, property, object));
    }
}

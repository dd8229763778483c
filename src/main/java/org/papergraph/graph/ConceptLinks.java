package org.papergraph.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.paper.EntityType;
import org.papergraph.resolve.NameId;

/**
 * Links from entities to the concepts of other vocabularies, in the graph {@link Iris#LINKS_GRAPH}.
 *
 * <p>A concept is the same as an entity ({@code skos:exactMatch}) when its label is one of the entity's spellings, and near
 * it ({@code skos:closeMatch}) when the label only means the entity by the rules of resolution, when the label could mean
 * entities of several types, or when it is short enough to be another thing's acronym; shorter ones are passed over unless
 * another label confirms them. Where a concept has a long form
 * that is another entity than its label, it is linked by the long form alone.
 */
public final class ConceptLinks {

    private static final int SHORTEST_SURE_LABEL = 4;

    /** A shorter label stands for too many things unless another label of the concept confirms it. */
    private static final int SHORTEST_LABEL = 4;

    /** One word with two capitals: a name whose every letter counts. */
    private static final Pattern COINED = Pattern.compile("(?=(?:[^\\p{Lu}]*\\p{Lu}){2})\\S+");

    private static final double SAME_SPELLING = 0.95;
    private static final double SAME_BY_RULES = 0.85;
    private static final double SEVERAL_TYPES = 0.6;
    private static final double SHORT = 0.5;
    private static final double LEAST_FOR_EXACT = 0.9;

    private final DatasetGraph dataset;
    private final NameIndex index;

    private ConceptLinks(DatasetGraph dataset) {
        this.dataset = dataset;
        this.index = new NameIndex(dataset);
    }

    private record Match(Node entity, String label, double confidence) {}

    /**
     * Links the concepts of a vocabulary, in the place of its links from before.
     *
     * @param vocabulary the vocabulary's name
     * @return how many links there are: exact and close
     */
    public static int[] link(DatasetGraph dataset, String vocabulary, Iterable<Concept> concepts) {
        ConceptLinks links = new ConceptLinks(dataset);
        links.forget(vocabulary);
        int exact = 0;
        int close = 0;
        for (Concept concept : concepts) {
            for (Match match : links.matches(concept)) {
                boolean same = match.confidence >= LEAST_FOR_EXACT;
                exact += same ? 1 : 0;
                close += same ? 0 : 1;
                links.add(vocabulary, concept, match, same ? ReusedTerms.EXACT_MATCH : ReusedTerms.CLOSE_MATCH);
            }
        }
        return new int[] {exact, close};
    }

    /** The names of the vocabularies to which entities are linked. Time grows with the number of links. */
    public static SortedSet<String> vocabularies(DatasetGraph dataset) {
        SortedSet<String> names = new TreeSet<>();
        dataset.findNG(Iris.LINKS_GRAPH, Node.ANY, Vocabulary.LINK_VOCABULARY, Node.ANY)
                .forEachRemaining(quad -> names.add(quad.getObject().getLiteralLexicalForm()));
        return names;
    }

    private List<Match> matches(Concept concept) {
        List<Match> byLabel = matches(concept.label());
        List<Match> byOthers = new ArrayList<>();
        concept.others().forEach(other -> byOthers.addAll(matches(other)));
        Set<Node> nodes = new HashSet<>();
        byOthers.forEach(match -> nodes.add(match.entity));
        boolean contradicted = !byOthers.isEmpty() && byLabel.stream().noneMatch(match -> nodes.contains(match.entity));
        if (contradicted) {
            return byOthers;
        }
        List<Match> matches = new ArrayList<>(byLabel);
        Set<Node> found = new HashSet<>();
        byLabel.forEach(match -> found.add(match.entity));
        byOthers.stream().filter(match -> found.add(match.entity)).forEach(matches::add);
        boolean unconfirmed = byOthers.isEmpty()
                && concept.others().stream().anyMatch(other -> !other.equalsIgnoreCase(concept.label()));
        boolean tooShort = byOthers.isEmpty() && concept.label().length() < SHORTEST_LABEL;
        return tooShort || (unconfirmed && isShort(concept.label()))
                ? List.of()
                : matches.stream()
                        .map(match -> nodes.contains(match.entity)
                                ? new Match(match.entity, match.label, Math.max(match.confidence, SAME_SPELLING))
                                : match)
                        .toList();
    }

    private static boolean isShort(String label) {
        return label.indexOf(' ') < 0 && label.length() <= SHORTEST_SURE_LABEL;
    }

    private List<Match> matches(String label) {
        List<Match> matches = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            NameId name = index.decisions().name(type, label);
            Set<NameId> spelled = index.namesSpelled(Iris.key(type, label));
            Optional<NameId> meant = spelled.isEmpty() || spelled.contains(name) ? meaning(name) : onlyMeaning(spelled);
            boolean spelledSo = !COINED.matcher(label).matches() || isSpelled(type, label, spelled);
            meant.filter(thing -> spelledSo).flatMap(index::entity).ifPresent(entity -> {
                double confidence = isShort(label) ? SHORT : spelled.isEmpty() ? SAME_BY_RULES : SAME_SPELLING;
                matches.add(new Match(entity, label, confidence));
            });
        }
        if (matches.size() < 2) {
            return matches;
        }
        // A method and the task that it solves share many a name; the vocabulary does not say which it has.
        return matches.stream()
                .map(match -> new Match(match.entity, match.label, Math.min(match.confidence, SEVERAL_TYPES)))
                .toList();
    }

    /** "SNIPS" is not "SNIP" in the plural, and "RES-Q" is not "ResQ". */
    private boolean isSpelled(EntityType type, String label, Set<NameId> names) {
        return names.stream()
                .filter(name -> name.type() == type)
                .flatMap(name -> index.name(name).spellings().keySet().stream())
                .anyMatch(label::equalsIgnoreCase);
    }

    /** What a name means, or what is called so without its head noun. */
    private Optional<NameId> meaning(NameId name) {
        return index.meaning(name).or(() -> index.meaning(name.bare()).filter(thing -> thing.type() == name.type()));
    }

    private Optional<NameId> onlyMeaning(Set<NameId> names) {
        Set<NameId> meant = new TreeSet<>();
        names.forEach(name -> index.meaning(name).ifPresent(meant::add));
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    private void add(String vocabulary, Concept concept, Match match, Node property) {
        Node target = NodeFactory.createURI(concept.iri());
        Node link = Iris.link(match.entity, vocabulary + " " + concept.iri());
        add(match.entity, property, target);
        add(link, ReusedTerms.TYPE, Vocabulary.LINK);
        add(link, Vocabulary.LINKED_ENTITY, match.entity);
        add(link, Vocabulary.LINKED_CONCEPT, target);
        add(link, Vocabulary.LINK_PROPERTY, property);
        add(link, Vocabulary.CONCEPT_LABEL, Literals.plain(match.label));
        add(link, Vocabulary.LINK_VOCABULARY, Literals.plain(vocabulary));
        dataset.deleteAny(Iris.LINKS_GRAPH, link, Vocabulary.CONFIDENCE, Node.ANY);
        add(link, Vocabulary.CONFIDENCE, Literals.confidence(match.confidence));
    }

    private void forget(String vocabulary) {
        List<Node> links = new ArrayList<>();
        dataset.findNG(Iris.LINKS_GRAPH, Node.ANY, Vocabulary.LINK_VOCABULARY, Literals.plain(vocabulary))
                .forEachRemaining(quad -> links.add(quad.getSubject()));
        for (Node link : links) {
            Node entity = object(link, Vocabulary.LINKED_ENTITY);
            Node concept = object(link, Vocabulary.LINKED_CONCEPT);
            dataset.delete(Iris.LINKS_GRAPH, entity, object(link, Vocabulary.LINK_PROPERTY), concept);
            dataset.deleteAny(Iris.LINKS_GRAPH, link, Node.ANY, Node.ANY);
        }
    }

    private Node object(Node link, Node property) {
        return dataset.findNG(Iris.LINKS_GRAPH, link, property, Node.ANY).next().getObject();
    }

    private void add(Node subject, Node property, Node object) {
        dataset.add(Quad.create(Iris.LINKS_GRAPH, subject, property, object));
    }
}

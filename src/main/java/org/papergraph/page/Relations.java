package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;
import static org.papergraph.page.Things.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;

/** What papers say that one entity has to do with another, whatever the property: "outperforms", "evaluated on". */
final class Relations {

    private static final int SHOWN = 30;

    /** The properties between entities. An entity of many papers has too many others to look through. */
    private static final List<Node> PROPERTIES = List.of(
            Vocabulary.OUTPERFORMS,
            Vocabulary.COMPARED_WITH,
            Vocabulary.BASED_ON,
            Vocabulary.PART_OF,
            Vocabulary.USED_FOR_TASK,
            Vocabulary.EVALUATED_ON,
            Vocabulary.BENCHMARK_FOR);

    private final GraphIndex index;
    private final GraphView view;

    Relations(GraphIndex index, GraphView view) {
        this.index = index;
        this.view = view;
    }

    /**
     * Two entities and what lies between them.
     *
     * @param subject of the statement
     * @param property of the statement
     * @param object of the statement
     */
    record Relation(EntityEntry subject, Node property, EntityEntry object) {

        static final Comparator<Relation> ORDER = Comparator.<Relation, String>comparing(
                        relation -> relation.property().getURI())
                .thenComparing(relation -> relation.subject().at())
                .thenComparing(relation -> relation.object().at());

        /** The property's name as people say it. */
        String verb() {
            String iri = property.getURI();
            String name = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
            return name.equals("broader")
                    ? "is a kind of"
                    : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
    }

    /** The relations of an entity in all papers, those of most papers first. */
    Html ofEntity(PageRequest request, EntityEntry entity, List<Table> downloads) {
        Map<Relation, Set<Node>> graphs = graphs(entity);
        if (graphs.isEmpty()) {
            return Html.none();
        }
        List<Relation> ordered = ordered(graphs, request.wantsCsv() ? GraphView.MOST : SHOWN);
        List<List<Cell>> rows = new ArrayList<>();
        for (Relation relation : ordered) {
            Set<Node> in = graphs.getOrDefault(relation, Set.of());
            rows.add(List.of(
                    Things.cell(relation.subject()),
                    Cell.of(relation.verb()),
                    Things.cell(relation.object()),
                    Cell.of(String.valueOf(in.stream().filter(Iris::isPaper).count())),
                    example(in)));
        }
        Table table = new Table(
                "relations",
                "What papers say about it",
                List.of(
                        Column.text("Subject"),
                        Column.text("Relation"),
                        Column.text("Object"),
                        Column.number("Papers"),
                        Column.text("For example")),
                rows);
        downloads.add(table);
        return section("relations", "Relations", table.html(request));
    }

    /** The relations of an entity in all papers, those of most papers first. */
    List<Relation> about(EntityEntry entity, int limit) {
        return ordered(graphs(entity), limit);
    }

    private static List<Relation> ordered(Map<Relation, Set<Node>> graphs, int limit) {
        return graphs.keySet().stream()
                .sorted(Comparator.comparing((Relation relation) ->
                                graphs.getOrDefault(relation, Set.of()).size())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private Map<Relation, Set<Node>> graphs(EntityEntry entity) {
        Map<Relation, Set<Node>> graphs = new TreeMap<>(Relation.ORDER);
        List<Quad> quads = new ArrayList<>();
        for (Node property : PROPERTIES) {
            quads.addAll(view.quads(Node.ANY, entity.node(), property, Node.ANY));
            quads.addAll(view.quads(Node.ANY, Node.ANY, property, entity.node()));
        }
        for (Quad quad : quads) {
            relation(quad)
                    .ifPresent(relation -> graphs.computeIfAbsent(
                                    relation, none -> new TreeSet<>(Comparator.comparing(node -> node.toString())))
                            .add(quad.getGraph()));
        }
        return graphs;
    }

    private Cell example(Set<Node> graphs) {
        return graphs.stream()
                .map(index::paper)
                .flatMap(Optional::stream)
                .findFirst()
                .map(paper -> new Cell(paper.title(), Things.paper(paper)))
                .orElse(Cell.of(""));
    }

    /** The relations that one paper states. */
    Html ofPaper(PageRequest request, PaperEntry paper, List<Table> downloads) {
        Set<Relation> relations = new TreeSet<>(Relation.ORDER);
        for (int entity : index.entitiesOf(paper)) {
            for (Quad quad : view.quads(paper.node(), index.entity(entity).node(), Node.ANY, Node.ANY)) {
                relation(quad).ifPresent(relations::add);
            }
        }
        if (relations.isEmpty()) {
            return Html.none();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Relation relation : relations) {
            Optional<Node> claim = claim(
                    paper.node(),
                    relation.subject().node(),
                    relation.property(),
                    relation.object().node());
            String sentence = claim.map(node -> sentence(paper.node(), node)).orElse("");
            String place = claim.map(node -> sentencePlace(paper.node(), node)).orElse("");
            rows.add(List.of(
                    Things.cell(relation.subject()),
                    Cell.of(relation.verb()),
                    Things.cell(relation.object()),
                    Cell.of(claim.map(node -> view.text(paper.node(), node, Vocabulary.CONFIDENCE))
                            .orElse("")),
                    new Cell(
                            sentence,
                            sentence.isEmpty()
                                    ? Html.none()
                                    : el("q", link(place, text(sentence))).with("class", "evidence"))));
        }
        Table table = new Table(
                "relations",
                "Relations that the abstract states",
                List.of(
                        Column.text("Subject"),
                        Column.text("Relation"),
                        Column.text("Object"),
                        Column.number("Confidence"),
                        Column.text("Sentence")),
                rows);
        downloads.add(table);
        return section("relations", "Relations", table.html(request));
    }

    private Optional<Relation> relation(Quad quad) {
        Optional<EntityEntry> subject = index.entity(quad.getSubject());
        Optional<EntityEntry> object = index.entity(quad.getObject());
        return subject.isPresent() && object.isPresent()
                ? Optional.of(new Relation(subject.get(), quad.getPredicate(), object.get()))
                : Optional.empty();
    }

    /** The node that holds confidence and evidence of a statement of a paper. */
    Optional<Node> claim(Node graph, Node subject, Node property, Node object) {
        for (Node claim : view.subjects(graph, ReusedTerms.OBJECT, object)) {
            if (view.objects(graph, claim, ReusedTerms.SUBJECT).contains(subject)
                    && view.objects(graph, claim, ReusedTerms.PREDICATE).contains(property)) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    private String sentence(Node graph, Node claim) {
        return sentenceNode(graph, claim)
                .map(node -> view.text(graph, node, ReusedTerms.ANCHOR_OF))
                .orElse("");
    }

    private String sentencePlace(Node graph, Node claim) {
        return sentenceNode(graph, claim)
                .map(node -> node.getURI().substring(node.getURI().indexOf('#')))
                .orElse("#content");
    }

    private Optional<Node> sentenceNode(Node graph, Node claim) {
        return view.objects(graph, claim, ReusedTerms.WAS_DERIVED_FROM).stream()
                .filter(node -> node.isURI() && node.getURI().contains("#sentence="))
                .findFirst();
    }
}

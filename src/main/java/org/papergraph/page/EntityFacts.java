package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;
import static org.papergraph.page.Things.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.Prefixes;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;

/** What is known about an entity beside what papers do with it: spellings, kinds, the same elsewhere. */
final class EntityFacts {

    private static final Node BROADER = NodeFactory.createURI(ReusedTerms.SKOS + "broader");
    private static final List<Node> SAME = List.of(
            NodeFactory.createURI(ReusedTerms.SKOS + "exactMatch"),
            NodeFactory.createURI(ReusedTerms.SKOS + "closeMatch"));
    private static final int SPELLINGS = 20;

    private final Site site;
    private final GraphView view;

    EntityFacts(Site site, GraphView view) {
        this.site = site;
        this.view = view;
    }

    Html html(EntityEntry entity) {
        List<Html> facts = new ArrayList<>();
        add(facts, "Also written", spellings(entity));
        add(facts, "Why these are one", reasons(entity));
        add(facts, "A kind of", entities(view.objects(entity.node(), BROADER)));
        add(facts, "Kinds", entities(narrower(entity)));
        add(facts, "Elsewhere", elsewhere(entity));
        String direction = new Boards(site.index()).direction(entity.at());
        if (!direction.isEmpty()) {
            add(facts, "Direction", List.of(text(direction)));
        }
        add(facts, "IRI", List.of(el("code", entity.node().getURI())));
        return section("facts", "About", el("dl", facts));
    }

    private static void add(List<Html> facts, String name, List<Html> values) {
        if (!values.isEmpty()) {
            facts.add(el("dt", name));
            values.forEach(value -> facts.add(el("dd", value)));
        }
    }

    private List<Html> spellings(EntityEntry entity) {
        Set<String> spellings = new TreeSet<>();
        for (Node property : List.of(ReusedTerms.ALT_LABEL, Vocabulary.SURFACE_FORM)) {
            view.objects(entity.node(), property).forEach(label -> spellings.add(GraphView.lexical(label)));
        }
        spellings.remove(entity.label());
        String shown = spellings.stream().limit(SPELLINGS).collect(Collectors.joining(" · "));
        String rest = spellings.size() > SPELLINGS ? " and " + (spellings.size() - SPELLINGS) + " more" : "";
        return spellings.isEmpty() ? List.of() : List.of(text(shown + rest));
    }

    /** What papers say that makes other spellings names of the same. */
    private List<Html> reasons(EntityEntry entity) {
        Set<String> reasons = new TreeSet<>();
        for (Quad quad : view.quads(Iris.ENTITIES_GRAPH, Node.ANY, Vocabulary.MERGED_INTO, entity.node())) {
            String because = view.text(Iris.ENTITIES_GRAPH, quad.getSubject(), Vocabulary.BECAUSE);
            if (!because.isEmpty()) {
                reasons.add(because);
            }
        }
        List<Html.Element> items = reasons.stream()
                .limit(SPELLINGS)
                .map(reason -> el("li", reason))
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(el(
                        "details",
                        el("summary", Things.count(reasons.size(), "reason", "reasons")),
                        el("ul", items).with("class", "plain")));
    }

    private Set<Node> narrower(EntityEntry entity) {
        Set<Node> narrower = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Quad quad : view.quads(Node.ANY, Node.ANY, BROADER, entity.node())) {
            narrower.add(quad.getSubject());
        }
        return narrower;
    }

    private List<Html> entities(Set<Node> nodes) {
        return nodes.stream()
                .map(site.index()::entity)
                .flatMap(Optional::stream)
                .map(Things::chip)
                .limit(SPELLINGS)
                .toList();
    }

    private List<Html> elsewhere(EntityEntry entity) {
        List<Html> links = new ArrayList<>();
        for (Node property : SAME) {
            for (Node other : view.objects(entity.node(), property)) {
                if (other.isURI()) {
                    links.add(Html.all(
                            link(other.getURI(), text(other.getURI())),
                            text(" "),
                            el("small", Prefixes.shortForm(property.getURI()).replaceFirst(".*:", ""))));
                }
            }
        }
        return links;
    }
}

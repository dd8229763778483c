package org.papergraph.page;

import static org.papergraph.page.Html.el;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.paper.EntityType;

/** The page of a person who wrote papers. */
final class AuthorPage {

    private static final int NAMED = 8;

    private final GraphIndex index;
    private final GraphView view;

    AuthorPage(Site site, GraphView view) {
        this.index = site.index();
        this.view = view;
    }

    Optional<Page> page(Node author) {
        TreeSet<Integer> places = new TreeSet<>();
        for (Quad quad : view.quads(Node.ANY, Node.ANY, ReusedTerms.CREATOR, author)) {
            index.paper(quad.getSubject()).ifPresent(paper -> places.add(paper.at()));
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        List<PaperEntry> papers = places.stream().map(index::paper).toList();
        String name = view.text(author, ReusedTerms.NAME);
        List<Html> content = new ArrayList<>();
        content.add(el("h1", name));
        content.add(el("p", Things.count(papers.size(), "paper", "papers")).with("class", "soft"));
        content.add(
                Things.section("papers", "Papers", Things.papers(papers, paper -> StartPage.summary(index, paper))));
        content.add(subjects(papers));
        return Optional.of(Page.of(name, content, List.of()).withFeeds(Feeds.of(Site.path(author))));
    }

    private Html subjects(List<PaperEntry> papers) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (PaperEntry paper : papers) {
            for (int entity : index.entitiesOf(paper)) {
                counts.merge(entity, 1, Integer::sum);
            }
        }
        List<Html> columns = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            List<EntityEntry> most = counts.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> index.entity(entry.getKey()))
                    .filter(entity -> entity.type() == type)
                    .limit(NAMED)
                    .toList();
            if (!most.isEmpty()) {
                columns.add(el(
                        "div",
                        el("h3", type + "s"),
                        Things.ranking(most, entity -> counts.getOrDefault(entity.at(), 0))));
            }
        }
        return Things.section(
                "subjects", "What the papers name", el("div", columns).with("class", "columns"));
    }
}

package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;
import static org.papergraph.page.Things.section;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.paper.EntityType;

/** The pages at {@code /search} and, for what fits while somebody types, {@code /suggest}. */
final class SearchPage {

    private static final int OF_A_TYPE = 12;
    private static final int OF_ONE_TYPE = 200;
    private static final int SUGGESTED = 8;
    private static final int PAPERS = 20;

    private final Site site;

    private final FullText fullText;

    SearchPage(Site site, FullText fullText) {
        this.site = site;
        this.fullText = fullText;
    }

    Page page(PageRequest request) {
        String typed = request.first("q");
        for (EntityType type : EntityType.values()) {
            if (Things.style(type).equals(request.first("type"))) {
                return ofType(request, type, typed);
            }
        }
        return typed.isEmpty() ? invitation(request) : found(request, typed);
    }

    private Page invitation(PageRequest request) {
        return Page.of(
                "Search",
                List.of(
                        el("h1", "Search"),
                        Layout.search(request, "page-search"),
                        el("p", link("/papers", text("All papers")))),
                List.of());
    }

    private Page found(PageRequest request, String typed) {
        List<Html> content = new ArrayList<>();
        content.add(el("h1", "“" + typed + "”"));
        List<Html> columns = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            List<EntityEntry> entities = entities(type, typed, OF_A_TYPE);
            if (!entities.isEmpty()) {
                columns.add(el(
                        "div",
                        el("h3", type + "s"),
                        Things.ranking(entities, entity -> site.index().papersOf(entity).length),
                        entities.size() < OF_A_TYPE
                                ? Html.none()
                                : el(
                                        "p",
                                        link(
                                                request.with("type", Things.style(type)),
                                                text("More " + Things.style(type) + "s")))));
            }
        }
        if (!columns.isEmpty()) {
            content.add(section(
                    "entities",
                    "Tasks, methods, datasets, metrics",
                    el("div", columns).with("class", "columns")));
        }
        Set<PaperEntry> papers = new LinkedHashSet<>();
        site.paperTitles()
                .find(typed, PAPERS, place -> true)
                .forEach(place -> papers.add(site.index().paper(place)));
        papers.addAll(fullText.papers(typed, PAPERS));
        if (!papers.isEmpty()) {
            content.add(section(
                    "papers",
                    "Papers",
                    Things.papers(List.copyOf(papers), paper -> StartPage.summary(site.index(), paper)),
                    el(
                            "p",
                            link(
                                    PageRequest.address("/papers", Map.of("words", List.of(typed))),
                                    text("All papers with these words in the title")))));
        }
        if (columns.isEmpty() && papers.isEmpty()) {
            content.add(el(
                    "p",
                    "Nothing here is called so. Fewer or shorter words find more; the beginnings of words will do."));
        }
        return Page.of("Search for “" + typed + "”", content, List.of());
    }

    private Page ofType(PageRequest request, EntityType type, String typed) {
        String many = type + "s";
        List<EntityEntry> entities =
                typed.isEmpty() ? site.index().mostNamed(type, OF_ONE_TYPE) : entities(type, typed, OF_ONE_TYPE);
        List<List<Cell>> rows = new ArrayList<>();
        for (EntityEntry entity : entities) {
            int results = site.index().resultsOf(entity).size();
            rows.add(List.of(
                    Things.cell(entity),
                    Cell.of(String.valueOf(site.index().papersOf(entity).length)),
                    Cell.of(String.valueOf(results))));
        }
        Table table = new Table(
                Things.style(type) + "s",
                many,
                List.of(Column.text("Name"), Column.number("Papers"), Column.number("Results")),
                rows);
        String title = typed.isEmpty() ? many : many + " with “" + typed + "”";
        long all = site.index().count(type);
        return Page.of(
                title,
                List.of(
                        el("h1", title),
                        el(
                                        "p",
                                        typed.isEmpty() && all > entities.size()
                                                ? "The " + entities.size() + " of " + Things.count(all)
                                                        + " that most papers name."
                                                : Things.count(entities.size()) + " found.")
                                .with("class", "soft"),
                        table.html(request)),
                List.of(table));
    }

    private List<EntityEntry> entities(EntityType type, String typed, int limit) {
        GraphIndex index = site.index();
        return site
                .entityNames()
                .find(typed, limit, place -> index.entity(place).type() == type)
                .stream()
                .map(index::entity)
                .toList();
    }

    /** Options for what somebody has typed so far: a piece of HTML, no page. */
    PageResponse suggestions(PageRequest request) {
        String typed = request.first("q");
        List<Html> options = new ArrayList<>();
        if (!typed.isEmpty()) {
            for (int place : site.entityNames().find(typed, SUGGESTED, place -> true)) {
                EntityEntry entity = site.index().entity(place);
                options.add(option(
                        options.size(),
                        Site.path(entity.node()),
                        el("span", entity.label()).with("class", "chip " + Things.style(entity.type())),
                        entity.type() + " · " + Things.count(site.index().papersOf(entity).length, "paper", "papers")));
            }
            for (int place : site.paperTitles().find(typed, SUGGESTED, place -> true)) {
                PaperEntry paper = site.index().paper(place);
                options.add(option(
                        options.size(), Site.path(paper.node()), el("span", paper.title()), "Paper " + paper.year()));
            }
        }
        StringBuilder html = new StringBuilder();
        Html.all(options).write(html);
        return PageResponse.of(200, "text/html; charset=utf-8", html.toString());
    }

    private static Html option(int number, String address, Html name, String about) {
        return el("a", name, text(" "), el("small", about))
                .with("role", "option")
                .with("id", "option-" + number)
                .with("href", address)
                .with("tabindex", "-1");
    }
}

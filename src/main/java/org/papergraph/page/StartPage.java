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
import java.util.Set;
import java.util.TreeMap;
import org.papergraph.graph.RoleProperty;
import org.papergraph.page.ResultTables.Part;
import org.papergraph.paper.EntityType;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;

/** The page at {@code /}: search, what is in the graph, where to begin. */
final class StartPage {

    private static final int MOST_NAMED = 8;
    private static final int NEWEST = 8;
    private static final int BOARDS = 3;
    private static final int ROWS = 5;

    private final Site site;
    private final ResultTables tables;
    private final Catalogue catalogue;

    StartPage(Site site, GraphView view, Catalogue catalogue) {
        this.site = site;
        this.tables = new ResultTables(site.index(), view);
        this.catalogue = catalogue;
    }

    Page page(PageRequest request) {
        List<Html> content = new ArrayList<>();
        content.add(el(
                        "div",
                        el("h1", "What was tried, on which data, with what result?"),
                        Layout.search(request, "first-search"),
                        counts())
                .with("class", "hero"));
        if (site.index().papers().isEmpty()) {
            content.add(el(
                    "p",
                    text("This graph holds no paper yet. "),
                    el("code", "papergraph build FILES"),
                    text(" puts some in.")));
            return Page.of("papergraph", content, List.of());
        }
        List<Table> downloads = new ArrayList<>();
        content.add(mostNamed());
        List<Html> boards = boards(request, downloads);
        content.add(el(
                        "div",
                        boards.isEmpty()
                                ? newest()
                                : section("boards", "Leaderboards").add(Html.all(boards)),
                        boards.isEmpty() ? Html.none() : newest())
                .with("class", "pair"));
        content.add(questions());
        return Page.of("papergraph", content, downloads);
    }

    private Html counts() {
        GraphIndex index = site.index();
        List<Html> counts = new ArrayList<>();
        counts.add(count("/papers", index.papers().size(), "papers", "paper"));
        for (EntityType type : EntityType.values()) {
            String style = Things.style(type);
            counts.add(count("/search?type=" + style, index.count(type), style + "s", style));
        }
        counts.add(count("/leaderboards", index.results().size(), "results", "result"));
        return el("ul", counts).with("class", "counts").with("aria-label", "In this graph");
    }

    private static Html count(String address, long number, String what, String style) {
        return el("li", link(address, el("strong", Things.count(number)), text(" "), el("span", what)))
                .with("class", style);
    }

    private Html mostNamed() {
        GraphIndex index = site.index();
        List<Html> columns = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            String style = Things.style(type);
            columns.add(el(
                    "div",
                    el("h3", link("/search?type=" + style, text(type + "s"))),
                    Things.ranking(index.mostNamed(type, MOST_NAMED), entity -> index.papersOf(entity).length)));
        }
        return section("named", "Most named", el("div", columns).with("class", "columns"));
    }

    private List<Html> boards(PageRequest request, List<Table> downloads) {
        List<Html> shown = new ArrayList<>();
        for (Boards.Board board : site.contested().stream().limit(BOARDS).toList()) {
            EntityEntry dataset = site.index().entity(board.dataset());
            EntityEntry metric = site.index().entity(board.metric());
            Table table = tables.compact(
                    "board-" + (shown.size() + 1),
                    metric.label() + " on " + dataset.label(),
                    board.results().stream().limit(ROWS).toList(),
                    Set.of(Part.RANK, Part.METHOD, Part.VALUE, Part.YEAR));
            downloads.add(table);
            shown.add(el("div", el("h3", Things.chip(dataset), Things.chip(metric)), table.html(request))
                    .with("class", "board"));
        }
        if (!shown.isEmpty()) {
            shown.add(el("p", link("/leaderboards", text("All leaderboards"))));
        }
        return shown;
    }

    private Html newest() {
        GraphIndex index = site.index();
        boolean dated = index.papers().stream().anyMatch(paper -> !paper.year().isEmpty());
        Comparator<PaperEntry> order = dated
                ? Comparator.comparingInt(PaperEntry::at)
                : Comparator.comparingInt(
                                (PaperEntry paper) -> index.resultsOf(paper).size())
                        .reversed();
        List<PaperEntry> newest =
                index.papers().stream().sorted(order).limit(NEWEST).toList();
        return section(
                "newest",
                dated ? "Newest papers" : "Papers with most results",
                Things.papers(newest, paper -> summary(index, paper)),
                el("p", link("/papers", text("All papers"))));
    }

    /** The few most telling entities of a paper. */
    static Html summary(GraphIndex index, PaperEntry paper) {
        List<Html> chips = new ArrayList<>();
        for (RoleProperty property :
                List.of(RoleProperty.PROPOSES_METHOD, RoleProperty.INTRODUCES_DATASET, RoleProperty.ADDRESSES_TASK)) {
            index.entitiesOf(paper, property).stream()
                    .limit(2)
                    .map(Things::chip)
                    .forEach(chips::add);
        }
        return Things.chips(chips.stream().limit(4).toList());
    }

    private Html questions() {
        Map<String, List<Question>> byTag = new TreeMap<>();
        for (Question question : catalogue.questions()) {
            String tag = question.tags().isEmpty() ? "more" : question.tags().get(0);
            byTag.computeIfAbsent(tag, none -> new ArrayList<>()).add(question);
        }
        List<Html> groups = new ArrayList<>();
        byTag.forEach((tag, questions) -> {
            List<Html> items = new ArrayList<>();
            questions.forEach(question ->
                    items.add(el("li", link("/ask/" + question.name(), text(question.summary())))));
            groups.add(el(
                    "div", el("h3", tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1)), el("ul", items)));
        });
        return section("questions", "Questions to begin with", el("div", groups).with("class", "columns questions"));
    }
}

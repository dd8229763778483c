package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.RoleProperty;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.paper.EntityType;

/** The page at {@code /papers}: all papers, newest first, narrowed by what they name and when they appeared. */
final class PaperListPage {

    private static final int PER_PAGE = 30;
    private static final int MOST_ROWS = 10_000;

    private final Site site;
    private final GraphIndex index;

    PaperListPage(Site site) {
        this.site = site;
        this.index = site.index();
    }

    Page page(PageRequest request) {
        List<String> problems = new ArrayList<>();
        Map<EntityType, EntityEntry> named = new LinkedHashMap<>();
        for (EntityType type : EntityType.values()) {
            String asked = request.first(Things.style(type));
            if (!asked.isEmpty()) {
                find(type, asked)
                        .ifPresentOrElse(
                                entity -> named.put(type, entity),
                                () -> problems.add("No " + Things.style(type) + " is called “" + asked + "”."));
            }
        }
        BitSet fitting = problems.isEmpty() ? fitting(request, named) : new BitSet();
        int pages = Math.max(1, (fitting.cardinality() + PER_PAGE - 1) / PER_PAGE);
        int number = request.number("page", 1, pages);
        List<PaperEntry> shown = fitting.stream()
                .skip((long) (number - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .mapToObj(index::paper)
                .toList();
        List<Html> content = new ArrayList<>();
        content.add(el("h1", "Papers"));
        content.add(filters(request, named));
        problems.forEach(problem -> content.add(el("p", problem)));
        Table table = table(fitting, request.wantsCsv() ? MOST_ROWS : PER_PAGE);
        content.add(el(
                        "p",
                        text(Things.count(fitting.cardinality(), "paper", "papers") + " "),
                        fitting.isEmpty() ? Html.none() : table.download(request))
                .with("class", "soft"));
        content.add(Things.papers(shown, this::about));
        content.add(paging(request, number, pages));
        return Page.of(title(named, number), content, List.of(table));
    }

    private static String title(Map<EntityType, EntityEntry> named, int number) {
        String of = String.join(
                ", ", named.values().stream().map(EntityEntry::label).toList());
        return (of.isEmpty() ? "Papers" : "Papers on " + of) + (number > 1 ? ", page " + number : "");
    }

    private Optional<EntityEntry> find(EntityType type, String asked) {
        Optional<EntityEntry> byIri = index.entity(Site.resource("/" + asked));
        if (byIri.isPresent()) {
            return byIri.filter(entity -> entity.type() == type);
        }
        return site.entityNames().find(asked, 1, place -> index.entity(place).type() == type).stream()
                .map(index::entity)
                .findFirst();
    }

    private BitSet fitting(PageRequest request, Map<EntityType, EntityEntry> named) {
        BitSet fitting = new BitSet(index.papers().size());
        fitting.set(0, index.papers().size());
        named.values().forEach(entity -> fitting.and(index.paperSet(entity)));
        String words = request.first("words");
        if (!words.isEmpty()) {
            fitting.and(site.paperTitles().matching(words));
        }
        String from = request.first("from");
        String to = request.first("to");
        boolean withResults = !request.first("results").isEmpty();
        for (int at = fitting.nextSetBit(0); at >= 0; at = fitting.nextSetBit(at + 1)) {
            PaperEntry paper = index.paper(at);
            boolean early = !from.isEmpty() && paper.issued().compareTo(from) < 0;
            boolean late =
                    !to.isEmpty() && (paper.year().isEmpty() || paper.issued().compareTo(to + "~") > 0);
            if (early || late || (withResults && index.resultsOf(paper).isEmpty())) {
                fitting.clear(at);
            }
        }
        return fitting;
    }

    private static Html filters(PageRequest request, Map<EntityType, EntityEntry> named) {
        List<Html> fields = new ArrayList<>();
        fields.add(field("words", "Words of the title", request.first("words"), "wide"));
        for (EntityType type : EntityType.values()) {
            String name = Things.style(type);
            @Nullable EntityEntry entity = named.get(type);
            String value = entity == null ? request.first(name) : entity.label();
            fields.add(field(name, type.name(), value, ""));
        }
        fields.add(field("from", "From year", request.first("from"), "year"));
        fields.add(field("to", "To year", request.first("to"), "year"));
        Html.Element check = el("input")
                .with("type", "checkbox")
                .with("id", "results")
                .with("name", "results")
                .with("value", "yes");
        fields.add(el(
                        "div",
                        request.first("results").isEmpty() ? check : check.with("checked"),
                        el("label", "With results").with("for", "results"))
                .with("class", "check"));
        fields.add(el("button", "Filter").with("type", "submit"));
        fields.add(link("/papers", text("Clear")));
        return el("form", fields)
                .with("class", "filters")
                .with("action", "/papers")
                .with("role", "search")
                .with("aria-label", "Papers");
    }

    private static Html field(String name, String label, String value, String style) {
        Html.Element field = el(
                "div",
                el("label", label).with("for", name),
                el("input").with("id", name).with("name", name).with("value", value));
        return field.with("class", style.isEmpty() ? "field" : "field " + style);
    }

    private Html about(PaperEntry paper) {
        int results = index.resultsOf(paper).size();
        return Html.all(
                StartPage.summary(index, paper),
                results == 0 ? Html.none() : el("span", Things.count(results, "result", "results")));
    }

    private Table table(BitSet papers, int rows) {
        List<List<Cell>> cells = new ArrayList<>();
        papers.stream().limit(rows).mapToObj(index::paper).forEach(paper -> {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(paper.issued()),
                    new Cell(paper.title(), Things.paper(paper)),
                    Cell.of(Site.id(paper.node()))));
            for (RoleProperty property : RoleProperty.values()) {
                row.add(Cell.of(String.join(
                        "; ",
                        index.entitiesOf(paper, property).stream()
                                .map(EntityEntry::label)
                                .toList())));
            }
            row.add(Cell.of(String.valueOf(index.resultsOf(paper).size())));
            cells.add(row);
        });
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("Issued"), Column.text("Title"), Column.text("Paper")));
        for (RoleProperty property : RoleProperty.values()) {
            columns.add(Column.text(EntityPage.verb(property)));
        }
        columns.add(Column.number("Results"));
        return new Table("papers", "These papers", columns, cells);
    }

    static Html paging(PageRequest request, int number, int pages) {
        if (pages == 1) {
            return Html.none();
        }
        List<Html> links = new ArrayList<>();
        if (number > 1) {
            links.add(el(
                    "li",
                    el("a", "Newer")
                            .with("rel", "prev")
                            .with("href", request.with("page", String.valueOf(number - 1)))));
        }
        links.add(el("li", "Page " + number + " of " + pages));
        if (number < pages) {
            links.add(el(
                    "li",
                    el("a", "Older")
                            .with("rel", "next")
                            .with("href", request.with("page", String.valueOf(number + 1)))));
        }
        return el("nav", el("ul", links)).with("aria-label", "Pages").with("class", "paging");
    }
}

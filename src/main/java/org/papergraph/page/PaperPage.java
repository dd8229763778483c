package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;
import static org.papergraph.page.Things.section;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.graph.Iris;
import org.papergraph.graph.PaperGraph;
import org.papergraph.graph.RoleProperty;
import org.papergraph.graph.Vocabulary;
import org.papergraph.page.ResultTables.Part;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Paper;

/** The page of a paper. */
final class PaperPage {

    private static final int SIMILAR = 8;

    private final GraphIndex index;
    private final DatasetGraph dataset;
    private final GraphView view;
    private final Relations relations;

    PaperPage(Site site, DatasetGraph dataset) {
        this.index = site.index();
        this.dataset = dataset;
        this.view = new GraphView(dataset);
        this.relations = new Relations(index, view);
    }

    Optional<Page> page(PageRequest request, PaperEntry entry) {
        return PaperGraph.read(dataset, entry.node()).map(paper -> page(request, entry, paper));
    }

    private Page page(PageRequest request, PaperEntry entry, Paper paper) {
        List<Table> downloads = new ArrayList<>();
        MarkedText text = new MarkedText(index, view, entry, paper.text());
        Map<Integer, String> confidences = confidences(text);
        List<Html> main = new ArrayList<>();
        int title = paper.title().length();
        main.add(section(
                "abstract",
                "Abstract",
                legend(),
                el("p", text.html(title + 1, paper.text().length())).with("class", "abstract")));
        main.add(results(request, entry, downloads));
        main.add(relations.ofPaper(request, entry, downloads));
        main.add(named(request, entry, text, downloads));
        List<Html> aside = new ArrayList<>();
        aside.add(roles(entry, confidences));
        aside.add(similar(request, entry, downloads));
        aside.add(origin(entry, paper));
        String id = Site.id(entry.node());
        Page page = Page.of(
                paper.title(),
                List.of(
                        head(entry, paper, text),
                        el(
                                        "div",
                                        el("div", main).with("class", "main"),
                                        el("div", aside).with("class", "aside"))
                                .with("class", "two")),
                downloads);
        return page.withFeeds(Feeds.of("/" + id));
    }

    private Html head(PaperEntry entry, Paper paper, MarkedText text) {
        List<Html> about = new ArrayList<>();
        if (!paper.authors().isEmpty()) {
            List<Html> authors = new ArrayList<>();
            for (String author : paper.authors()) {
                authors.add(
                        el("li", author.isBlank() ? text(author) : link(Site.path(Iris.author(author)), text(author))));
            }
            about.add(el("ul", authors).with("class", "authors"));
        }
        List<Html> links = new ArrayList<>();
        if (!paper.issued().isEmpty()) {
            links.add(el("li", paper.issued()));
        }
        if (!paper.venue().isEmpty()) {
            links.add(el("li", paper.venue()));
        }
        if (!paper.arxiv().isEmpty()) {
            links.add(el("li", link("https://arxiv.org/abs/" + paper.arxiv(), text("arXiv:" + paper.arxiv()))));
        }
        if (!paper.doi().isEmpty()) {
            links.add(el("li", link("https://doi.org/" + paper.doi(), text("doi:" + paper.doi()))));
        }
        if (!paper.url().isEmpty()) {
            links.add(el("li", link(paper.url(), text("Page of the paper"))));
        }
        if (!links.isEmpty()) {
            about.add(el("ul", links).with("class", "inline soft"));
        }
        return el(
                        "div",
                        el("h1", text.html(0, paper.title().length())),
                        Html.all(about),
                        Actions.of(Site.id(entry.node())))
                .with("class", "head paper");
    }

    private static Html legend() {
        List<Html> items = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            items.add(el("li", el("span", type.name()).with("class", "chip " + Things.style(type))));
        }
        items.add(el("li", el("span", "Result").with("class", "figure-in-text")));
        items.add(el("li", el("span", "less sure").with("class", "mention unsure")));
        return el("ul", items).with("class", "inline legend").with("aria-label", "What the marks mean");
    }

    private Html results(PageRequest request, PaperEntry entry, List<Table> downloads) {
        List<ResultEntry> results = index.resultsOf(entry);
        if (results.isEmpty()) {
            return Html.none();
        }
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeAll(Set.of(Part.RANK, Part.PAPER, Part.YEAR));
        Table table =
                new ResultTables(index, view).compact("results", "Results that the abstract claims", results, parts);
        downloads.add(table);
        return section("results", "Results", table.html(request));
    }

    /** The confidence of the surest mention of each entity. */
    private static Map<Integer, String> confidences(MarkedText text) {
        Map<Integer, String> confidences = new TreeMap<>();
        text.mentions()
                .forEach(mark -> confidences.merge(
                        mark.entity(), mark.confidence(), (one, other) -> one.compareTo(other) >= 0 ? one : other));
        return confidences;
    }

    private Html roles(PaperEntry entry, Map<Integer, String> confidences) {
        List<Html> groups = new ArrayList<>();
        for (RoleProperty property : shownOrder()) {
            List<EntityEntry> entities = index.entitiesOf(entry, property);
            if (!entities.isEmpty()) {
                groups.add(el("h3", EntityPage.verb(property)));
                groups.add(Things.chips(entities.stream()
                        .map(entity -> Things.chip(entity, confidence(entry, property, entity, confidences)))
                        .toList()));
            }
        }
        return groups.isEmpty()
                ? section(
                        "roles",
                        "What it does",
                        el("p", "No task, method, dataset or metric was found in it.")
                                .with("class", "soft"))
                : section("roles", "What it does", Html.all(groups));
    }

    private static List<RoleProperty> shownOrder() {
        List<RoleProperty> order = new ArrayList<>(List.of(RoleProperty.values()));
        order.sort((one, other) -> Boolean.compare(EntityPage.isOwn(other), EntityPage.isOwn(one)));
        return order;
    }

    private String confidence(
            PaperEntry entry, RoleProperty property, EntityEntry entity, Map<Integer, String> confidences) {
        String named = confidences.getOrDefault(entity.at(), "");
        String role = relations
                .claim(entry.node(), entry.node(), property.node(), entity.node())
                .map(claim -> view.text(entry.node(), claim, Vocabulary.CONFIDENCE))
                .orElse("");
        String about = named.isEmpty() ? "" : "named so with confidence " + named;
        return role.isEmpty() ? about : about + " · in this role with " + role;
    }

    private Html named(PageRequest request, PaperEntry entry, MarkedText text, List<Table> downloads) {
        List<List<Cell>> rows = new ArrayList<>();
        for (MarkedText.Mark mark : text.mentions()) {
            EntityEntry entity = index.entity(mark.entity());
            String roles = String.join(
                    ", ",
                    List.of(RoleProperty.values()).stream()
                            .filter(property -> index.has(entry, property, entity))
                            .map(property -> property.role().label())
                            .toList());
            String words = text.words(mark);
            rows.add(List.of(
                    new Cell(words, link("#" + mark.fragment(), text(words))),
                    Things.cell(entity),
                    Cell.of(entity.type().name()),
                    Cell.of(roles),
                    new Cell(mark.confidence(), confidence(mark.confidence()))));
        }
        if (rows.isEmpty()) {
            return Html.none();
        }
        Table table = new Table(
                "mentions",
                "Every mention and how sure the reader is of it",
                List.of(
                        Column.text("In the text"),
                        Column.text("Entity"),
                        Column.text("Type"),
                        Column.text("Role"),
                        Column.number("Confidence")),
                rows);
        downloads.add(table);
        return el(
                        "details",
                        el(
                                "summary",
                                el("h2", "Every mention").with("id", "mentions-heading"),
                                el("span", String.valueOf(rows.size())).with("class", "figure")),
                        table.html(request))
                .with("class", "mentions");
    }

    static Html confidence(String confidence) {
        return el("span", confidence).with("class", MarkedText.isUnsure(confidence) ? "confidence low" : "confidence");
    }

    private Html similar(PageRequest request, PaperEntry entry, List<Table> downloads) {
        List<SimilarByNames.Similar> similar = new SimilarByNames(index).to(entry, request.wantsCsv() ? 100 : SIMILAR);
        if (similar.isEmpty()) {
            return Html.none();
        }
        List<List<Cell>> rows = new ArrayList<>();
        List<Html> items = new ArrayList<>();
        for (SimilarByNames.Similar other : similar) {
            rows.add(List.of(
                    new Cell(other.paper().title(), Things.paper(other.paper())),
                    Cell.of(String.format(Locale.ROOT, "%.2f", other.similarity())),
                    Cell.of(String.join(
                            ", ",
                            other.shared().stream().map(EntityEntry::label).toList()))));
            items.add(el(
                    "li",
                    el("div", Things.paper(other.paper())).with("class", "title"),
                    el(
                                    "div",
                                    el("span", other.paper().year()).with("class", "year"),
                                    text("both name "),
                                    Things.chips(other.shared().stream()
                                            .limit(4)
                                            .map(Things::chip)
                                            .toList()))
                            .with("class", "about")));
        }
        Table table = new Table(
                "similar",
                "Similar papers",
                List.of(Column.text("Paper"), Column.number("Similarity"), Column.text("Both name")),
                rows);
        downloads.add(table);
        List<String> ids = new ArrayList<>(List.of(Site.id(entry.node())));
        similar.stream().limit(3).forEach(other -> ids.add(Site.id(other.paper().node())));
        return section(
                "similar",
                "Similar papers",
                el("ul", items).with("class", "papers"),
                el(
                                "p",
                                link(
                                        PageRequest.address("/compare", Map.of("item", ids)),
                                        text("Compare them in a table")),
                                text(" "),
                                table.download(request))
                        .with("class", "download"));
    }

    private Html origin(PaperEntry entry, Paper paper) {
        List<Html> facts = new ArrayList<>();
        facts.add(el("dt", "Read in"));
        paper.sources().forEach(source -> facts.add(el("dd", source.toString())));
        String reader = view.text(entry.node(), entry.node(), Vocabulary.EXTRACTED_BY);
        if (!reader.isEmpty()) {
            facts.add(el("dt", "Read by"));
            facts.add(el("dd", reader));
        }
        facts.add(el("dt", "IRI"));
        facts.add(el("dd", el("code", entry.node().getURI())));
        return section("origin", "Origin", el("dl", facts));
    }
}

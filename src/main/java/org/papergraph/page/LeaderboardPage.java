package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.papergraph.page.ResultTables.Part;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;

/** The page at {@code /leaderboards}: which datasets and metrics have results to compare, and one board in full. */
final class LeaderboardPage {

    private static final int LISTED = 200;
    private static final int ROWS = 200;
    private static final int MOST_ROWS = 5_000;

    private final GraphIndex index;
    private final Site site;
    private final ResultTables tables;

    LeaderboardPage(Site site, GraphView view) {
        this.site = site;
        this.index = site.index();
        this.tables = new ResultTables(index, view);
    }

    Page page(PageRequest request) {
        Optional<EntityEntry> dataset = site.entity(request.first("dataset"));
        Optional<EntityEntry> metric = site.entity(request.first("metric"));
        if (dataset.isPresent() && metric.isPresent()) {
            return board(request, dataset.get(), metric.get());
        }
        List<List<Cell>> rows = new ArrayList<>();
        Boards boards = new Boards(index);
        for (Boards.Board board : site.contested().stream().limit(LISTED).toList()) {
            rows.add(row(board, boards));
        }
        Table table = new Table(
                "leaderboards",
                "Leaderboards",
                List.of(
                        Column.text("Dataset"),
                        Column.text("Metric"),
                        Column.text("Best method"),
                        Column.number("Value"),
                        Column.number("Results"),
                        Column.number("Papers"),
                        Column.text("Board")),
                rows);
        return Page.of(
                "Leaderboards",
                List.of(
                        el("h1", "Leaderboards"),
                        el(
                                        "p",
                                        "Where abstracts claim values by the same metric on the same dataset for more than one method. The numbers are what abstracts say of themselves: nobody has measured them again.")
                                .with("class", "soft lead"),
                        rows.isEmpty()
                                ? el("p", "No two methods have results by the same metric on the same dataset yet.")
                                : table.html(request)),
                List.of(table));
    }

    private List<Cell> row(Boards.Board board, Boards boards) {
        ResultEntry best = board.results().get(0);
        EntityEntry dataset = index.entity(board.dataset());
        EntityEntry metric = index.entity(board.metric());
        String address = PageRequest.address(
                "/leaderboards",
                new TreeMap<>(Map.of(
                        "dataset", List.of(Site.id(dataset.node())), "metric", List.of(Site.id(metric.node())))));
        return List.of(
                Things.cell(dataset),
                new Cell(
                        metric.label(),
                        Html.all(
                                Things.chip(metric),
                                text(" "),
                                el("small", boards.direction(board.metric())).with("class", "soft"))),
                Things.cell(index, best.method()),
                new Cell(best.value().toPlainString(), ResultTables.value(best)),
                Cell.of(String.valueOf(board.results().size())),
                Cell.of(String.valueOf(board.papers())),
                new Cell(
                        address,
                        el(
                                        "a",
                                        text("Open"),
                                        el("span", " " + metric.label() + " on " + dataset.label())
                                                .with("class", "unseen"))
                                .with("href", address)));
    }

    private Page board(PageRequest request, EntityEntry dataset, EntityEntry metric) {
        List<Html> content = new ArrayList<>();
        List<Table> downloads = new ArrayList<>();
        String title = metric.label() + " on " + dataset.label();
        Boards boards = new Boards(index);
        content.add(el("h1", title));
        content.add(el(
                "p", Things.chip(dataset), text(" "), Things.chip(metric), text(" " + boards.direction(metric.at()))));
        List<ResultEntry> results = index.resultsOf(dataset).stream()
                .filter(result -> result.dataset() == dataset.at() && result.metric() == metric.at())
                .toList();
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeAll(Set.of(Part.EVIDENCE, Part.DATASET, Part.METRIC));
        for (Boards.Board board : boards.of(results)) {
            Table table = tables.compact(
                    "board-" + (downloads.size() + 1),
                    title + (board.unit().isEmpty() ? "" : " in " + board.unit()),
                    board.results().stream()
                            .limit(request.wantsCsv() ? MOST_ROWS : ROWS)
                            .toList(),
                    parts);
            downloads.add(table);
            content.add(el("div", table.html(request)).with("class", "board"));
        }
        if (downloads.isEmpty()) {
            content.add(el("p", "No abstract claims a value by this metric on this dataset."));
        }
        content.add(el("p", link("/leaderboards", text("All leaderboards"))));
        return Page.of(title, content, downloads);
    }
}

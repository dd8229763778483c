package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Things.section;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.papergraph.graph.RoleProperty;
import org.papergraph.page.Boards.Board;
import org.papergraph.page.ResultTables.Part;
import org.papergraph.paper.EntityType;

/** The results on the page of an entity: leaderboards where values can be compared, tables of the rest. */
final class EntityResults {

    private static final int BOARDS = 6;
    private static final int ROWS_OF_A_BOARD = 10;
    private static final int ROWS = 30;
    private static final int MOST_ROWS = 5_000;

    private final GraphIndex index;
    private final ResultTables tables;
    private final PageRequest request;
    private final EntityEntry entity;

    EntityResults(Site site, GraphView view, PageRequest request, EntityEntry entity) {
        this.index = site.index();
        this.tables = new ResultTables(site.index(), view);
        this.request = request;
        this.entity = entity;
    }

    /** A section; nothing where there are no results. */
    Html html(List<Table> downloads) {
        List<ResultEntry> results = results();
        if (results.isEmpty()) {
            return Html.none();
        }
        List<Html> content = new ArrayList<>();
        List<ResultEntry> others = new ArrayList<>();
        for (Board board : new Boards(index).of(results)) {
            if (isContested(board) && content.size() < BOARDS) {
                content.add(board(board, downloads));
            } else {
                others.addAll(board.results());
            }
        }
        boolean hasBoards = !content.isEmpty();
        List<ResultEntry> gains = results.stream().filter(ResultEntry::isGain).toList();
        if (!others.isEmpty()) {
            String caption = hasBoards ? "More values" : "Values reached";
            content.add(rest("results-more", caption, others, downloads));
        }
        if (!gains.isEmpty()) {
            content.add(rest("results-gains", "Claimed gains", gains, downloads));
        }
        if (request.first(PageRequest.CSV).equals("results")) {
            downloads.add(tables.table("results", "Results", limited(results, ROWS), parts()));
        }
        return section("results", hasBoards ? "Leaderboard" : "Results")
                .add(Html.all(content))
                .add(el(
                                "p",
                                el("a", "All " + Things.count(results.size(), "result", "results") + " as CSV")
                                        .with("href", request.with(PageRequest.CSV, "results")))
                        .with("class", "download"));
    }

    /** Those that name the entity; for a task those too that name none, of papers that address it. */
    private List<ResultEntry> results() {
        List<ResultEntry> results = new ArrayList<>(index.resultsOf(entity));
        if (entity.type() == EntityType.Task) {
            for (PaperEntry paper : index.papersOf(entity, RoleProperty.ADDRESSES_TASK)) {
                index.resultsOf(paper).stream()
                        .filter(result -> result.task() == ResultEntry.NONE)
                        .forEach(results::add);
            }
        }
        return results;
    }

    private boolean isContested(Board board) {
        return entity.type() != EntityType.Method
                && board.results().size() > 1
                && board.metric() != ResultEntry.NONE
                && board.dataset() != ResultEntry.NONE;
    }

    /** All columns but those that would say on every row what the page is about. */
    private Set<Part> parts() {
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.remove(Part.RANK);
        parts.remove(Part.EVIDENCE);
        switch (entity.type()) {
            case Task -> parts.remove(Part.TASK);
            case Dataset -> parts.remove(Part.DATASET);
            case Metric -> parts.remove(Part.METRIC);
            case Method -> {
                // It may be what was measured or what it was compared with.
            }
        }
        return parts;
    }

    private Html rest(String id, String caption, List<ResultEntry> results, List<Table> downloads) {
        Set<Part> parts = parts();
        parts.removeIf(
                part -> part == Part.METHOD && results.stream().allMatch(result -> result.method() == entity.at()));
        Table table = tables.compact(id, caption, limited(results, ROWS), parts);
        downloads.add(table);
        return el("div", el("h3", caption), table.html(request), hidden(results, ROWS));
    }

    private Html board(Board board, List<Table> downloads) {
        List<Html> heading = new ArrayList<>();
        List<String> caption = new ArrayList<>();
        for (int part : new int[] {board.metric(), board.dataset()}) {
            if (part != entity.at()) {
                heading.add(Things.chip(index.entity(part)));
                caption.add(index.entity(part).label());
            }
        }
        heading.add(el("small", new Boards(index).direction(board.metric())));
        Set<Part> parts = parts();
        parts.removeAll(EnumSet.of(Part.DATASET, Part.METRIC, Part.BASELINE));
        parts.add(Part.RANK);
        Table table = tables.compact(
                "board-" + (downloads.size() + 1),
                String.join(" on ", caption) + (board.unit().isEmpty() ? "" : " in " + board.unit()),
                limited(board.results(), ROWS_OF_A_BOARD),
                parts);
        downloads.add(table);
        return el("div", el("h3", heading), table.html(request), hidden(board.results(), ROWS_OF_A_BOARD))
                .with("class", "board");
    }

    private List<ResultEntry> limited(List<ResultEntry> results, int rows) {
        return results.stream().limit(request.wantsCsv() ? MOST_ROWS : rows).toList();
    }

    private static Html hidden(List<ResultEntry> results, int rows) {
        return results.size() > rows
                ? el("p", Things.count(results.size() - (long) rows) + " more in the CSV")
                        .with("class", "soft")
                : Html.none();
    }
}

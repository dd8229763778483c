package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;
import static org.papergraph.page.Things.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.papergraph.graph.RoleProperty;
import org.papergraph.page.ResultTables.Part;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/** The page of a task, method, dataset or metric. */
final class EntityPage {

    private static final int BOARDS = 6;
    private static final int ROWS_OF_A_BOARD = 10;
    private static final int ROWS = 30;
    private static final int ALL_ROWS = 100_000;
    private static final int PAPERS = 12;
    private static final int USED_WITH = 8;

    private final Site site;
    private final GraphIndex index;
    private final GraphView view;
    private final ResultTables tables;
    private final Relations relations;

    EntityPage(Site site, GraphView view) {
        this.site = site;
        this.index = site.index();
        this.view = view;
        this.tables = new ResultTables(site.index(), view);
        this.relations = new Relations(site.index(), view);
    }

    Page page(PageRequest request, EntityEntry entity) {
        List<Table> downloads = new ArrayList<>();
        List<PaperEntry> papers =
                Arrays.stream(index.papersOf(entity)).mapToObj(index::paper).toList();
        List<Html> main = new ArrayList<>();
        main.add(results(request, entity, downloads));
        main.add(relations.ofEntity(request, entity, downloads));
        main.add(papersByRole(entity));
        List<Html> aside = new ArrayList<>();
        YearChart years = new YearChart(papers);
        if (years.tellsSomething()) {
            downloads.add(years.table());
            aside.add(section("over-the-years", "Over the years", years.html(request)));
        }
        aside.add(usedWith(request, entity, downloads));
        aside.add(new EntityFacts(site, view).html(entity));
        aside.add(questions(entity));
        String id = Site.id(entity.node());
        Page page = Page.of(
                entity.label() + " · " + entity.type(),
                List.of(
                        head(entity),
                        el(
                                        "div",
                                        el("div", main).with("class", "main"),
                                        el("div", aside).with("class", "aside"))
                                .with("class", "two")),
                downloads);
        return page.withFeeds(Feeds.of("/" + id));
    }

    private Html head(EntityEntry entity) {
        String id = Site.id(entity.node());
        int papers = index.papersOf(entity).length;
        int results = index.resultsOf(entity).size();
        return el(
                        "div",
                        el("p", el("span", entity.type().name()).with("class", "chip " + Things.style(entity.type()))),
                        el("h1", entity.label()),
                        el(
                                        "p",
                                        text(Things.count(papers, "paper", "papers") + " · "
                                                + Things.count(results, "result", "results")))
                                .with("class", "soft"),
                        Actions.of(id))
                .with("class", "head " + Things.style(entity.type()));
    }

    private Html results(PageRequest request, EntityEntry entity, List<Table> downloads) {
        List<ResultEntry> results = relevantResults(entity);
        if (results.isEmpty()) {
            return Html.none();
        }
        Set<Part> parts = EnumSet.allOf(Part.class);
        parts.removeAll(EnumSet.of(Part.RANK, Part.EVIDENCE, partOf(entity.type())));
        List<Html> content = new ArrayList<>();
        List<ResultEntry> others = new ArrayList<>();
        for (Boards.Board board : new Boards(index).of(results)) {
            boolean comparable = entity.type() != EntityType.Method
                    && board.results().size() > 1
                    && board.metric() != ResultEntry.NONE;
            if (comparable && content.size() < BOARDS) {
                content.add(board(request, entity, board, downloads));
            } else {
                others.addAll(board.results());
            }
        }
        List<ResultEntry> gains = results.stream().filter(ResultEntry::isGain).toList();
        int rows = request.wantsCsv() ? ALL_ROWS : ROWS;
        if (!others.isEmpty()) {
            String caption = content.isEmpty() ? "Results with " + entity.label() : "More results";
            content.add(titled(request, downloads, caption, "results-more", others, rows, parts));
        }
        if (!gains.isEmpty()) {
            content.add(titled(request, downloads, "Claimed gains", "results-gains", gains, rows, parts));
        }
        if (request.first(PageRequest.CSV).equals("results")) {
            downloads.add(tables.table("results", "Results", results, parts));
        }
        return section("results", heading(entity))
                .add(Html.all(content))
                .add(el(
                                "p",
                                el("a", "All " + Things.count(results.size(), "result", "results") + " as CSV")
                                        .with("href", request.with(PageRequest.CSV, "results")))
                        .with("class", "download"));
    }

    private static String heading(EntityEntry entity) {
        return entity.type() == EntityType.Method ? "Results" : "Leaderboard";
    }

    /** The column that would say on every row what the page is about. */
    private static Part partOf(EntityType type) {
        return switch (type) {
            case Task -> Part.TASK;
            // A method stands in results as what was measured and as what it was compared with.
            case Method -> Part.RANK;
            case Dataset -> Part.DATASET;
            case Metric -> Part.METRIC;
        };
    }

    private Html titled(
            PageRequest request,
            List<Table> downloads,
            String caption,
            String id,
            List<ResultEntry> results,
            int rows,
            Set<Part> parts) {
        Table table = tables.compact(id, caption, results.stream().limit(rows).toList(), parts);
        downloads.add(table);
        return el("div", el("h3", caption), table.html(request));
    }

    /** Results that name the entity; for a task those too that name none, of papers that address it. */
    private List<ResultEntry> relevantResults(EntityEntry entity) {
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

    private Html board(PageRequest request, EntityEntry entity, Boards.Board board, List<Table> downloads) {
        List<Html> heading = new ArrayList<>();
        List<String> caption = new ArrayList<>();
        for (int part : new int[] {board.metric(), board.dataset()}) {
            if (part != ResultEntry.NONE && part != entity.at()) {
                heading.add(Things.chip(index.entity(part)));
                caption.add(index.entity(part).label());
            }
        }
        Set<Part> parts =
                EnumSet.of(Part.RANK, Part.METHOD, Part.VALUE, Part.TASK, Part.PAPER, Part.YEAR, Part.CONFIDENCE);
        parts.removeIf(part -> part == Part.TASK && entity.type() == EntityType.Task);
        int rows = request.wantsCsv() ? ALL_ROWS : ROWS_OF_A_BOARD;
        Table table = tables.compact(
                "board-" + (downloads.size() + 1),
                caption.isEmpty() ? entity.label() : String.join(" on ", caption),
                board.results().stream().limit(rows).toList(),
                parts);
        downloads.add(table);
        String direction = new Boards(index).direction(board.metric());
        int hidden = board.results().size() - rows;
        return el(
                        "div",
                        el("h3", Html.all(heading), el("small", direction)),
                        table.html(request),
                        hidden > 0
                                ? el("p", Things.count(hidden) + " more in the CSV")
                                        .with("class", "soft")
                                : Html.none())
                .with("class", "board");
    }

    private Html papersByRole(EntityEntry entity) {
        List<Html> content = new ArrayList<>();
        for (RoleProperty property : RoleProperty.values()) {
            if (property.type() != entity.type()) {
                continue;
            }
            List<PaperEntry> papers = index.papersOf(entity, property);
            if (!papers.isEmpty()) {
                content.add(el("h3", heading(property) + " " + Things.count(papers.size(), "paper", "papers")));
                content.add(Things.papers(
                        papers.stream().limit(PAPERS).toList(), paper -> StartPage.summary(index, paper)));
            }
        }
        String all =
                PageRequest.address("/papers", Map.of(Things.style(entity.type()), List.of(Site.id(entity.node()))));
        return section("papers", "Papers")
                .add(Html.all(content))
                .add(el("p", link(all, text("All papers that name it"))));
    }

    private static String heading(RoleProperty property) {
        return switch (property.role()) {
            case ADDRESSED -> "Addressed by";
            case PROPOSED -> "Proposed by";
            case USED -> "Used by";
            case COMPARED -> "Compared with by";
            case INTRODUCED -> "Introduced by";
            case REPORTED -> "Reported by";
        };
    }

    private Html usedWith(PageRequest request, EntityEntry entity, List<Table> downloads) {
        int[] counts = index.usedWith(entity);
        int rows = request.wantsCsv() ? 500 : USED_WITH;
        List<Html> groups = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            List<EntityEntry> others = IntStream.range(0, counts.length)
                    .filter(place -> counts[place] > 0 && index.entity(place).type() == type)
                    .boxed()
                    .sorted((one, other) -> Integer.compare(counts[other], counts[one]))
                    .limit(rows)
                    .map(index::entity)
                    .toList();
            if (!others.isEmpty()) {
                groups.add(el("h3", type + "s"));
                groups.add(Things.ranking(others, other -> counts[other.at()]));
                others.forEach(other -> cells.add(List.of(
                        Cell.of(type.name()), Things.cell(other), Cell.of(String.valueOf(counts[other.at()])))));
            }
        }
        if (groups.isEmpty()) {
            return Html.none();
        }
        Table table = new Table(
                "used-with",
                "Named together with " + entity.label(),
                List.of(Column.text("Type"), Column.text("Name"), Column.number("Papers")),
                cells);
        downloads.add(table);
        return section(
                "with",
                "Named together with",
                Html.all(groups),
                el("p", table.download(request)).with("class", "download"));
    }

    private static Html questions(EntityEntry entity) {
        String id = Site.id(entity.node());
        List<Html> items = new ArrayList<>();
        for (String[] question : questionsFor(entity.type())) {
            items.add(el(
                    "li",
                    link(
                            PageRequest.address("/ask/" + question[0], Map.of(question[1], List.of(id))),
                            text(question[2]))));
        }
        return section("ask", "Ask further", el("ul", items).with("class", "plain"));
    }

    private static List<String[]> questionsFor(EntityType type) {
        return switch (type) {
            case Task ->
                List.of(
                        new String[] {"state-of-the-art", "task", "The state of the art"},
                        new String[] {"methods-for-task", "task", "Methods for this task"},
                        new String[] {"datasets-for-task", "task", "Datasets for this task"},
                        new String[] {"metrics-for-task", "task", "Customary metrics"});
            case Method ->
                List.of(
                        new String[] {"introduced-by", "entity", "Who introduced it?"},
                        new String[] {"outperforms", "method", "Who claims to outperform it?"},
                        new String[] {"results", "method", "Its results"},
                        new String[] {"surface-forms", "entity", "How is it written?"});
            case Dataset ->
                List.of(
                        new String[] {"introduced-by", "entity", "Who introduced it?"},
                        new String[] {"results", "dataset", "Results on it"},
                        new String[] {"papers-using", "first", "Papers that use it"});
            case Metric ->
                List.of(
                        new String[] {"results", "metric", "Results by it"},
                        new String[] {"surface-forms", "entity", "How is it written?"});
        };
    }

    /** The role's name as the papers' page has it. */
    static String verb(RoleProperty property) {
        String thing = property.type().name().toLowerCase(Locale.ROOT);
        return switch (property.role()) {
            case ADDRESSED -> "Addresses " + thing;
            case PROPOSED -> "Proposes " + thing;
            case USED -> "Uses " + thing;
            case COMPARED -> "Compares with";
            case INTRODUCED -> "Introduces " + thing;
            case REPORTED -> "Reports " + thing;
        };
    }

    static boolean isOwn(RoleProperty property) {
        return property.role() == Role.PROPOSED || property.role() == Role.INTRODUCED;
    }
}

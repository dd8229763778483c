package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.paper.EntityType;

/** The page at {@code /matrix}: how often each method was tried on each task, and where it never was. */
final class MatrixPage {

    private static final int ROWS = 14;
    private static final int COLUMNS = 12;
    private static final int MOST = 40;

    private final Site site;
    private final GraphIndex index;

    MatrixPage(Site site) {
        this.site = site;
        this.index = site.index();
    }

    Page page(PageRequest request) {
        EntityType across = "dataset".equals(request.first("across")) ? EntityType.Dataset : EntityType.Method;
        Optional<EntityEntry> around = site.entity(request.first("around"));
        int size = request.number("size", COLUMNS, MOST);
        List<EntityEntry> tasks = chosen(EntityType.Task, around, Math.max(ROWS, size));
        List<EntityEntry> others = chosen(across, around, size);
        String what = Things.style(across);
        List<List<Cell>> rows = new ArrayList<>();
        int gaps = 0;
        for (EntityEntry task : tasks) {
            BitSet onTask = index.paperSet(task);
            List<Cell> row = new ArrayList<>(List.of(Things.cell(task)));
            for (EntityEntry other : others) {
                BitSet both = index.paperSet(other);
                both.and(onTask);
                gaps += both.isEmpty() ? 1 : 0;
                row.add(cell(task, other, both.cardinality()));
            }
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("Task")));
        others.forEach(other -> columns.add(Column.number(other.label())));
        Table table = new Table("matrix", "Papers that name a task and a " + what, columns, rows);
        String title = "Tasks by " + what + "s";
        return Page.of(
                title,
                List.of(
                        el("h1", title),
                        el(
                                        "p",
                                        text(
                                                "How many papers name both. An empty field is a pair that no paper of this graph has tried: "
                                                        + Things.count(gaps) + " of "
                                                        + Things.count((long) tasks.size() * others.size()) + "."))
                                .with("class", "soft lead"),
                        form(request, across, around),
                        el("div", table.html(request)).with("class", "matrix " + what)),
                List.of(table));
    }

    /** The most named of a type; around an entity, those most often named together with it. */
    private List<EntityEntry> chosen(EntityType type, Optional<EntityEntry> around, int limit) {
        if (around.isEmpty()) {
            return index.mostNamed(type, limit);
        }
        EntityEntry center = around.get();
        int[] counts = index.usedWith(center);
        counts[center.at()] = Integer.MAX_VALUE;
        return index.entities().stream()
                .filter(entity -> entity.type() == type && counts[entity.at()] > 0)
                .sorted(Comparator.comparingInt((EntityEntry entity) -> counts[entity.at()])
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static Cell cell(EntityEntry task, EntityEntry other, int papers) {
        if (papers == 0) {
            return new Cell("0", el("span", "never").with("class", "unseen"));
        }
        Map<String, List<String>> filter = new LinkedHashMap<>();
        filter.put("task", List.of(Site.id(task.node())));
        filter.put(Things.style(other.type()), List.of(Site.id(other.node())));
        String depth = papers >= 10 ? "many" : papers >= 3 ? "some" : "few";
        return new Cell(
                String.valueOf(papers),
                el("a", String.valueOf(papers))
                        .with("href", PageRequest.address("/papers", filter))
                        .with("class", "tried " + depth)
                        .with("title", other.label() + " on " + task.label()));
    }

    private static Html form(PageRequest request, EntityType across, Optional<EntityEntry> around) {
        List<Html> options = new ArrayList<>();
        for (EntityType type : List.of(EntityType.Method, EntityType.Dataset)) {
            Html.Element option = el("option", type + "s").with("value", Things.style(type));
            options.add(type == across ? option.with("selected") : option);
        }
        return el(
                        "form",
                        el(
                                        "div",
                                        el("label", "Around a task, method or dataset")
                                                .with("for", "around"),
                                        el("input")
                                                .with("id", "around")
                                                .with("name", "around")
                                                .with(
                                                        "value",
                                                        around.map(EntityEntry::label)
                                                                .orElse(request.first("around"))))
                                .with("class", "field"),
                        el(
                                        "div",
                                        el("label", "Across").with("for", "across"),
                                        el("select", options)
                                                .with("id", "across")
                                                .with("name", "across"))
                                .with("class", "field"),
                        el(
                                        "div",
                                        el("label", "Columns").with("for", "size"),
                                        el("input")
                                                .with("id", "size")
                                                .with("name", "size")
                                                .with("type", "number")
                                                .with("min", String.valueOf(COLUMNS))
                                                .with("max", String.valueOf(MOST))
                                                .with("value", String.valueOf(request.number("size", COLUMNS, MOST))))
                                .with("class", "field year"),
                        el("button", "Show").with("type", "submit"))
                .with("class", "filters")
                .with("action", "/matrix");
    }
}

package org.papergraph.page;

import static org.papergraph.page.Html.el;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.papergraph.graph.RoleProperty;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.paper.EntityType;

/**
 * The page at {@code /compare}: papers, or entities of one kind, side by side; what several have in common stands out.
 *
 * @see <a href="https://doi.org/10.1007/978-3-030-54956-5_9">Comparisons in the Open Research Knowledge Graph</a>
 */
final class ComparePage {

    private static final int MOST = 8;
    private static final int NAMED_WITH = 8;
    private static final int RESULTS = 8;

    private final Site site;
    private final GraphIndex index;

    ComparePage(Site site) {
        this.site = site;
        this.index = site.index();
    }

    /**
     * What fills a cell before it is known whether others have it too.
     *
     * @param value what is downloaded
     * @param entity its place, or {@link ResultEntry#NONE} where it is none
     * @param html what is seen
     */
    private record Item(String value, int entity, Html html) {}

    /** A line of the table. */
    private record Line(String name, List<List<Item>> items) {}

    Page page(PageRequest request) {
        List<String> unknown = new ArrayList<>();
        Set<PaperEntry> papers = new LinkedHashSet<>();
        Set<EntityEntry> entities = new LinkedHashSet<>();
        for (String item : request.all("item").stream().distinct().limit(MOST).toList()) {
            Optional<PaperEntry> paper = index.paper(Site.resource("/" + item));
            Optional<EntityEntry> entity = paper.isPresent() ? Optional.empty() : site.entity(item);
            if (paper.isEmpty() && entity.isEmpty()) {
                paper = site.paper(item);
            }
            paper.ifPresent(papers::add);
            entity.ifPresent(entities::add);
            if (paper.isEmpty() && entity.isEmpty()) {
                unknown.add(item);
            }
        }
        List<Html> content = new ArrayList<>();
        content.add(el("h1", "Compare"));
        List<String> ids = new ArrayList<>();
        papers.forEach(paper -> ids.add(Site.id(paper.node())));
        entities.forEach(entity -> ids.add(Site.id(entity.node())));
        content.add(form(ids));
        unknown.forEach(name ->
                content.add(el("p", "Nothing here is called “" + name + "”.").with("class", "problem")));
        List<Table> tables = new ArrayList<>();
        if (!papers.isEmpty()) {
            tables.add(papers(ids, List.copyOf(papers)));
        }
        if (!entities.isEmpty()) {
            tables.add(entities(ids, List.copyOf(entities)));
        }
        tables.forEach(table -> content.add(el("div", table.html(request)).with("class", "comparison")));
        if (tables.isEmpty()) {
            content.add(el(
                            "p",
                            "Add two or more papers, or two or more methods, datasets, tasks or metrics. The address of this page then holds them all and can be passed on.")
                    .with("class", "soft lead"));
        }
        return Page.of("Compare", content, tables);
    }

    private static Html form(List<String> ids) {
        List<Html> fields = new ArrayList<>();
        ids.forEach(id -> fields.add(
                el("input").with("type", "hidden").with("name", "item").with("value", id)));
        fields.add(el(
                        "div",
                        el("label", "Add a name, or words of a title").with("for", "item"),
                        el("input").with("id", "item").with("name", "item").with("value", ""))
                .with("class", "field wide"));
        fields.add(el("button", "Add").with("type", "submit"));
        return el("form", fields).with("class", "filters").with("action", "/compare");
    }

    private Table papers(List<String> ids, List<PaperEntry> papers) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Issued", papers, paper -> List.of(text(paper.issued()))));
        for (RoleProperty property : RoleProperty.values()) {
            lines.add(line(
                    EntityPage.verb(property),
                    papers,
                    paper -> index.entitiesOf(paper, property).stream()
                            .map(ComparePage::item)
                            .toList()));
        }
        lines.add(line("Claims", papers, paper -> claims(index.resultsOf(paper), ResultEntry.NONE)));
        Map<String, Cell> heads = new LinkedHashMap<>();
        papers.forEach(paper -> heads.put(Site.id(paper.node()), new Cell(paper.title(), Things.paper(paper))));
        return table("papers", "Papers side by side", ids, heads, lines);
    }

    private Table entities(List<String> ids, List<EntityEntry> entities) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Type", entities, entity -> List.of(text(entity.type().name()))));
        lines.add(line("Papers", entities, entity -> List.of(text(String.valueOf(index.papersOf(entity).length)))));
        lines.add(line("First named", entities, this::firstNamed));
        lines.add(line("Made known by", entities, this::origin));
        for (EntityType type : EntityType.values()) {
            lines.add(line("Named with, " + Things.style(type) + "s", entities, entity -> namedWith(entity, type)));
        }
        lines.add(line("Claims", entities, entity -> claims(index.resultsOf(entity), entity.at())));
        Map<String, Cell> heads = new LinkedHashMap<>();
        entities.forEach(entity -> heads.put(Site.id(entity.node()), Things.cell(entity)));
        return table("entities", "Side by side", ids, heads, lines);
    }

    private static Item text(String text) {
        return new Item(text, ResultEntry.NONE, Html.text(text));
    }

    private static Item item(EntityEntry entity) {
        return new Item(entity.label(), entity.at(), Things.chip(entity));
    }

    private static <T> Line line(String name, List<T> things, Function<T, List<Item>> items) {
        return new Line(name, things.stream().map(items).toList());
    }

    private List<Item> firstNamed(EntityEntry entity) {
        return IntStream.of(index.papersOf(entity))
                .mapToObj(place -> index.paper(place).year())
                .filter(year -> !year.isEmpty())
                .min(Comparator.naturalOrder())
                .map(year -> List.of(text(year)))
                .orElse(List.of());
    }

    private List<Item> origin(EntityEntry entity) {
        List<Item> papers = new ArrayList<>();
        for (RoleProperty property : RoleProperty.values()) {
            if (EntityPage.isOwn(property) && property.type() == entity.type()) {
                index.papersOf(entity, property).stream()
                        .limit(3)
                        .forEach(paper -> papers.add(new Item(paper.title(), ResultEntry.NONE, Things.paper(paper))));
            }
        }
        return papers;
    }

    private List<Item> namedWith(EntityEntry entity, EntityType type) {
        int[] counts = index.usedWith(entity);
        return IntStream.range(0, counts.length)
                .filter(place -> counts[place] > 0 && index.entity(place).type() == type)
                .boxed()
                .sorted(Comparator.comparingInt((Integer place) -> counts[place])
                        .reversed())
                .limit(NAMED_WITH)
                .map(place -> item(index.entity(place)))
                .toList();
    }

    /** Results in a few words each, without saying what the column says already. */
    private List<Item> claims(List<ResultEntry> results, int without) {
        List<Item> claims = new ArrayList<>();
        for (ResultEntry result : results.stream().limit(RESULTS).toList()) {
            StringBuilder words = new StringBuilder(result.raw());
            words.append(result.isGain() ? " " + result.comparison().toLowerCase(Locale.ROOT) : "");
            append(words, " ", result.metric(), without);
            append(words, " on ", result.dataset(), without);
            append(words, " with ", result.method(), without);
            claims.add(text(words.toString()));
        }
        if (results.size() > RESULTS) {
            claims.add(text("and " + (results.size() - RESULTS) + " more"));
        }
        return claims;
    }

    private void append(StringBuilder words, String before, int entity, int without) {
        if (entity != ResultEntry.NONE && entity != without) {
            words.append(before).append(index.entity(entity).label());
        }
    }

    private Table table(String id, String caption, List<String> ids, Map<String, Cell> heads, List<Line> lines) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("")));
        heads.values().forEach(head -> columns.add(Column.text(head.value())));
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> first = new ArrayList<>(List.of(Cell.of("")));
        heads.forEach((own, head) -> first.add(new Cell("", Html.all(head.html(), remove(ids, own, head.value())))));
        rows.add(first);
        List<Set<Integer>> named = new ArrayList<>();
        heads.forEach((own, head) -> named.add(new HashSet<>()));
        for (Line line : lines) {
            for (int at = 0; at < named.size(); at++) {
                for (Item item : line.items().get(at)) {
                    named.get(at).add(item.entity());
                }
            }
        }
        for (Line line : lines) {
            if (line.items().stream().anyMatch(items -> !items.isEmpty())) {
                rows.add(row(line, named));
            }
        }
        return new Table(id, caption, columns, rows);
    }

    private static Html remove(List<String> ids, String own, String name) {
        List<String> others = ids.stream().filter(id -> !id.equals(own)).toList();
        String address = PageRequest.address("/compare", Map.of("item", others));
        return el(
                        "p",
                        el("a", Html.text("Take out"), el("span", " " + name).with("class", "unseen"))
                                .with("href", address))
                .with("class", "download");
    }

    private List<Cell> row(Line line, List<Set<Integer>> columns) {
        List<Cell> row = new ArrayList<>(List.of(new Cell(line.name(), el("strong", line.name()))));
        for (List<Item> items : line.items()) {
            List<Html> shown = new ArrayList<>();
            for (Item item : items) {
                boolean shared = item.entity() != ResultEntry.NONE
                        && columns.stream()
                                        .filter(column -> column.contains(item.entity()))
                                        .count()
                                > 1;
                Html.Element shownItem = el("li", item.html());
                shown.add(shared ? shownItem.with("class", "shared") : shownItem);
            }
            row.add(new Cell(String.join("; ", items.stream().map(Item::value).toList()), el("ul", shown)));
        }
        return row;
    }
}

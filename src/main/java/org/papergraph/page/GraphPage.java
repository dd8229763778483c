package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.papergraph.page.Neighbourhood.Place;
import org.papergraph.page.Neighbourhood.Way;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.paper.EntityType;

/** The page at {@code /graph}: what lies around a thing, drawn and as a list, from where one can walk on. */
final class GraphPage {

    private static final int BEGINNINGS = 6;

    private final Site site;
    private final Neighbourhood neighbourhood;

    GraphPage(Site site, GraphView view) {
        this.site = site;
        this.neighbourhood = new Neighbourhood(site, view);
    }

    Page page(PageRequest request) {
        String asked = request.first("at");
        Optional<Place> at = place(asked);
        List<Html> content = new ArrayList<>();
        content.add(el("h1", at.map(Place::label).orElse("Walk the graph")));
        content.add(form(asked.isEmpty() || at.isPresent() ? "" : asked));
        if (at.isEmpty()) {
            if (!asked.isEmpty()) {
                content.add(el("p", "Nothing here is called “" + asked + "”."));
            }
            content.add(beginnings());
            return Page.of("Walk the graph", content, List.of());
        }
        Place center = at.get();
        List<Way> ways = neighbourhood.around(center);
        Table table = table(center, ways);
        content.add(el("p", link("/" + center.id(), text("Open its page"))).with("class", "soft"));
        content.add(el("div", el("p", "The drawing needs JavaScript; the list below holds the same."))
                .with("id", "drawing")
                .with("data-at", center.id())
                .with("class", "drawing"));
        content.add(Things.section(
                "list",
                "As a list",
                groups(center, ways),
                el("p", table.download(request)).with("class", "download")));
        return Page.of("Around " + center.label(), content, List.of(table))
                .withScripts(List.of("cytoscape.min.js", "graph.js"));
    }

    private Optional<Place> place(String asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return neighbourhood
                .place(asked)
                .or(() -> site.entity(asked).map(Place::of))
                .or(() -> site.paper(asked).map(Place::of));
    }

    /** The same for the drawing; empty when there is nothing of this name. */
    Optional<PageResponse> json(PageRequest request) {
        return neighbourhood
                .place(request.first("at"))
                .map(place -> PageResponse.of(
                        200,
                        "application/json; charset=utf-8",
                        Neighbourhood.json(place, neighbourhood.around(place))));
    }

    private static Html form(String typed) {
        return el(
                        "form",
                        el(
                                        "div",
                                        el("label", "Begin at a task, method, dataset, metric or paper")
                                                .with("for", "at"),
                                        el("input")
                                                .with("id", "at")
                                                .with("name", "at")
                                                .with("value", typed)
                                                .with("required"))
                                .with("class", "field wide"),
                        el("button", "Go").with("type", "submit"))
                .with("class", "filters")
                .with("action", "/graph");
    }

    private Html beginnings() {
        List<Html> columns = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            List<Html> items = new ArrayList<>();
            for (EntityEntry entity : site.index().mostNamed(type, BEGINNINGS)) {
                items.add(el("li", walk(Place.of(entity))));
            }
            columns.add(el("div", el("h3", type + "s"), el("ul", items).with("class", "ranking")));
        }
        return Things.section(
                "beginnings", "Places to begin", el("div", columns).with("class", "columns"));
    }

    private static Html walk(Place place) {
        return el("a", place.label())
                .with("class", "chip " + place.kind())
                .with("href", PageRequest.address("/graph", Map.of("at", List.of(place.id()))));
    }

    private static Html groups(Place center, List<Way> ways) {
        Map<String, List<Html>> groups = new LinkedHashMap<>();
        for (Way way : ways) {
            Place other = way.other(center);
            String heading = way.label().equals("named with") ? "named with, " + other.kind() + "s" : way.label();
            groups.computeIfAbsent(heading, none -> new ArrayList<>())
                    .add(el(
                            "li",
                            walk(other),
                            way.papers() > 1
                                    ? el("span", String.valueOf(way.papers())).with("class", "figure")
                                    : Html.none()));
        }
        List<Html> columns = new ArrayList<>();
        groups.forEach((heading, items) -> columns.add(el(
                "div",
                el("h3", heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1)),
                el("ul", items).with("class", "ranking"))));
        return el("div", columns).with("class", "columns");
    }

    private static Table table(Place center, List<Way> ways) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Way way : ways) {
            rows.add(List.of(
                    Cell.of(way.from().label()),
                    Cell.of(way.label()),
                    Cell.of(way.to().label()),
                    Cell.of(String.valueOf(way.papers())),
                    Cell.of(way.from().id()),
                    Cell.of(way.to().id())));
        }
        return new Table(
                "ways",
                "The ways from " + center.label(),
                List.of(
                        Column.text("From"),
                        Column.text("Relation"),
                        Column.text("To"),
                        Column.number("Papers"),
                        Column.text("From id"),
                        Column.text("To id")),
                rows);
    }
}

package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.papergraph.paper.EntityType;

/** How papers, entities and figures look wherever they stand. */
final class Things {

    private Things() {}

    /** The name of a type's style: lower case. */
    static String style(EntityType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** An entity with the mark of its type, leading to its page. */
    static Html chip(EntityEntry entity) {
        return chip(entity, "");
    }

    /** An entity with the mark of its type and a remark that shows when somebody points at it. */
    static Html chip(EntityEntry entity, String remark) {
        return el("a", entity.label())
                .with("class", "chip " + style(entity.type()))
                .with("href", Site.path(entity.node()))
                .with("title", entity.type() + (remark.isEmpty() ? "" : " · " + remark));
    }

    /** A cell that holds an entity. */
    static Table.Cell cell(EntityEntry entity) {
        return new Table.Cell(entity.label(), chip(entity));
    }

    /** A cell that holds the entity at a place, or nothing. */
    static Table.Cell cell(GraphIndex index, int place) {
        return place == ResultEntry.NONE ? Table.Cell.of("") : cell(index.entity(place));
    }

    /** Chips side by side. */
    static Html chips(List<Html> chips) {
        return el("ul", chips.stream().map(chip -> el("li", chip)).toList()).with("class", "chips");
    }

    /** A paper's title, leading to its page. */
    static Html paper(PaperEntry paper) {
        return link(Site.path(paper.node()), text(paper.title()));
    }

    /** Papers, one below the other: year, title, and something about each. */
    static Html papers(List<PaperEntry> papers, Function<PaperEntry, Html> about) {
        List<Html> items = new ArrayList<>();
        for (PaperEntry paper : papers) {
            items.add(el(
                    "li",
                    el("div", paper(paper)).with("class", "title"),
                    el("div", el("span", paper.year()).with("class", "year"), about.apply(paper))
                            .with("class", "about")));
        }
        return el("ul", items).with("class", "papers");
    }

    /** A section with a heading. */
    static Html.Element section(String id, String heading, Html... content) {
        return el("section", el("h2", heading).with("id", id)).add(content).with("aria-labelledby", id);
    }

    /** A number with its thousands apart. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** So many of something. */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** A bar whose length is a share of the longest. */
    static Html bar(long value, long longest, String style) {
        String width = String.valueOf(longest == 0 ? 0 : Math.max(1, Math.round(100.0 * value / longest)));
        return el("svg", el("rect").with("width", width).with("height", "6").with("rx", "2"))
                .with("class", "bar " + style)
                .with("viewBox", "0 0 100 6")
                .with("preserveAspectRatio", "none")
                .with("aria-hidden", "true");
    }

    /** Entities with the number of their papers and a bar each. */
    static Html ranking(List<EntityEntry> entities, ToLongFunction<EntityEntry> count) {
        long longest = entities.stream().mapToLong(count).max().orElse(0);
        List<Html> items = new ArrayList<>();
        for (EntityEntry entity : entities) {
            long of = count.applyAsLong(entity);
            items.add(el(
                    "li",
                    chip(entity),
                    el("span", count(of)).with("class", "figure"),
                    bar(of, longest, style(entity.type()))));
        }
        return el("ol", items).with("class", "ranking");
    }
}

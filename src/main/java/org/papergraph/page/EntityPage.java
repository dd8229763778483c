package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;
import static org.papergraph.page.Things.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.papergraph.graph.RoleProperty;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/** The page of a task, method, dataset or metric. */
final class EntityPage {

    private static final int PAPERS = 12;
    private static final int USED_WITH = 8;

    private final Site site;
    private final GraphIndex index;
    private final GraphView view;
    private final Relations relations;

    EntityPage(Site site, GraphView view) {
        this.site = site;
        this.index = site.index();
        this.view = view;
        this.relations = new Relations(site.index(), view);
    }

    Page page(PageRequest request, EntityEntry entity) {
        List<Table> downloads = new ArrayList<>();
        List<PaperEntry> papers =
                Arrays.stream(index.papersOf(entity)).mapToObj(index::paper).toList();
        List<Html> main = new ArrayList<>();
        main.add(new EntityResults(site, view, request, entity).html(downloads));
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
                                        el("div", aside).with("class", "aside " + Things.style(entity.type())))
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

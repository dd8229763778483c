package org.papergraph.page;

import static org.papergraph.page.Html.all;
import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;

/** Results as tables, each with the sentence that states it. */
final class ResultTables {

    private final GraphIndex index;
    private final GraphView view;

    ResultTables(GraphIndex index, GraphView view) {
        this.index = index;
        this.view = view;
    }

    /** A column that a table of results may have. */
    enum Part {
        RANK,
        METHOD,
        VALUE,
        TASK,
        DATASET,
        METRIC,
        BASELINE,
        PAPER,
        YEAR,
        EVIDENCE,
        CONFIDENCE
    }

    /** A table of results in their order. */
    Table table(String id, String caption, List<ResultEntry> results, Set<Part> parts) {
        List<Column> columns = new ArrayList<>();
        parts.forEach(part -> columns.add(column(part)));
        List<List<Cell>> rows = new ArrayList<>();
        for (ResultEntry result : results) {
            List<Cell> row = new ArrayList<>();
            for (Part part : parts) {
                row.add(cell(part, result, rows.size() + 1));
            }
            rows.add(row);
        }
        return new Table(id, caption, columns, rows, "results");
    }

    /** Like {@link #table}, without the columns in which nothing stands. */
    Table compact(String id, String caption, List<ResultEntry> results, Set<Part> parts) {
        Set<Part> filled = new TreeSet<>(parts);
        filled.removeIf(part -> results.stream().allMatch(result -> isEmpty(part, result)));
        return table(id, caption, results, filled);
    }

    private boolean isEmpty(Part part, ResultEntry result) {
        return switch (part) {
            case RANK, VALUE, PAPER, EVIDENCE, CONFIDENCE -> false;
            case METHOD -> result.method() == ResultEntry.NONE;
            case TASK -> result.task() == ResultEntry.NONE;
            case DATASET -> result.dataset() == ResultEntry.NONE;
            case METRIC -> result.metric() == ResultEntry.NONE;
            case BASELINE -> result.baseline() == ResultEntry.NONE;
            case YEAR -> index.paper(result.paper()).year().isEmpty();
        };
    }

    private static Column column(Part part) {
        String name = part.name().charAt(0) + part.name().substring(1).toLowerCase(Locale.ROOT);
        return switch (part) {
            case RANK -> Column.number("#");
            case VALUE, CONFIDENCE -> Column.number(name);
            case METHOD, TASK, DATASET, METRIC, BASELINE, PAPER, YEAR, EVIDENCE -> Column.text(name);
        };
    }

    private Cell cell(Part part, ResultEntry result, int rank) {
        PaperEntry paper = index.paper(result.paper());
        return switch (part) {
            case RANK -> Cell.of(String.valueOf(rank));
            case METHOD -> Things.cell(index, result.method());
            case TASK -> Things.cell(index, result.task());
            case DATASET -> Things.cell(index, result.dataset());
            case METRIC -> Things.cell(index, result.metric());
            case BASELINE -> Things.cell(index, result.baseline());
            case VALUE -> new Cell(result.value().toPlainString(), value(result));
            case PAPER -> new Cell(paper.title(), paperWithSentence(paper, result));
            case YEAR -> Cell.of(paper.year());
            case EVIDENCE -> new Cell(sentence(result), evidence(paper, result));
            case CONFIDENCE -> Cell.of(view.text(paper.node(), result.node(), Vocabulary.CONFIDENCE));
        };
    }

    /** The number as the text has it, and what kind of gain it is. */
    static Html value(ResultEntry result) {
        Html number = el("strong", result.raw());
        return result.isGain()
                ? all(
                        number,
                        text(" "),
                        el("span", result.comparison().toLowerCase(Locale.ROOT)).with("class", "gain"))
                : number;
    }

    private Html paperWithSentence(PaperEntry paper, ResultEntry result) {
        return all(Things.paper(paper), evidence(paper, result));
    }

    private Html evidence(PaperEntry paper, ResultEntry result) {
        String iri = result.node().getURI();
        int hash = iri.indexOf('#');
        String place = Site.path(paper.node()) + (hash < 0 ? "" : iri.substring(hash));
        return el("q", link(place, text(sentence(result)))).with("class", "evidence");
    }

    /** The sentence that states a result. */
    String sentence(ResultEntry result) {
        Node graph = index.paper(result.paper()).node();
        for (Node source : view.objects(graph, result.node(), ReusedTerms.WAS_DERIVED_FROM)) {
            if (source.isURI() && source.getURI().contains("#sentence=")) {
                return view.text(graph, source, ReusedTerms.ANCHOR_OF);
            }
        }
        return "";
    }
}

package org.papergraph.page;

import static org.papergraph.page.Html.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;

/** How many papers there are in each year, as bars. */
final class YearChart {

    private static final int WIDTH = 14;
    private static final int HEIGHT = 60;
    private static final int LEAST_YEARS = 8;
    private static final int MOST_YEARS = 40;

    private final SortedMap<Integer, Integer> papersByYear = new TreeMap<>();

    YearChart(List<PaperEntry> papers) {
        for (PaperEntry paper : papers) {
            if (paper.year().matches("\\d{4}")) {
                papersByYear.merge(Integer.valueOf(paper.year()), 1, Integer::sum);
            }
        }
    }

    /** Whether there are years to compare. */
    boolean tellsSomething() {
        return papersByYear.size() > 1;
    }

    Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        papersByYear.forEach(
                (year, papers) -> rows.add(List.of(Cell.of(String.valueOf(year)), Cell.of(String.valueOf(papers)))));
        return new Table("years", "Papers by year", List.of(Column.text("Year"), Column.number("Papers")), rows);
    }

    Html html(PageRequest request) {
        int last = papersByYear.lastKey();
        int first = Math.max(Math.min(papersByYear.firstKey(), last - LEAST_YEARS + 1), last - MOST_YEARS + 1);
        int most =
                papersByYear.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Html> bars = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            int papers = papersByYear.getOrDefault(year, 0);
            int height = papers == 0 ? 1 : Math.max(2, Math.round((float) HEIGHT * papers / most));
            bars.add(el("rect", el("title", year + ": " + Things.count(papers, "paper", "papers")))
                    .with("x", String.valueOf((year - first) * WIDTH + 1))
                    .with("y", String.valueOf(HEIGHT - height))
                    .with("width", String.valueOf(WIDTH - 2))
                    .with("height", String.valueOf(height)));
        }
        int width = (last - first + 1) * WIDTH;
        String about = "Papers by year: " + described(papersByYear);
        return el(
                        "figure",
                        el("svg", bars)
                                .with("viewBox", "0 0 " + width + " " + HEIGHT)
                                .with("role", "img")
                                .with("aria-label", about)
                                .with("preserveAspectRatio", "none"),
                        el(
                                "figcaption",
                                el("span", String.valueOf(first)),
                                table().download(request),
                                el("span", String.valueOf(last))))
                .with("class", "years");
    }

    private static String described(Map<Integer, Integer> papersByYear) {
        List<String> parts = new ArrayList<>();
        papersByYear.forEach((year, papers) -> parts.add(year + ": " + papers));
        return String.join(", ", parts);
    }
}

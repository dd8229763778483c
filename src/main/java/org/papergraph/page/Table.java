package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that can be seen, sorted in the browser and downloaded.
 *
 * @param id unique on its page; the name under which it is downloaded
 * @param caption what it shows, for people and for readers of screens
 * @param columns from left to right
 * @param rows as many cells each as there are columns
 * @param style of its own, empty for none
 */
record Table(String id, String caption, List<Column> columns, List<List<Cell>> rows, String style) {

    Table(String id, String caption, List<Column> columns, List<List<Cell>> rows) {
        this(id, caption, columns, rows, "");
    }

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells for the " + columns.size() + " columns of '" + id + "'");
            }
        }
    }

    /**
     * A column.
     *
     * @param name its heading
     * @param number whether its cells are numbers, which stand to the right and sort by value
     */
    record Column(String name, boolean number) {
        static Column text(String name) {
            return new Column(name, false);
        }

        static Column number(String name) {
            return new Column(name, true);
        }
    }

    /**
     * A cell.
     *
     * @param value what is downloaded and sorted by
     * @param html what is seen
     */
    record Cell(String value, Html html) {
        static Cell of(String value) {
            return new Cell(value, Html.text(value));
        }
    }

    /** Its HTML, with a link to its CSV. */
    Html html(PageRequest request) {
        Html.Element head = el("tr");
        for (Column column : columns) {
            Html.Element cell = el("th", column.name()).with("scope", "col");
            head = head.add(column.number() ? cell.with("class", "number") : cell);
        }
        List<Html> body = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<Html> cells = new ArrayList<>();
            for (int at = 0; at < row.size(); at++) {
                cells.add(cell(columns.get(at), row.get(at)));
            }
            body.add(el("tr", cells).with("role", "row"));
        }
        Html.Element table = el(
                        "table", el("caption", caption).with("class", "unseen"), el("thead", head), el("tbody", body))
                .with("class", style.isEmpty() ? "sortable" : "sortable " + style)
                // Said, because small screens show rows of some tables as blocks, which would take their meaning away.
                .with("role", "table")
                .with("id", id);
        return el(
                        "div",
                        el("div", table)
                                .with("class", "scroll")
                                .with("tabindex", "0")
                                .with("role", "region")
                                .with("aria-label", caption),
                        el("p", download(request)).with("class", "download"))
                .with("class", "table");
    }

    /** A link to its CSV. */
    Html download(PageRequest request) {
        return el("a", text("CSV"), el("span", " of " + caption).with("class", "unseen"))
                .with("href", request.with(PageRequest.CSV, id))
                .with("download", id + ".csv");
    }

    private Html cell(Column column, Cell cell) {
        Html.Element html = el("td", cell.html()).with("role", "cell");
        boolean plain = cell.html() instanceof Html.Text shown && shown.text().equals(cell.value());
        if (column.number()) {
            html = html.with("class", "number");
        }
        if (!style.isEmpty()) {
            html = html.with("data-label", column.name());
        }
        return plain ? html : html.with("data-value", cell.value());
    }

    /**
     * Its rows as CSV, the columns' names first.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
     */
    String csv() {
        StringBuilder csv = new StringBuilder();
        line(csv, columns.stream().map(Column::name).toList());
        rows.forEach(row -> line(csv, row.stream().map(Cell::value).toList()));
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> values) {
        for (int at = 0; at < values.size(); at++) {
            String value = values.get(at);
            csv.append(at == 0 ? "" : ",");
            boolean quoted = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            csv.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        csv.append("\r\n");
    }
}

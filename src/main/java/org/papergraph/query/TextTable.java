package org.papergraph.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Prefixes;

/**
 * A table for a terminal: columns aligned, numbers to the right, long texts cut with an ellipsis.
 *
 * <p>The widths are those that the first rows need, so that an answer of any length goes out while it is found.
 */
final class TextTable {

    private static final int MEASURED_ROWS = 200;
    private static final int WIDEST_CELL = 60;
    private static final int NARROWEST_CELL = 12;
    private static final int WIDEST_TABLE = 160;
    private static final String GAP = "  ";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /** Line breaks, and what could steer a terminal or turn the direction of writing. */
    private static final Pattern NOT_PRINTED =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private final RowSet rows;
    private final List<Var> columns;

    TextTable(RowSet rows) {
        this.rows = rows;
        this.columns = rows.getResultVars();
    }

    /** The cells of one row as people read them. */
    static List<String> cells(List<Var> columns, Binding row) {
        List<String> cells = new ArrayList<>(columns.size());
        for (Var column : columns) {
            cells.add(cell(row.get(column)));
        }
        return cells;
    }

    private static String cell(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        String text;
        if (node.isURI()) {
            text = Prefixes.shortForm(node.getURI());
        } else if (node.isLiteral()) {
            text = node.getLiteralLexicalForm();
        } else {
            text = node.toString();
        }
        return NOT_PRINTED.matcher(text).replaceAll(" ").strip();
    }

    /** Writes all rows and returns how many. */
    long write(OutputStream out) throws IOException {
        List<List<String>> first = new ArrayList<>();
        while (first.size() < MEASURED_ROWS && rows.hasNext()) {
            first.add(cells(columns, rows.next()));
        }
        int[] widths = widths(first);
        boolean[] numbers = numbers(first);
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writeLine(writer, columns.stream().map(Var::getVarName).toList(), widths, numbers);
        writeLine(writer, Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths, numbers);
        long count = 0;
        for (List<String> row : first) {
            writeLine(writer, row, widths, numbers);
            count++;
        }
        while (rows.hasNext()) {
            writeLine(writer, cells(columns, rows.next()), widths, numbers);
            count++;
        }
        writer.flush();
        return count;
    }

    private int[] widths(List<List<String>> first) {
        int[] widths = new int[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(columns.get(column).getVarName());
            for (List<String> row : first) {
                widths[column] = Math.max(widths[column], Math.min(WIDEST_CELL, width(row.get(column))));
            }
        }
        int surplus = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - WIDEST_TABLE;
        for (; surplus > 0; surplus--) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            if (widths[widest] <= NARROWEST_CELL) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private boolean[] numbers(List<List<String>> first) {
        boolean[] numbers = new boolean[columns.size()];
        for (int column = 0; column < numbers.length; column++) {
            int of = column;
            List<String> filled = first.stream()
                    .map(row -> row.get(of))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            numbers[column] = !filled.isEmpty()
                    && filled.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
        }
        return numbers;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void writeLine(Writer writer, List<String> cells, int[] widths, boolean[] numbers)
            throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cut(cells.get(column), widths[column]);
            String padding = " ".repeat(Math.max(0, widths[column] - width(cell)));
            line.append(column == 0 ? "" : GAP);
            line.append(numbers[column] ? padding + cell : cell + padding);
        }
        writer.write(line.toString().stripTrailing());
        writer.write('\n');
    }

    private static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
    }
}

package org.papergraph.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.papergraph.ingest.NamedFacts.Fact;

/**
 * Tables with a paper on each row and headings on the first: values separated by commas, semicolons or tabs, in quotation
 * marks where they hold one of these.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class TablePapers implements PaperFormat {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    @Override
    public String name() {
        return "csv";
    }

    /** When the first row names a title and an abstract. */
    @Override
    public boolean recognises(Head head) {
        return separator(head).isPresent();
    }

    private static Optional<Character> separator(Head head) {
        return SEPARATORS.stream()
                .filter(separator -> {
                    List<Fact> facts = headings(head.text(), separator);
                    return facts.contains(Fact.TITLE) && facts.contains(Fact.ABSTRACT);
                })
                .findFirst();
    }

    private static List<Fact> headings(String text, char separator) {
        try (CSVParser table = format(separator).parse(new StringReader(text))) {
            Iterator<CSVRecord> rows = table.iterator();
            return rows.hasNext() ? facts(rows.next()) : List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
    }

    private static List<Fact> facts(CSVRecord headings) {
        List<Fact> facts = new ArrayList<>();
        // The headings of one kind of thing come more than once; the first is the plainest.
        for (String heading : headings) {
            Fact fact = NamedFacts.ofColumn(heading);
            boolean taken = fact != Fact.DATE && facts.contains(fact);
            facts.add(taken ? Fact.OTHER : fact);
        }
        return facts;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    @Override
    public void read(Input input, PaperSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input.bytes(), Head.LIMIT + 1);
        Optional<Character> separator = separator(Head.of(bytes));
        if (separator.isEmpty()) {
            sink.rejected(input.rejection(
                    1,
                    "the first row names no title and no abstract",
                    "give one column the heading title and one the heading abstract"));
            return;
        }
        BoundedStream rows = new BoundedStream(bytes);
        Reader characters = new InputStreamReader(
                rows,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CSVParser table = format(separator.get()).parse(characters)) {
            readRows(table, rows, input, sink);
        }
    }

    private static void readRows(CSVParser table, BoundedStream bytes, Input input, PaperSink sink) throws IOException {
        int line = 1;
        try {
            Iterator<CSVRecord> rows = table.iterator();
            List<Fact> facts = facts(rows.next());
            line = next(table);
            bytes.nextPiece();
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                PaperDraft draft = new PaperDraft(line);
                for (int i = 0; i < Math.min(row.size(), facts.size()); i++) {
                    NamedFacts.give(facts.get(i), row.get(i), draft);
                }
                draft.deliver(input, sink);
                line = next(table);
                bytes.nextPiece();
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            // So the parser wraps what goes wrong in a row.
            if (!(e.getCause() instanceof IOException cause)) {
                throw e;
            }
            reject(cause, line, input, sink);
        }
    }

    private static void reject(IOException e, int line, Input input, PaperSink sink) throws IOException {
        if (e instanceof BoundedStream.TooLongException) {
            sink.rejected(input.rejection(
                    line,
                    "the row is " + e.getMessage() + ", what follows is not read",
                    "look for a quotation mark that is not closed"));
        } else if (e instanceof CharacterCodingException) {
            sink.rejected(input.rejection(
                    line, "not UTF-8 here or soon after, what follows is not read", "save the file as UTF-8"));
        } else if (e instanceof CSVException) {
            sink.rejected(input.rejection(
                    line,
                    "broken row (" + e.getMessage() + "), what follows is not read",
                    "look for quotation marks that are not doubled"));
        } else {
            throw e;
        }
    }

    /** The line on which the next row begins. */
    private static int next(CSVParser table) {
        return (int) Math.min(Integer.MAX_VALUE, table.getCurrentLineNumber() + 1);
    }
}

package org.papergraph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an answer is written. All in UTF-8. */
public enum AnswerFormat {
    /** For people: an aligned table, {@code yes} or {@code no}, or Turtle. */
    TEXT("text/plain"),
    /** <a href="https://www.w3.org/TR/sparql11-results-csv-tsv/">SPARQL 1.1 results as CSV</a>: plain values. */
    CSV("text/csv"),
    /** The same as TSV: RDF terms in full. */
    TSV("text/tab-separated-values"),
    /** <a href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 results as JSON</a>. */
    JSON("application/sparql-results+json"),
    /**
     * Compact JSON: {@code {"columns": [...], "arguments": {...}, "remarks": [...], "rows": [{...}]}}, each row an object
     * of plain values without the unbound ones, numbers as numbers; {@code "truth"} instead of columns and rows.
     */
    RECORDS("application/json"),
    /** <a href="https://www.w3.org/TR/rdf-sparql-XMLres/">SPARQL results as XML</a>. */
    XML("application/sparql-results+xml"),
    /** Turtle with prefixes. */
    TURTLE("text/turtle"),
    /** N-Triples, sorted. */
    NTRIPLES("application/n-triples"),
    /** JSON-LD 1.1 with a context of prefixes. */
    JSONLD("application/ld+json");

    private final String mediaType;

    AnswerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format's name on the command line: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type, without charset. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether answers of this kind can be written so. */
    public boolean suits(AnswerKind kind) {
        return switch (this) {
            case TEXT -> true;
            case CSV, TSV, JSON, RECORDS, XML -> kind != AnswerKind.GRAPH;
            case TURTLE, NTRIPLES, JSONLD -> kind == AnswerKind.GRAPH;
        };
    }

    /** The formats for a kind of answer, that for people first. */
    public static List<AnswerFormat> of(AnswerKind kind) {
        return Arrays.stream(values()).filter(format -> format.suits(kind)).toList();
    }

    /**
     * The format of a name.
     *
     * @throws WrongArgumentException when no format is called so
     */
    public static AnswerFormat ofLabel(String label) {
        for (AnswerFormat format : values()) {
            if (format.label().equals(label)) {
                return format;
            }
        }
        throw new WrongArgumentException(
                "format",
                "'" + label + "' is no format of an answer but " + labels(List.of(values())),
                Arrays.stream(values()).map(AnswerFormat::label).toList());
    }

    static String labels(List<AnswerFormat> formats) {
        return formats.stream().map(AnswerFormat::label).collect(Collectors.joining(", "));
    }
}

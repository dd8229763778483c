package org.papergraph.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a graph can be exported as. All in UTF-8. */
public enum ExportFormat {
    /** <a href="https://www.w3.org/TR/turtle/">Turtle</a> with prefixes: the union of the named graphs. */
    TURTLE("text/turtle", "ttl"),
    /** <a href="https://www.w3.org/TR/trig/">TriG</a> with prefixes: every named graph. */
    TRIG("application/trig", "trig"),
    /** <a href="https://www.w3.org/TR/n-triples/">N-Triples</a>, sorted by code points: the union. */
    NTRIPLES("application/n-triples", "nt"),
    /** <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>, sorted by code points: every named graph. */
    NQUADS("application/n-quads", "nq"),
    /** <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>, a flat list of nodes under a context: the union. */
    JSONLD("application/ld+json", "jsonld"),
    /** <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>: the union. */
    RDFXML("application/rdf+xml", "rdf"),
    /** <a href="http://graphml.graphdrawing.org/">GraphML</a>: papers and entities, joined by their relations. */
    GRAPHML("application/graphml+xml", "graphml"),
    /** <a href="https://www.rfc-editor.org/rfc/rfc4180">CSV</a>: one row for each relation of a paper to an entity. */
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String fileEnding;

    ExportFormat(String mediaType, String fileEnding) {
        this.mediaType = mediaType;
        this.fileEnding = fileEnding;
    }

    /** The format's name on the command line: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type, without charset. */
    public String mediaType() {
        return mediaType;
    }

    /** The customary ending of its files, without full stop. */
    public String fileEnding() {
        return fileEnding;
    }

    /**
     * The format of a name.
     *
     * @throws IllegalArgumentException when no format is called so; the message lists them
     */
    public static ExportFormat ofLabel(String label) {
        for (ExportFormat format : values()) {
            if (format.label().equals(label)) {
                return format;
            }
        }
        String labels = Arrays.stream(values()).map(ExportFormat::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("'" + label + "' is no format of an export but " + labels);
    }
}

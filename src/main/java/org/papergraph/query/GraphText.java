package org.papergraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.papergraph.graph.Prefixes;

/** Writes graphs in the formats of answers. */
public final class GraphText {

    private GraphText() {}

    /**
     * Writes a graph under our own prefixes; the stream stays open.
     *
     * @param graph whose prefixes are replaced
     * @param format one that {@linkplain AnswerFormat#suits suits} graphs; text is Turtle
     * @return the number of triples
     */
    public static long write(Graph graph, AnswerFormat format, OutputStream out) throws IOException {
        graph.getPrefixMapping().clearNsPrefixMap().setNsPrefixes(Prefixes.all());
        switch (format) {
            case NTRIPLES -> writeLines(graph, out);
            case JSONLD ->
                RDFWriter.source(graph).format(RDFFormat.JSONLD11_PRETTY).output(out);
            case TURTLE, TEXT ->
                RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(out);
            case CSV, TSV, JSON, RECORDS, XML -> throw new IllegalArgumentException(format + " is not for graphs");
        }
        return graph.size();
    }

    private static void writeLines(Graph graph, OutputStream out) throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        graph.find().forEachRemaining(triple -> lines.add(line(triple)));
        for (String line : lines) {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(Triple triple) {
        return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " .\n";
    }
}

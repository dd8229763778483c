package org.papergraph.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Prefixes;

/**
 * Writes the named graphs of a dataset in one of the {@linkplain ExportFormat formats}.
 *
 * <p>The same graph gives the same bytes, whatever order it was built in. Memory stays bounded: what does not fit is
 * sorted in temporary files of about the size of the N-Quads.
 */
public final class Exporter {

    private Exporter() {}

    /**
     * Writes all of a dataset's named graphs; the stream stays open.
     *
     * @param dataset within a transaction of the caller
     * @throws IOException when the stream or a temporary file cannot be written, or a property of the graph has no form
     *     in RDF/XML
     */
    public static void write(DatasetGraph dataset, ExportFormat format, OutputStream out) throws IOException {
        try {
            switch (format) {
                case TURTLE -> writeBlocks(SortedStatements.ofUnion(dataset), RDFFormat.TURTLE_BLOCKS, out);
                case TRIG -> writeBlocks(SortedStatements.byGraph(dataset), RDFFormat.TRIG_BLOCKS, out);
                case NTRIPLES -> writeLines(dataset, false, out);
                case NQUADS -> writeLines(dataset, true, out);
                case JSONLD -> {
                    try (SortedStatements statements = SortedStatements.ofUnion(dataset)) {
                        new JsonLdWriter(writer(out)).write(statements);
                    }
                }
                case RDFXML -> {
                    try (SortedStatements statements = SortedStatements.ofUnion(dataset)) {
                        new RdfXmlWriter(writer(out)).write(statements);
                    }
                }
                case GRAPHML -> new GraphMlWriter(writer(out)).write(dataset);
                case CSV -> new RelationTable(writer(out)).write(dataset);
            }
            out.flush();
        } catch (RuntimeIOException e) {
            throw new IOException("the export cannot be written: " + e.getMessage(), e);
        }
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private static void writeLines(DatasetGraph dataset, boolean withGraph, OutputStream out) throws IOException {
        Writer writer = writer(out);
        try (SortedLines lines = new SortedLines()) {
            Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            while (quads.hasNext()) {
                Quad quad = quads.next();
                lines.add(line(quad, withGraph));
            }
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                writer.write(line);
                writer.write('\n');
            }
        }
        writer.flush();
    }

    /** A quad as a line of N-Quads, without line break. */
    public static String line(Quad quad) {
        return line(quad, !quad.isDefaultGraph());
    }

    private static String line(Quad quad, boolean withGraph) {
        return NodeFmtLib.strNT(quad.getSubject()) + " " + NodeFmtLib.strNT(quad.getPredicate()) + " "
                + NodeFmtLib.strNT(quad.getObject())
                + (withGraph ? " " + NodeFmtLib.strNT(quad.getGraph()) : "") + " .";
    }

    private static void writeBlocks(SortedStatements statements, RDFFormat format, OutputStream out)
            throws IOException {
        try (statements) {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            StreamRDF writer = StreamRDFWriter.getWriterStream(buffered, format);
            writer.start();
            for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
                writer.prefix(prefix.getKey(), prefix.getValue());
            }
            for (@Nullable Quad quad = statements.next(); quad != null; quad = statements.next()) {
                if (format.equals(RDFFormat.TURTLE_BLOCKS)) {
                    writer.triple(quad.asTriple());
                } else {
                    writer.quad(quad);
                }
            }
            writer.finish();
            buffered.flush();
        }
    }
}

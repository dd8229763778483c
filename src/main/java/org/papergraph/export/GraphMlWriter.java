package org.papergraph.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.EntityType;

/** Writes papers and entities as nodes and the relations between them as edges, for tools that draw and count. */
final class GraphMlWriter {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="type" for="all" attr.name="type" attr.type="string"/>
              <key id="label" for="node" attr.name="label" attr.type="string"/>
              <key id="iri" for="node" attr.name="iri" attr.type="string"/>
              <key id="confidence" for="edge" attr.name="confidence" attr.type="double"/>
              <graph id="papergraph" edgedefault="directed">
            """;

    private final Writer out;

    GraphMlWriter(Writer out) {
        this.out = out;
    }

    void write(DatasetGraph dataset) throws IOException {
        out.write(HEAD);
        try (Relations relations = new Relations(dataset)) {
            for (@Nullable Node paper = relations.nextPaper(); paper != null; paper = relations.nextPaper()) {
                writeNode(paper, "Paper", relations.title(paper));
            }
            for (EntityType type : EntityType.values()) {
                writeEntities(dataset, type, relations);
            }
        }
        try (Relations relations = new Relations(dataset)) {
            for (@Nullable Node paper = relations.nextPaper(); paper != null; paper = relations.nextPaper()) {
                for (Relation relation : relations.of(paper)) {
                    writeEdge(relation);
                }
            }
        }
        out.write("  </graph>\n</graphml>\n");
        out.flush();
    }

    private void writeEntities(DatasetGraph dataset, EntityType type, Relations relations) throws IOException {
        try (SortedLines entities = new SortedLines()) {
            Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, ReusedTerms.TYPE, Vocabulary.classOf(type));
            while (quads.hasNext()) {
                entities.add(quads.next().getSubject().getURI());
            }
            for (@Nullable String iri = entities.next(); iri != null; iri = entities.next()) {
                Node entity = NodeFactory.createURI(iri);
                writeNode(entity, type.name(), relations.label(entity));
            }
        }
    }

    private void writeNode(Node node, String type, String label) throws IOException {
        out.write("    <node id=\"" + id(node) + "\"><data key=\"type\">" + type + "</data><data key=\"label\">"
                + XmlText.of(label) + "</data><data key=\"iri\">" + XmlText.of(node.getURI()) + "</data></node>\n");
    }

    private void writeEdge(Relation relation) throws IOException {
        out.write("    <edge source=\"" + id(relation.paper()) + "\" target=\"" + id(relation.entity())
                + "\"><data key=\"type\">" + relation.name() + "</data>");
        if (relation.confidence() != null) {
            out.write("<data key=\"confidence\">" + relation.confidence() + "</data>");
        }
        out.write("</edge>\n");
    }

    /** The IRI as the name token that GraphML's schema wants: {@code method:bert}; different for different IRIs. */
    private static String id(Node node) {
        String iri = node.getURI();
        String name = iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : ":" + iri;
        StringBuilder id = new StringBuilder(name.length() + 8);
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c == '/') {
                id.append(':');
            } else if ((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '-') {
                id.append(c);
            } else {
                id.append('_').append(HexFormat.of().toHexDigits(octet));
            }
        }
        return id.toString();
    }
}

package org.papergraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Prefixes;

/** Writes statements that come sorted by subject as RDF/XML, one description for each subject. */
final class RdfXmlWriter {

    /** What may stand behind the colon of a tag, as far as properties' names go. */
    private static final Pattern PROPERTY = Pattern.compile("(.*?)([A-Za-z_][A-Za-z0-9._-]*)");

    private final Writer out;

    RdfXmlWriter(Writer out) {
        this.out = out;
    }

    void write(SortedStatements statements) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            out.write("\n    xmlns:" + prefix.getKey() + "=\"" + XmlText.of(prefix.getValue()) + "\"");
        }
        out.write(">\n");
        @Nullable Node subject = null;
        for (Quad quad = statements.next(); quad != null; quad = statements.next()) {
            if (!quad.getSubject().equals(subject)) {
                out.write(subject == null ? "" : "  </rdf:Description>\n");
                subject = quad.getSubject();
                out.write("  <rdf:Description " + reference(subject, "rdf:about") + ">\n");
            }
            writeProperty(quad.getPredicate().getURI(), quad.getObject());
        }
        out.write(subject == null ? "" : "  </rdf:Description>\n");
        out.write("</rdf:RDF>\n");
        out.flush();
    }

    private void writeProperty(String iri, Node object) throws IOException {
        String tag = iri;
        String declaration = "";
        Matcher matcher = PROPERTY.matcher(iri);
        if (!matcher.matches()) {
            throw new IOException("RDF/XML has no way to write the property <" + iri + ">; choose another format");
        }
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            if (prefix.getValue().equals(matcher.group(1))) {
                tag = prefix.getKey() + ":" + matcher.group(2);
            }
        }
        if (tag.equals(iri)) {
            tag = "p:" + matcher.group(2);
            declaration = " xmlns:p=\"" + XmlText.of(matcher.group(1)) + "\"";
        }
        if (object.isLiteral()) {
            out.write("    <" + tag + declaration + literalAttribute(object) + ">"
                    + XmlText.of(object.getLiteralLexicalForm()) + "</" + tag + ">\n");
        } else {
            out.write("    <" + tag + declaration + " " + reference(object, "rdf:resource") + "/>\n");
        }
    }

    private static String literalAttribute(Node literal) {
        if (!literal.getLiteralLanguage().isEmpty()) {
            return " xml:lang=\"" + XmlText.of(literal.getLiteralLanguage()) + "\"";
        }
        String datatype = literal.getLiteralDatatypeURI();
        return datatype.equals(XSD.xstring.getURI()) ? "" : " rdf:datatype=\"" + XmlText.of(datatype) + "\"";
    }

    private static String reference(Node node, String attribute) {
        if (node.isBlank()) {
            return "rdf:nodeID=\"b" + node.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "_") + "\"";
        }
        return attribute + "=\"" + XmlText.of(node.getURI()) + "\"";
    }
}

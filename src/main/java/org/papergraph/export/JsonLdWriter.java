package org.papergraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Prefixes;
import org.papergraph.graph.ReusedTerms;

/** Writes statements that come sorted by subject and property as JSON-LD 1.1, one line for each subject. */
final class JsonLdWriter {

    private final JsonGenerator json;

    JsonLdWriter(Writer out) throws IOException {
        this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void write(SortedStatements statements) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
        @Nullable Quad quad = statements.next();
        while (quad != null) {
            quad = writeSubject(quad, statements);
        }
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /** Writes all of one subject and returns the first statement of the next. */
    private @Nullable Quad writeSubject(Quad first, SortedStatements statements) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("@id", id(first.getSubject()));
        @Nullable Quad quad = first;
        while (quad != null && quad.getSubject().equals(first.getSubject())) {
            Node property = quad.getPredicate();
            List<Node> objects = new ArrayList<>();
            while (quad != null
                    && quad.getSubject().equals(first.getSubject())
                    && quad.getPredicate().equals(property)) {
                objects.add(quad.getObject());
                quad = statements.next();
            }
            writeProperty(property, objects);
        }
        json.writeEndObject();
        return quad;
    }

    private void writeProperty(Node property, List<Node> objects) throws IOException {
        boolean types = property.equals(ReusedTerms.TYPE) && objects.stream().noneMatch(Node::isLiteral);
        json.writeFieldName(types ? "@type" : term(property.getURI()));
        if (objects.size() > 1) {
            json.writeStartArray();
        }
        for (Node object : objects) {
            if (types) {
                json.writeString(object.isURI() ? term(object.getURI()) : id(object));
            } else {
                writeValue(object);
            }
        }
        if (objects.size() > 1) {
            json.writeEndArray();
        }
    }

    private void writeValue(Node value) throws IOException {
        if (!value.isLiteral()) {
            json.writeStartObject();
            json.writeStringField("@id", id(value));
            json.writeEndObject();
        } else if (!value.getLiteralLanguage().isEmpty()) {
            writeValueObject(value, "@language", value.getLiteralLanguage());
        } else if (value.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            json.writeString(value.getLiteralLexicalForm());
        } else {
            writeValueObject(value, "@type", term(value.getLiteralDatatypeURI()));
        }
    }

    private void writeValueObject(Node literal, String key, String keyValue) throws IOException {
        json.writeStartObject();
        json.writeStringField("@value", literal.getLiteralLexicalForm());
        json.writeStringField(key, keyValue);
        json.writeEndObject();
    }

    private static String id(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    /** The short form of a term of a vocabulary; of other IRIs the IRI. */
    private static String term(String iri) {
        for (Map.Entry<String, String> prefix : Prefixes.all().entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}

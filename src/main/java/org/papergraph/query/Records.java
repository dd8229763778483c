package org.papergraph.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;

/** Writes an answer as {@link AnswerFormat#RECORDS}: JSON that a notebook or a script reads without knowing SPARQL. */
final class Records {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** What JSON writes as a number: fewer forms than XML Schema has. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final Map<String, Node> arguments;
    private final List<String> remarks;

    Records(Map<String, Node> arguments, List<String> remarks) {
        this.arguments = new TreeMap<>(arguments);
        this.remarks = remarks;
    }

    /** Writes all rows and returns how many. */
    long write(RowSet rows, OutputStream out) throws IOException {
        long count = 0;
        try (JsonGenerator json = begun(out)) {
            json.writeArrayFieldStart("columns");
            for (Var column : rows.getResultVars()) {
                json.writeString(column.getVarName());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (; rows.hasNext(); count++) {
                writeRow(json, rows.getResultVars(), rows.next());
            }
            json.writeEndArray();
            end(json);
        }
        return count;
    }

    void write(boolean truth, OutputStream out) throws IOException {
        try (JsonGenerator json = begun(out)) {
            json.writeBooleanField("truth", truth);
            end(json);
        }
    }

    private JsonGenerator begun(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.writeStartObject();
        json.writeObjectFieldStart("arguments");
        for (Map.Entry<String, Node> argument : arguments.entrySet()) {
            writeTerm(json, argument.getKey(), argument.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("remarks");
        for (String remark : remarks) {
            json.writeString(remark);
        }
        json.writeEndArray();
        return json;
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void writeRow(JsonGenerator json, List<Var> columns, Binding row) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        for (Var column : columns) {
            Node term = row.get(column);
            if (term != null) {
                writeTerm(json, column.getVarName(), term);
            }
        }
        json.writeEndObject();
    }

    private static void writeTerm(JsonGenerator json, String name, Node term) throws IOException {
        if (!term.isLiteral()) {
            json.writeStringField(name, term.isURI() ? term.getURI() : term.toString());
            return;
        }
        String text = term.getLiteralLexicalForm();
        if (XSDDatatype.XSDboolean.equals(term.getLiteralDatatype()) && text.matches("true|false")) {
            json.writeBooleanField(name, text.equals("true"));
        } else if (NodeValue.makeNode(term).isNumber() && NUMBER.matcher(text).matches()) {
            json.writeFieldName(name);
            json.writeNumber(text);
        } else {
            json.writeStringField(name, text);
        }
    }
}

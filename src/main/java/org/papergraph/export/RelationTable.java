package org.papergraph.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/** Writes the relations of papers to entities as CSV: texts as they are, in quotes where they need them. */
final class RelationTable {

    private static final List<String> HEADER =
            List.of("paper", "title", "relation", "entity_type", "entity", "label", "confidence", "sentence");

    private final Writer out;

    RelationTable(Writer out) {
        this.out = out;
    }

    void write(DatasetGraph dataset) throws IOException {
        writeRow(HEADER);
        try (Relations relations = new Relations(dataset)) {
            for (@Nullable Node paper = relations.nextPaper(); paper != null; paper = relations.nextPaper()) {
                for (Relation relation : relations.of(paper)) {
                    String confidence = relation.confidence();
                    writeRow(List.of(
                            relation.paper().getURI(),
                            relation.title(),
                            relation.name(),
                            relation.property().type().name(),
                            relation.entity().getURI(),
                            relation.label(),
                            confidence == null ? "" : confidence,
                            relation.sentence()));
                }
            }
        }
        out.flush();
    }

    private void writeRow(List<String> fields) throws IOException {
        for (int field = 0; field < fields.size(); field++) {
            out.write(field == 0 ? "" : ",");
            out.write(field(fields.get(field)));
        }
        out.write("\r\n");
    }

    private static String field(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

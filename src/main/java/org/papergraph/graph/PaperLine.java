package org.papergraph.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;
import org.papergraph.paper.TextVector;

/**
 * A paper, read or not yet, as one line of JSON, to be carried from one process to another of the same version.
 *
 * <p>The line is ASCII, so that texts arrive as they went off, lone surrogates and all.
 */
public final class PaperLine {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private PaperLine() {}

    /** A paper that is yet to be read. */
    public static String of(Paper paper) {
        return line(JSON.valueToTree(paper));
    }

    /** A paper and what was taken from it. */
    public static String of(ExtractedPaper paper) {
        ObjectNode tree = JSON.createObjectNode();
        tree.set("extraction", JSON.valueToTree(paper.extraction()));
        tree.put("vector", paper.vector().base64());
        tree.put("by", paper.extractedBy());
        return line(tree);
    }

    /**
     * The paper of a line.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Paper paper(String line) {
        try {
            return JSON.readValue(line, Paper.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no paper: " + e.getMessage(), e);
        }
    }

    /**
     * The extracted paper of a line.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ExtractedPaper extractedPaper(String line) {
        try {
            JsonNode tree = JSON.readTree(line);
            return new ExtractedPaper(
                    JSON.treeToValue(tree.path("extraction"), Extraction.class),
                    TextVector.ofBase64(tree.path("vector").asText()),
                    tree.path("by").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no extracted paper: " + e.getMessage(), e);
        }
    }

    private static String line(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.papergraph.annotate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.papergraph.paper.Mention;

/** Writes what was found in papers as the training of roles and results reads it: places, types and confidences, no text. */
final class UnseenFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private UnseenFile() {}

    /** @param file to write, {@code .jsonl.gz} */
    static void write(Map<TrainingPapers.Paper, List<Mention>> found, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<TrainingPapers.Paper, List<Mention>> paper : found.entrySet()) {
                ObjectNode line =
                        JSON.createObjectNode().put("id", paper.getKey().gold().id());
                ArrayNode places = line.putArray("mentions");
                for (Mention mention : paper.getValue()) {
                    places.addArray()
                            .add(mention.span().begin())
                            .add(mention.span().end())
                            .add(mention.type().name())
                            .add(Math.round(mention.confidence() * 1000) / 1000.0);
                }
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}

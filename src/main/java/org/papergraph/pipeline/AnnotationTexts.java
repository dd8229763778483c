package org.papergraph.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.papergraph.evaluate.GoldFile;
import org.papergraph.evaluate.GoldPaper;

/**
 * Joins annotations that are kept without the texts which they belong to with those texts.
 *
 * <p>An annotation is a line of the gold format without {@code title} and {@code abstract}; what stands behind the first
 * colon of its {@code id} ({@code acl:P18-1001}) is the {@code id} of the text.
 */
final class AnnotationTexts {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final JsonMapper mapper = new JsonMapper();
    private final List<Path> texts;

    /** @param texts JSON Lines with {@code id}, {@code title} and {@code abstract}, also {@code .gz} */
    AnnotationTexts(List<Path> texts) {
        this.texts = List.copyOf(texts);
    }

    /**
     * The papers of a gold file; of annotations without text those whose text is there.
     *
     * @throws IOException when a file cannot be read or a line is not in the format; the message names file and line
     */
    List<GoldPaper> read(Path gold) throws IOException {
        List<ObjectNode> papers = new ArrayList<>();
        Map<String, ObjectNode> without = new HashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (!(mapper.readTree(line) instanceof ObjectNode paper)) {
                throw new IOException(gold + ":" + number + ": not a JSON object");
            }
            papers.add(paper);
            String id = paper.path("id").asText();
            if (!paper.has("abstract")) {
                without.put(id.substring(id.indexOf(':') + 1), paper);
            }
        }
        if (without.isEmpty()) {
            return GoldFile.read(gold);
        }
        for (Path file : texts) {
            addTexts(file, without);
        }
        Path joined = Files.createTempFile("papergraph-annotations", ".jsonl");
        try {
            List<String> lines = papers.stream()
                    .filter(paper -> paper.has("abstract"))
                    .map(JsonNode::toString)
                    .toList();
            return GoldFile.read(Files.write(joined, lines));
        } finally {
            Files.delete(joined);
        }
    }

    private void addTexts(Path file, Map<String, ObjectNode> without) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode text = mapper.readTree(line);
                ObjectNode paper = without.get(text.path("id").asText());
                if (paper != null) {
                    paper.put("title", oneLine(text.path("title").asText()));
                    paper.put("abstract", oneLine(text.path("abstract").asText()));
                }
            }
        }
    }

    private static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}

package org.papergraph.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/**
 * What recognisers found in papers that they had not learned from: what later stages meet when they are used.
 *
 * <p>JSON Lines, also {@code .gz}: {@code {"id": "…", "mentions": [[begin, end, "Method", 0.83], …]}} with begin and end in
 * UTF-16 code units of title, line feed and abstract.
 */
final class UnseenMentions {

    private final Map<String, JsonNode> byId = new HashMap<>();

    /**
     * Reads files.
     *
     * @throws IOException when a file cannot be read or a line is not in the format; the message names file and line
     */
    static UnseenMentions read(List<Path> files) throws IOException {
        UnseenMentions mentions = new UnseenMentions();
        for (Path file : files) {
            mentions.add(file);
        }
        return mentions;
    }

    private void add(Path file) throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                JsonNode paper = mapper.readTree(line);
                if (!paper.path("id").isTextual() || !paper.path("mentions").isArray()) {
                    throw new IOException(file + ":" + number + ": no \"id\" with its \"mentions\"");
                }
                byId.put(paper.get("id").asText(), paper.get("mentions"));
            }
        }
    }

    /**
     * The mentions of a paper, if there is anything of it.
     *
     * @throws IOException when they do not fit the text
     */
    Optional<List<Mention>> of(String id, String text) throws IOException {
        JsonNode found = byId.get(id);
        if (found == null) {
            return Optional.empty();
        }
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode mention : found) {
            int begin = mention.path(0).asInt(-1);
            int end = mention.path(1).asInt(-1);
            if (begin < 0 || end <= begin || end > text.length()) {
                throw new IOException("the mentions of " + id + " do not fit its text: " + mention);
            }
            Span span = new Span(begin, end);
            EntityType type = EntityType.valueOf(mention.path(2).asText());
            mentions.add(new Mention(span, span.in(text), type, mention.path(3).asDouble()));
        }
        return Optional.of(mentions);
    }
}

package org.papergraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Role;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;

/** Reads what {@code papergraph extract} wrote, without its results; sentences are guessed by their full stops. */
final class ExtractedPapers {

    private static final Pattern SENTENCE_BREAK = Pattern.compile("\\n|(?<=[.!?]) ");

    private ExtractedPapers() {}

    static List<Extraction> read(Path file) throws IOException {
        List<Extraction> extractions = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                extractions.add(
                        extraction(json.readTree(line), file.getFileName().toString(), ++number));
            }
        }
        return extractions;
    }

    private static Extraction extraction(JsonNode tree, String file, int line) {
        Paper paper = new Paper(
                tree.get("id").asText(),
                tree.get("title").asText(),
                tree.get("abstract").asText(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                List.of(new Source(file, line)));
        List<Entity> entities = new ArrayList<>();
        for (JsonNode entity : tree.get("entities")) {
            entities.add(entity(entity, paper.text()));
        }
        return new Extraction(paper, sentences(paper.text()), entities, List.of());
    }

    private static Entity entity(JsonNode tree, String text) {
        List<String> aliases = new ArrayList<>();
        tree.get("aliases").forEach(alias -> aliases.add(alias.asText()));
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode mention : tree.get("mentions")) {
            Span span =
                    new Span(mention.get("begin").asInt(), mention.get("end").asInt());
            EntityType type = EntityType.valueOf(mention.get("type").asText());
            mentions.add(new Mention(
                    span, span.in(text), type, mention.get("confidence").asDouble()));
        }
        return new Entity(
                EntityType.valueOf(tree.get("type").asText()),
                tree.get("name").asText(),
                aliases,
                Role.ofLabel(tree.get("role").asText()),
                mentions);
    }

    private static List<Span> sentences(String text) {
        List<Span> sentences = new ArrayList<>();
        int begin = 0;
        Matcher breaks = SENTENCE_BREAK.matcher(text);
        while (breaks.find()) {
            if (breaks.start() > begin) {
                sentences.add(new Span(begin, breaks.start()));
            }
            begin = breaks.end();
        }
        if (begin < text.length()) {
            sentences.add(new Span(begin, text.length()));
        }
        return sentences;
    }
}

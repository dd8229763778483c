package org.papergraph.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Annotations that are kept without the texts they belong to, joined with the texts where those are to be had.
 *
 * <p>The annotations are in the gold format without {@code title} and {@code abstract}; an {@code id} such as
 * {@code acl:P18-1001} names the corpus and the paper in it.
 */
final class AnnotatedCorpus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> FILES =
            Map.of("acl", "acl-anthology/abstracts.jsonl.gz", "orkg", "orkg-tdm/all.jsonl.gz");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private AnnotatedCorpus() {}

    /**
     * The annotated papers of a folder's files, by file and line.
     *
     * @param annotations folder of {@code .jsonl} files
     * @param corpora folder of the corpora
     * @return those whose text is there, in the gold format
     * @throws IOException when something cannot be read, or a line is no annotation; the message names file and line
     */
    static List<JsonNode> read(Path annotations, Path corpora) throws IOException {
        Map<String, ObjectNode> byId = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(annotations)) {
            files = all.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (JSON.readTree(line) instanceof ObjectNode paper && paper.hasNonNull("id")) {
                    byId.put(paper.get("id").asText(), paper);
                } else {
                    throw new IOException(file + ":" + number + ": no annotated paper with an id");
                }
            }
        }
        for (Map.Entry<String, String> corpus : FILES.entrySet()) {
            addTexts(corpus.getKey() + ":", corpora.resolve(corpus.getValue()), byId);
        }
        List<JsonNode> papers = new ArrayList<>();
        byId.values().stream().filter(paper -> paper.has("abstract")).forEach(papers::add);
        return papers;
    }

    private static void addTexts(String prefix, Path file, Map<String, ObjectNode> byId) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode paper = JSON.readTree(line);
                ObjectNode annotated = byId.get(prefix + paper.path("id").asText());
                if (annotated != null) {
                    annotated.put("title", plain(paper.path("title").asText()));
                    annotated.put("abstract", plain(paper.path("abstract").asText()));
                }
            }
        }
    }

    private static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}

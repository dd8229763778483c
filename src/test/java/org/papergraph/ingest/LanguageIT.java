package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The language of real abstracts, which lie outside the project. */
class LanguageIT {

    private static final Path COLLECTION =
            Path.of(System.getProperty("papergraph.shared", "../shared"), "corpora/acl-anthology/abstracts.jsonl.gz");

    @Test
    void tellsTheLanguagesOfTheAclAnthology() throws IOException {
        assumeTrue(Files.exists(COLLECTION), () -> "not there: " + COLLECTION);
        Map<String, Integer> told = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(COLLECTION)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode paper = json.readTree(line);
                String marked = paper.path("lang").asText("").replace("?", "");
                String found = Language.of(paper.path("abstract").asText());
                told.merge(marked + " " + found, 1, Integer::sum);
            }
        }
        // The marks are the papers' languages. Read by a person: all 30 unmarked ones are French, all 33 marked as
        // Chinese are
        // English, of the 3 marked as French one is English, one in both languages, and one French with a long English
        // name.
        assertThat(told)
                .containsOnly(
                        Map.entry("fra fr", 1646),
                        Map.entry("fra en", 3),
                        Map.entry("zho zh", 296),
                        Map.entry("zho en", 33),
                        Map.entry("eng en", 1450),
                        Map.entry(" fr", 30),
                        Map.entry(" en", 44_113));
    }
}

package org.papergraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;

/** Holds the keys against pairs of spellings that people judged. */
class EntityKeyIT {

    private static final Path PAIRS =
            Path.of(System.getProperty("papergraph.shared", "../shared"), "gold", "pairs-dev.jsonl");

    @Test
    void mergesNoTwoSpellingsThatPeopleKeepApart() throws IOException {
        assumeTrue(Files.exists(PAIRS), "no pairs at " + PAIRS);
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(PAIRS, StandardCharsets.UTF_8)) {
            JsonNode pair = new ObjectMapper().readTree(line);
            EntityType type = EntityType.valueOf(pair.get("type").asText());
            boolean isSame = pair.get("label").asText().equals("same");
            boolean isMerged = EntityKey.of(type, pair.get("a").asText())
                    .equals(EntityKey.of(type, pair.get("b").asText()));
            if (isMerged && !isSame) {
                wrong.add(line);
            }
        }
        assertThat(wrong).isEmpty();
    }
}

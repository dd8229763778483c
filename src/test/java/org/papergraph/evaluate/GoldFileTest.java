package org.papergraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Source;

class GoldFileTest {

    private final Path folder;

    GoldFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsPapersWithTheirEntitiesAndResults() throws IOException {
        Path file = file("""
                {"id": "7", "title": "SEA-RAFT: Simple", "abstract": "We introduce SEA-RAFT.", "entities": [
                """.strip() + """
                {"type": "Method", "name": "SEA-RAFT", "aliases": ["RAFT"], "role": "proposed", "more": 1}], "results": [\
                {"method": "SEA-RAFT", "task": null, "dataset": "Spring", "metric": null, "value": 3.69, "unit": "%", \
                "comparison": null, "baseline": null}]}

                {"title": "Bare", "entities": []}
                """);

        List<GoldPaper> papers = GoldFile.read(file);

        assertThat(papers)
                .containsExactly(
                        new GoldPaper(
                                "7",
                                "SEA-RAFT: Simple",
                                "We introduce SEA-RAFT.",
                                List.of(new GoldEntity(EntityType.Method, "SEA-RAFT", List.of("RAFT"), "proposed")),
                                List.of(new GoldResult("SEA-RAFT", "", "Spring", "", "3.69", "%", "", "")),
                                new Source(file.toString(), 1)),
                        new GoldPaper("", "Bare", "", List.of(), List.of(), new Source(file.toString(), 3)));
    }

    @Test
    void namesFileAndLineOfWhatIsNotJson() throws IOException {
        Path file = file("{\"title\": \"A\"}\n{\"title\": \n");

        assertThatThrownBy(() -> GoldFile.read(file))
                .isInstanceOf(BrokenGoldException.class)
                .hasMessageStartingWith(file + ":2: not JSON: ");
    }

    @Test
    void namesFileAndLineOfWhatIsNotInTheFormat() throws IOException {
        assertBroken("[]", "not a JSON object");
        assertBroken("{\"id\": \"1\"}", "\"title\" is missing");
        assertBroken("{\"title\": 5}", "\"title\" is not a string but 5");
        assertBroken("{\"title\": \"A\", \"entities\": {}}", "\"entities\" is not a list");
        assertBroken("{\"title\": \"A\", \"entities\": [{\"type\": \"Method\"}]}", "\"name\" is missing");
        assertBroken(
                "{\"title\": \"A\", \"entities\": [{\"type\": \"Thing\", \"name\": \"x\"}]}",
                "'Thing' is no entity type, it is one of Task, Method, Dataset, Metric");
        assertBroken(
                "{\"title\": \"A\", \"entities\": [{\"type\": \"Method\", \"name\": \"x\", \"aliases\": [1]}]}",
                "an alias of 'x' is not a string");
    }

    @Test
    void saysThatAFileIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin1.jsonl");
        Files.write(file, "{\"title\": \"\u00fcber\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> GoldFile.read(file))
                .isInstanceOf(BrokenGoldException.class)
                .hasMessage(file + ":1: not UTF-8");
    }

    private void assertBroken(String line, String problem) throws IOException {
        Path file = file(line + "\n");
        assertThatThrownBy(() -> GoldFile.read(file))
                .isInstanceOf(BrokenGoldException.class)
                .hasMessage(file + ":1: " + problem);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), content);
    }
}

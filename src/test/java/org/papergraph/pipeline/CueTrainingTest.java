package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueTrainingTest {

    private static final String PAPER = """
            {"title": "Net%1$d: Counting sheep", "abstract": "We propose Net%1$d, a novel network. It is trained on 500 images. \
            Net%1$d reaches an accuracy of 9%1$d.5%%, better than Old%1$d.", "entities": [\
            {"type": "Method", "name": "Net%1$d", "aliases": [], "role": "%2$s"}, \
            {"type": "Method", "name": "Old%1$d", "aliases": [], "role": "compared"}, \
            {"type": "Metric", "name": "accuracy", "aliases": [], "role": "reported"}], \
            "results": [{"method": "Net%1$d", "metric": "accuracy", "value": "9%1$d.5", "unit": "%%"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void fitsWeightsThatSpeakForWhatTheCuesOfThePapersSay() throws IOException {
        new CueTraining(line -> {}).train(List.of(gold(6, "proposed")), folder.resolve("cues"));

        assertThat(weight("role-weights.tsv", "TITLE_BEFORE_COLON", 1)).isPositive();
        assertThat(weight("role-weights.tsv", "RIVAL", 2)).isPositive();
        assertThat(weight("result-weights.tsv", "PERCENT", 1)).isPositive();
        assertThat(weight("result-weights.tsv", "LARGE_INTEGER", 1)).isNegative();
        assertThat(weight("result-weights.tsv", "YEAR", 1)).isZero();
    }

    @Test
    void tellsHowWellUnseenPapersAreExtracted() throws IOException {
        List<String> said = new ArrayList<>();

        new CueTraining(said::add).train(List.of(gold(6, "proposed")), folder.resolve("cues"));

        assertThat(said).first().isEqualTo("6 annotated papers");
        assertThat(said.get(said.size() - 1)).contains("roles 100.0 results {'P': 100.0, 'R': 100.0");
    }

    @Test
    void fitsTheSameWeightsToTheSamePapers() throws IOException {
        Path gold = gold(6, "proposed");
        new CueTraining(line -> {}).train(List.of(gold), folder.resolve("one"));
        new CueTraining(line -> {}).train(List.of(gold), folder.resolve("other"));

        for (String file : List.of("role-weights.tsv", "result-weights.tsv")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("other").resolve(file));
        }
    }

    @Test
    void refusesARoleThatIsNone() {
        assertThatThrownBy(() -> new CueTraining(line -> {}).train(List.of(gold(6, "loved")), folder.resolve("cues")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gold.jsonl:1")
                .hasMessageContaining("'loved' is no role of a Method");
    }

    @Test
    void needsAPaperForEachPart() {
        assertThatThrownBy(
                        () -> new CueTraining(line -> {}).train(List.of(gold(2, "proposed")), folder.resolve("cues")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not enough annotated papers");
    }

    private Path gold(int papers, String role) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= papers; i++) {
            lines.append(String.format(java.util.Locale.ROOT, PAPER, i, role));
        }
        return Files.writeString(folder.resolve("gold.jsonl"), lines);
    }

    private double weight(String file, String cue, int column) throws IOException {
        return Files.readAllLines(folder.resolve("cues").resolve(file)).stream()
                .map(line -> line.split("\t"))
                .filter(fields -> fields[0].equals(cue))
                .mapToDouble(fields -> Double.parseDouble(fields[column]))
                .findFirst()
                .orElseThrow();
    }
}

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
            {"id": "p%1$d", "title": "Net%1$d: Counting sheep", "abstract": "We propose Net%1$d, a novel network. It is trained on 500 images. \
            Net%1$d reaches an accuracy of 9%1$d.5%%, better than Old%1$d.", "entities": [\
            {"type": "Method", "name": "Net%1$d", "aliases": [], "role": "%2$s"}, \
            {"type": "Method", "name": "Old%1$d", "aliases": [], "role": "compared"}, \
            {"type": "Metric", "name": "accuracy", "aliases": [], "role": "reported"}], \
            "results": [{"method": "Net%1$d", "metric": "accuracy", "value": "9%1$d.5", "unit": "%%"}]}
            """;

    private static final String RELATED = """
            {"text": "Net%1$d on Set%1$d", "mentions": [{"start": 0, "end": 4, "type": "Method"}, \
            {"start": 8, "end": 12, "type": "Dataset"}], "relations": [{"type": "Evaluated-With", "head": 0, "tail": 1}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void fitsWeightsThatSpeakForWhatTheCuesOfThePapersSay() throws IOException {
        new CueTraining(line -> {}).train(List.of(gold(6, "proposed")), List.of(), List.of(), folder.resolve("cues"));

        assertThat(weight("entities.model", "TITLE_BEFORE_COLON", 1)).isPositive();
        assertThat(weight("entities.model", "RIVAL", 2)).isPositive();
        assertThat(weight("results.model", "unit=%", 1)).isPositive();
        assertThat(Files.readString(folder.resolve("cues/results.model"))).contains("\naccuracy\t6\t6\n");
    }

    @Test
    void tellsHowWellUnseenPapersAreExtracted() throws IOException {
        List<String> said = new ArrayList<>();

        new CueTraining(said::add).train(List.of(gold(6, "proposed")), List.of(), List.of(), folder.resolve("cues"));

        assertThat(said).first().isEqualTo("6 annotated papers");
        assertThat(said).anyMatch(line -> line.contains("roles 100.0 results {'P': 100.0, 'R': 100.0"));
        assertThat(said.get(said.size() - 1)).startsWith("of what is said with some probability so much is right");
    }

    @Test
    void fitsTheSameWeightsToTheSamePapers() throws IOException {
        Path gold = gold(6, "proposed");
        new CueTraining(line -> {}).train(List.of(gold), List.of(), List.of(), folder.resolve("one"));
        new CueTraining(line -> {}).train(List.of(gold), List.of(), List.of(), folder.resolve("other"));

        for (String file : List.of("entities.model", "results.model")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("other").resolve(file));
        }
    }

    @Test
    void joinsAnnotationsWithTextsThatAreKeptElsewhere() throws IOException {
        Path whole = gold(6, "proposed");
        List<String> annotations = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(whole)) {
            int end = line.indexOf("\"entities\"");
            String id = "p" + (texts.size() + 1);
            texts.add(line.substring(0, line.lastIndexOf(',', end)) + "}");
            annotations.add("{\"id\": \"corpus:" + id + "\", " + line.substring(end));
        }
        annotations.add("{\"id\": \"corpus:elsewhere\", \"entities\": [], \"results\": []}");
        Path bare = Files.write(folder.resolve("bare.jsonl"), annotations);
        Path corpus = Files.write(folder.resolve("corpus.jsonl"), texts);
        new CueTraining(line -> {}).train(List.of(whole), List.of(), List.of(), folder.resolve("one"));
        new CueTraining(line -> {}).train(List.of(bare), List.of(corpus), List.of(), folder.resolve("other"));

        assertThat(folder.resolve("one/results.model")).hasSameBinaryContentAs(folder.resolve("other/results.model"));
    }

    @Test
    void learnsRelationsFromAnAnnotatedCorpus() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            lines.append(String.format(java.util.Locale.ROOT, RELATED, i % 10));
        }
        Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), lines);
        new CueTraining(line -> {}).trainRelations(List.of(corpus), List.of(corpus), folder.resolve("relations"));

        assertThat(Files.readString(folder.resolve("relations/relations.model")))
                .startsWith("## Dataset>")
                .contains("\nall between on\t");
    }

    @Test
    void saysWhereACorpusIsNone() throws IOException {
        Path corpus = Files.writeString(folder.resolve("corpus.jsonl"), "{\"text\": \"a\"}\nno JSON\n");

        assertThatThrownBy(() -> new CueTraining(line -> {})
                        .trainRelations(List.of(corpus), List.of(), folder.resolve("relations")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("corpus.jsonl:2: not a text with annotated relations");
    }

    @Test
    void learnsFromWhatARecogniserFoundUnseen() throws IOException {
        // "novel network" for the method, nothing else: nobody is a rival any more, and the number has no metric.
        Path found = found("[79, 93, \"Method\", 0.5]");

        new CueTraining(line -> {})
                .train(List.of(gold(6, "proposed")), List.of(), List.of(found), folder.resolve("cues"));
        new CueTraining(line -> {}).train(List.of(gold(6, "proposed")), List.of(), List.of(), folder.resolve("other"));

        assertThat(Files.readString(folder.resolve("cues/results.model")))
                .isNotEqualTo(Files.readString(folder.resolve("other/results.model")));
    }

    @Test
    void saysWhoseMentionsDoNotFitTheText() throws IOException {
        Path found = found("[79, 9300, \"Method\", 0.5]");

        assertThatThrownBy(() -> new CueTraining(line -> {})
                        .train(List.of(gold(6, "proposed")), List.of(), List.of(found), folder.resolve("cues")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the mentions of p1 do not fit its text");
    }

    @Test
    void saysWhereAFileOfMentionsIsNone() throws IOException {
        Path found = Files.writeString(folder.resolve("found.jsonl"), "{\"id\": \"p1\"}\n");

        assertThatThrownBy(() -> new CueTraining(line -> {})
                        .train(List.of(gold(6, "proposed")), List.of(), List.of(found), folder.resolve("cues")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("found.jsonl:1: no \"id\" with its \"mentions\"");
    }

    private Path found(String mention) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            lines.append("{\"id\": \"p")
                    .append(i)
                    .append("\", \"mentions\": [")
                    .append(mention)
                    .append("]}\n");
        }
        return Files.writeString(folder.resolve("found.jsonl"), lines.toString());
    }

    @Test
    void refusesARoleThatIsNone() {
        assertThatThrownBy(() -> new CueTraining(line -> {})
                        .train(List.of(gold(6, "loved")), List.of(), List.of(), folder.resolve("cues")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gold.jsonl:1")
                .hasMessageContaining("'loved' is no role of a Method");
    }

    @Test
    void needsAPaperForEachPart() {
        assertThatThrownBy(() -> new CueTraining(line -> {})
                        .train(List.of(gold(1, "proposed")), List.of(), List.of(), folder.resolve("cues")))
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

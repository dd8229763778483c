package org.papergraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the port of the scoring script to the script itself: the same characters for gold against spoilt gold. */
class ScorerIT {

    private static final Path GOLD = Path.of(System.getProperty("papergraph.shared", "../shared"), "gold");
    private static final List<String> TYPES = List.of("Task", "Method", "Dataset", "Metric");
    private static final List<String> ODDITIES = List.of(
            "\u00a0",
            "\u2003",
            "-",
            "\u2013",
            "/",
            "_",
            "\u0301",
            "\ufb01",
            "\u00b2",
            "\u2167",
            "\u0130",
            "\u03a3",
            "\ud835\udc00",
            "'",
            "@",
            "%",
            " models",
            " data set",
            " tasks",
            "s",
            "ies",
            "the ",
            "\u200b",
            "\u0e33",
            "\u00df",
            "\u4e2d",
            "\u0665",
            "\u212a",
            "\u001f",
            "\u0085");

    private final JsonMapper mapper = JsonMapper.builder().build();

    private final Path folder;

    ScorerIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void needsTheScriptAndItsInterpreter() throws IOException, InterruptedException {
        assumeTrue(Files.isRegularFile(GOLD.resolve("score.py")), "skipped: there is no " + GOLD.resolve("score.py"));
        assumeTrue(pythonRuns(), "skipped: python3 does not run here");
    }

    @ParameterizedTest
    @CsvSource({
        "dev.jsonl, 1",
        "dev.jsonl, 2",
        "dev-conferences.jsonl, 3",
        "train.jsonl, 4",
        "train-conferences.jsonl, 5"
    })
    void printsWhatTheScriptPrints(String file, long seed) throws IOException, InterruptedException {
        Path gold = GOLD.resolve(file);
        Path predicted = spoilt(gold, new Random(seed));

        Scores scores = Scorer.score(GoldFile.read(gold), GoldFile.read(predicted));

        assertThat(scores.text() + "\n").isEqualTo(script(gold, predicted));
        assertThat(scores.json() + "\n").isEqualTo(script(gold, predicted, "--json"));
        assertThat(scores.allEntities().f1().doubleValue()).isBetween(10.0, 95.0);
    }

    @ParameterizedTest
    @CsvSource({"dev.jsonl", "train.jsonl"})
    void findsNoErrorInGoldItself(String file) throws IOException, InterruptedException {
        Path gold = GOLD.resolve(file);

        Scores scores = Scorer.score(GoldFile.read(gold), GoldFile.read(gold));

        assertThat(scores.text() + "\n").isEqualTo(script(gold, gold));
    }

    /** Gold with entities dropped, added, retyped and respelled, roles and results changed, papers left out. */
    private Path spoilt(Path gold, Random random) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
            ObjectNode paper = (ObjectNode) mapper.readTree(line);
            if (random.nextInt(20) == 0) {
                continue;
            }
            if (random.nextInt(4) == 0) {
                paper.put("title", paper.get("title").textValue().toUpperCase(Locale.ROOT) + "!");
            }
            ArrayNode entities = mapper.createArrayNode();
            paper.get("entities").forEach(entity -> spoil((ObjectNode) entity, entities, random));
            paper.set("entities", entities);
            ArrayNode results = mapper.createArrayNode();
            paper.get("results").forEach(result -> spoilResult((ObjectNode) result, results, random));
            paper.set("results", results);
            lines.add(mapper.writeValueAsString(paper));
        }
        return Files.write(folder.resolve("predicted.jsonl"), lines, StandardCharsets.UTF_8);
    }

    private static void spoil(ObjectNode entity, ArrayNode entities, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> {
                return;
            }
            case 1 -> entities.add(entity.deepCopy().put("type", TYPES.get(random.nextInt(4))));
            case 2 -> entity.put("role", "used");
            case 3 -> entity.putArray("aliases");
            case 4, 5 -> {
                entity.put("name", respelled(entity.get("name").textValue(), random));
                entity.putArray("aliases");
            }
            default -> {}
        }
        entities.add(entity);
    }

    private static void spoilResult(ObjectNode result, ArrayNode results, Random random) {
        List<String> slots = List.of("metric", "method", "dataset", "comparison", "unit", "value");
        switch (random.nextInt(5)) {
            case 0 -> {
                return;
            }
            case 1 -> result.putNull(slots.get(random.nextInt(5)));
            case 2 -> {
                String slot = slots.get(random.nextInt(6));
                if (result.get(slot).isTextual()) {
                    result.put(slot, respelled(result.get(slot).textValue(), random));
                }
            }
            default -> {}
        }
        results.add(result);
    }

    private static String respelled(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        String odd = ODDITIES.get(random.nextInt(ODDITIES.size()));
        return text.substring(0, at) + odd + text.substring(at);
    }

    private boolean pythonRuns() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("version").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String script(Path gold, Path predicted, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("python3", GOLD.resolve("score.py").toString(), gold.toString(), predicted.toString()));
        command.addAll(List.of(options));
        Path output = folder.resolve("output");
        Process script =
                new ProcessBuilder(command).redirectOutput(output.toFile()).start();
        assertThat(script.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}

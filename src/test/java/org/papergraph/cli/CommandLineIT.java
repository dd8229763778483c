package org.papergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papergraph.cli.Cli.papergraph;
import static org.papergraph.cli.Cli.papergraphReading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.cli.Cli.Outcome;

/** The commands as a user calls them, with the shipped models. */
class CommandLineIT {

    private static final String SHEEP = """
            {"id": "s1", "title": "SheepGAT: Counting Sheep with Graph Attention Networks", "abstract": "We propose SheepGAT, \
            a graph attention network for object counting. We compare SheepGAT with Faster R-CNN on ImageNet. \
            SheepGAT reaches an accuracy of 93.5% on ImageNet."}
            """;
    private static final String LULLABY = """
            {"title": "Lullabies for Language Models", "abstract": "We fine-tune GPT-2 and T5 for text generation and report \
            perplexity on the Penn Treebank."}
            """;

    @TempDir
    private Path folder;

    @Test
    void buildsReportsAndBuildsAgainWithoutChange() throws IOException {
        String papers = file("papers.jsonl", SHEEP + LULLABY);
        Outcome first = papergraph("build", "--store", store(), papers);
        assertThat(first.exitCode()).as(first.talk()).isZero();
        assertThat(first.output())
                .startsWith("2 listings, 2 papers, 0 rejected\n2 new, 0 changed, 0 unchanged, 0 duplicates\n");
        Outcome second = papergraph("build", "--store", store(), papers);
        assertThat(second.output()).contains("0 new, 0 changed, 2 unchanged, 0 duplicates");
        assertThat(papergraph("validate", "--store", store())).isEqualTo(new Outcome(0, "conforms: 2 papers\n", ""));
    }

    @Test
    void trainsTheWeightsOfRolesAndResults() throws IOException {
        String gold = """
                {"title": "Net: Counting sheep", "abstract": "We propose Net.", \
                "entities": [{"type": "Method", "name": "Net", "aliases": [], "role": "proposed"}], "results": []}
                """.repeat(5);
        Outcome outcome =
                papergraph("train", "--cues-out", folder.resolve("cues").toString(), file("gold.jsonl", gold));
        assertThat(outcome.exitCode()).as(outcome.talk()).isZero();
        assertThat(outcome.talk()).contains("5 annotated papers", "roles ");
        assertThat(folder.resolve("cues/entities.model")).content().startsWith("## Method\n");
    }

    @Test
    void trainsOneThingAtATime() throws IOException {
        String gold = file("gold.jsonl", "");
        assertThat(papergraph("train", gold).exitCode()).isEqualTo(2);
        assertThat(papergraph("train", "--out", "m", "--cues-out", "c", gold).exitCode())
                .isEqualTo(2);
        assertThat(papergraph("train", "--held-out", "t", "--cues-out", "c", gold)
                        .talk())
                .contains("--held-out goes with --relations-out");
        assertThat(papergraph("train", "--encoder", gold).talk()).contains("./papergraph train --encoder GOLD.jsonl");
    }

    @Test
    void explainsAPaperWithTheSentencesThatSayIt() throws IOException {
        papergraph("build", "--store", store(), file("papers.jsonl", SHEEP));
        Outcome plain = papergraph("explain", "--store", store(), "sheep");

        assertThat(plain.exitCode()).as(plain.talk()).isZero();
        assertThat(plain.output()).contains("What it names").doesNotContain("\u001b[");
        assertThat(papergraph("explain", "--color", "always", "--store", store(), "sheep")
                        .output())
                .contains("\u001b[1;");
        assertThat(papergraph("explain", "--store", store(), "no such paper").exitCode())
                .isEqualTo(2);
    }

    @Test
    void measuresPapersAndQuestions() throws IOException {
        String papers = file("papers.jsonl", SHEEP + LULLABY);
        Outcome built = papergraph("bench", "--fast", "--papers", "1", "--runs", "1", papers);
        assertThat(built.exitCode()).as(built.talk()).isZero();
        assertThat(built.output())
                .contains("\n1 papers, 0 rejected, ", "\n  annotate ", "\npeak memory", "\nstore compacted: 1 papers")
                .containsPattern("papers-using entity= +1 +\\d+ +\\d+\\.\\d +\\d+\\.\\d\n");
        papergraph("build", "--fast", "--store", store(), papers);
        Outcome asked = papergraph("bench", "--runs", "1", "--store", store());
        assertThat(asked.exitCode()).as(asked.talk()).isZero();
        assertThat(asked.output())
                .contains("\nstore ", ": 2 papers, ", "\noverview ")
                .doesNotContain("annotate");
        assertThat(papergraph("bench").exitCode()).isEqualTo(2);
    }

    @Test
    void storesOnlyWhatIsSureEnough() throws IOException {
        Outcome none = papergraph("build", "--store", store(), "--min-confidence", "1", file("papers.jsonl", SHEEP));
        assertThat(none.exitCode()).as(none.talk()).isZero();
        assertThat(none.output()).contains(" 0 entities, 0 results");
        assertThat(papergraph("build", "--store", store(), file("papers.jsonl", SHEEP))
                        .output())
                .contains("1 changed")
                .doesNotContain(" 0 entities");
        assertThat(papergraph("build", "--store", store(), "--min-confidence", "2", file("papers.jsonl", SHEEP))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void exportsEveryFormat() throws IOException {
        papergraph("build", "--store", store(), file("papers.jsonl", SHEEP));
        for (String format : new FormatNames.Exports()) {
            Outcome outcome = papergraph("export", "--store", store(), "--format", format);
            assertThat(outcome.exitCode()).as(format + outcome.talk()).isZero();
            assertThat(outcome.output()).as(format).contains("SheepGAT");
        }
    }

    @Test
    void anExportToAFileLeavesNoPartBehind() throws IOException {
        papergraph("build", "--store", store(), file("papers.jsonl", SHEEP));
        Path file = folder.resolve("graph.nq");
        assertThat(papergraph("export", "--store", store(), "--format", "nquads", "-o", file.toString())
                        .exitCode())
                .isZero();
        assertThat(file).content().contains("SheepGAT");
        assertThat(folder.resolve("graph.nq.part")).doesNotExist();
    }

    @Test
    void answersQuestionsAndFiles() throws IOException {
        papergraph("build", "--store", store(), file("papers.jsonl", SHEEP + LULLABY));
        assertThat(papergraph("query", "--store", store(), "papers-using", "entity=T5", "--format", "csv")
                        .output())
                .contains("Lullabies for Language Models");
        String ask = file("ask.rq", "ASK { ?paper <http://purl.org/dc/terms/title> ?title }");
        assertThat(papergraph("query", "--store", store(), ask).output()).isEqualToIgnoringWhitespace("yes");
    }

    @Test
    void listsTheCatalogue() {
        assertThat(papergraph("query").output()).contains("state-of-the-art").contains("datasets-for-task");
    }

    @Test
    void aWrongArgumentIsWrongUsageAndNamed() throws IOException {
        papergraph("build", "--store", store(), file("papers.jsonl", SHEEP));
        Outcome missing = papergraph("query", "--store", store(), "datasets-for-task");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(missing.talk()).contains("task");
        Outcome unknown = papergraph("query", "--store", store(), "no-such-question");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(unknown.talk()).contains("no-such-question");
    }

    @Test
    void extractPrintsOneJsonLinePerPaperInOrder() throws IOException {
        Outcome outcome = papergraph("extract", file("papers.jsonl", SHEEP + LULLABY));
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output().lines()).hasSize(2);
        assertThat(outcome.output()).startsWith("{\"id\":\"s1\",\"title\":\"SheepGAT: Counting");
        assertThat(outcome.output()).contains("\"name\":\"SheepGAT\"").contains("\"name\":\"GPT-2\"");
    }

    @Test
    void theFastRecogniserIsAnotherExtractor() throws IOException {
        String papers = file("papers.jsonl", SHEEP);
        assertThat(papergraph("extract", "--fast", papers).output()).contains("\"name\":\"SheepGAT\"");
        papergraph("build", "--store", store(), papers);
        assertThat(papergraph("build", "--fast", "--store", store(), papers).output())
                .contains("0 new, 1 changed, 0 unchanged");
    }

    @Test
    void theThoroughRecogniserIsAnotherExtractorToo() throws IOException {
        String papers = file("papers.jsonl", SHEEP);
        papergraph("build", "--store", store(), papers);
        assertThat(papergraph("build", "--thorough", "--store", store(), papers).output())
                .contains("0 new, 1 changed, 0 unchanged");
        assertThat(papergraph("extract", "--thorough", papers).output()).contains("\"name\":\"SheepGAT\"");
        Outcome both = papergraph("extract", "--fast", "--thorough", papers);
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.talk()).contains("--fast", "--thorough", "mutually exclusive");
    }

    @Test
    void extractReadsStandardInput() {
        assertThat(papergraphReading(LULLABY, "extract", "-").output().lines()).hasSize(1);
    }

    @Test
    void papersInOtherLanguagesArePassedOverAndCounted() throws IOException {
        String french =
                "{\"title\": \"Compter les moutons\", \"abstract\": \"Nous proposons un réseau pour la tâche de compter"
                        + " les moutons dans une image, et nous montrons que les résultats sont les meilleurs.\"}\n";
        Outcome both = papergraphReading(LULLABY + french, "extract", "--fast", "-");
        assertThat(both.exitCode()).isZero();
        assertThat(both.output().lines()).hasSize(1);
        assertThat(both.talk())
                .contains("1 passed over because they are not in English (fr 1); --any-language reads them");
        Outcome none = papergraphReading(french, "build", "--fast", "--store", store(), "-");
        assertThat(none.exitCode()).as(none.talk()).isZero();
        assertThat(none.output()).startsWith("0 listings, 0 papers, 0 rejected\n1 passed over");
        assertThat(papergraphReading(french, "extract", "--fast", "--any-language", "-")
                        .output()
                        .lines())
                .hasSize(1);
    }

    @Test
    void aFormatCanBeNamedAndAWrongNameTellsThoseThereAre() {
        String table = "title,abstract\nLullabies,We fine-tune GPT-2 for text generation.\n";
        assertThat(papergraphReading(table, "extract", "--fast", "--format", "csv", "-")
                        .output())
                .contains("\"title\":\"Lullabies\"");
        Outcome wrong = papergraphReading(table, "build", "--store", store(), "--format", "docx", "-");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(wrong.talk()).contains("there is no input format 'docx'; it is one of json, arxiv-json");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void badInputIsNamedAndTheOtherPapersGoOn() throws IOException {
        String broken = file("broken.jsonl", SHEEP + "{\"title\": \"Half\n" + LULLABY);
        Outcome outcome = papergraph(
                "build",
                "--store",
                store(),
                broken,
                folder.resolve("missing.txt").toString());
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(outcome.output()).startsWith("2 listings, 2 papers, 2 rejected");
        assertThat(outcome.talk()).contains("broken.jsonl:2: ").contains("missing.txt: ");
    }

    @Test
    void nothingReadableIsAFailure() throws IOException {
        String empty = file("empty.txt", "");
        Path binary = Files.write(folder.resolve("binary.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1, 2, 3});
        Path latin1 =
                Files.write(folder.resolve("latin.txt"), "Caf\u00e9 paper\n".getBytes(StandardCharsets.ISO_8859_1));
        for (String input : new String[] {
            empty, binary.toString(), latin1.toString(), folder.resolve("no").toString()
        }) {
            Outcome outcome = papergraph("build", "--store", store(), input);
            assertThat(outcome.exitCode()).as(input).isEqualTo(ExitCode.FAILED);
            assertThat(outcome.talk()).contains("rejected: " + input);
            assertThat(outcome.output()).startsWith("0 listings, 0 papers, 1 rejected");
        }
    }

    @Test
    void aLineOfFiftyMegabytesIsRejectedAndTheOthersGoOn() throws IOException {
        Path file = folder.resolve("long.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(SHEEP.getBytes(StandardCharsets.UTF_8));
            out.write("{\"title\": \"Long\", \"abstract\": \"".getBytes(StandardCharsets.UTF_8));
            byte[] words = "sheep ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < 50_000_000; written += words.length) {
                out.write(words);
            }
            out.write("\"}\n".getBytes(StandardCharsets.UTF_8));
            out.write(LULLABY.getBytes(StandardCharsets.UTF_8));
        }
        Outcome outcome = papergraph("build", "--store", store(), file.toString());
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(outcome.output()).startsWith("2 listings, 2 papers, 1 rejected");
        assertThat(outcome.talk()).contains("long.jsonl.gz:2: ");
    }

    @Test
    void aMissingStoreIsAFailureThatSaysWhatToDo() {
        for (String command : new String[] {"validate", "query papers", "export --format csv", "serve"}) {
            Outcome outcome = papergraph((command + " --store " + folder.resolve("none")).split(" "));
            assertThat(outcome.exitCode()).as(command).isEqualTo(ExitCode.FAILED);
            assertThat(outcome.talk()).contains("there is no store at").contains("build one first");
            assertThat(folder.resolve("none")).doesNotExist();
        }
    }

    @Test
    void aFolderOfOtherThingsIsNotMadeAStore() throws IOException {
        String papers = file("papers.jsonl", SHEEP);
        Outcome outcome = papergraph("build", "--store", folder.toString(), papers);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.talk()).contains("is not a papergraph store");
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(papergraph().exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(papergraph("build").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(papergraph("export", "--format", "docx").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(papergraph("paint").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(papergraph("--help")).satisfies(help -> {
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("build").contains("Exit codes");
            assertThat(help.talk()).isEmpty();
        });
        assertThat(papergraph("build", "--help").output()).contains("--jobs");
        assertThat(papergraph("--version").output()).startsWith("papergraph ");
    }

    @Test
    void evaluatePrintsFiguresAndErrors() throws IOException {
        String gold = file(
                "gold.jsonl",
                SHEEP.strip().replaceFirst("}$", "")
                        + ", \"entities\": [{\"type\": \"Method\", \"name\": \"SheepGAT\", \"aliases\": [], \"role\": \"proposed\"}, "
                        + "{\"type\": \"Task\", \"name\": \"wool\", \"aliases\": [], \"role\": \"addressed\"}], \"results\": []}\n");
        Outcome outcome = papergraph("evaluate", gold, "--errors");
        assertThat(outcome.exitCode()).as(outcome.talk()).isZero();
        assertThat(outcome.output()).contains("missed").contains("wool").contains("papers 1 not found 0");
        assertThat(papergraph("evaluate", gold, "--json").output()).contains("\"role_accuracy\"");
        String predicted = file("predicted.jsonl", papergraph("extract", gold).output());
        assertThat(papergraph("evaluate", gold, "--predicted", predicted, "--json"))
                .isEqualTo(papergraph("evaluate", gold, "--json"));
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}

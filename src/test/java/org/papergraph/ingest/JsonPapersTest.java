package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

class JsonPapersTest {

    private static final String BEES = "{\"title\": \"Bees\", \"abstract\": \"Bees count.\"}\n";

    @Test
    void readsAllThatIsKnownOfAPaper() throws IOException {
        Paper paper =
                only("{\"id\": 17, \"title\": \"Bees\", \"abstract\": \"Bees count.\", \"authors\": [\"Jane Roe\","
                        + " {\"name\": \"Max Poe\", \"affiliation\": {\"name\": \"X\"}}, {\"given\": \"Ann\", \"family\": \"Lee\"}],"
                        + " \"year\": 2024, \"published\": \"2024-03-09T17:00:00Z\", \"venue\": \"BeeConf\", \"keywords\": [[1],{}],"
                        + " \"doi\": \"https://doi.org/10.1234/Bee.5\", \"arxiv_id\": \"arXiv:2403.01234v2\","
                        + " \"url\": \"https://example.org/bees\"}");

        assertThat(paper)
                .isEqualTo(new Paper(
                        "17",
                        "Bees",
                        "Bees count.",
                        List.of("Jane Roe", "Max Poe", "Ann Lee"),
                        "2024-03-09",
                        "BeeConf",
                        "10.1234/bee.5",
                        "2403.01234",
                        "https://example.org/bees",
                        List.of(new Source("-", 1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Roe; Max Poe | Jane Roe, Max Poe",
                "Jane Roe and Max Poe | Jane Roe, Max Poe",
                "Jane Roe, Max Poe, and Ann Lee | Jane Roe, Max Poe, Ann Lee",
                "Jane Roe | Jane Roe",
                "Roe, Jane and Poe, Max | Roe, Jane, Poe, Max"
            })
    void takesAuthorsInOneStringApart(String given, String names) throws IOException {
        Paper paper = only("{\"title\": \"Bees\", \"abstract\": \"Bees count.\", \"authors\": \"" + given + "\"}");

        assertThat(String.join(", ", paper.authors())).isEqualTo(names);
        assertThat(paper.authors()).allSatisfy(name -> assertThat(name).contains(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2024, 2024",
        "date, 2024-3, 2024-03",
        "issued, 2024/3/9, 2024-03-09",
        "published, 2024-13-45, 2024",
        "date, last Tuesday, ''"
    })
    void readsDates(String field, String given, String issued) throws IOException {
        Paper paper =
                only("{\"title\": \"Bees\", \"abstract\": \"Bees count.\", \"" + field + "\": \"" + given + "\"}");

        assertThat(paper.issued()).isEqualTo(issued);
    }

    @ParameterizedTest
    @CsvSource({
        "doi, n/a, '', ''",
        "doi, 10.48550/arXiv.2403.01234, 10.48550/arxiv.2403.01234, 2403.01234",
        "arxiv, unknown, '', ''",
        "arxiv, https://arxiv.org/pdf/math.GT/0309136v1.pdf, '', math.gt/0309136",
        "url, https://arxiv.org/abs/2403.01234v1, '', 2403.01234",
        "url, see the journal, '', ''"
    })
    void takesOnlyWhatIsAnIdentifierForOne(String field, String given, String doi, String arxiv) throws IOException {
        Paper paper =
                only("{\"title\": \"Bees\", \"abstract\": \"Bees count.\", \"" + field + "\": \"" + given + "\"}");

        assertThat(paper.doi()).isEqualTo(doi);
        assertThat(paper.arxiv()).isEqualTo(arxiv);
    }

    @Test
    void putsATitleOnOneLineAndKeepsThoseOfTheAbstract() throws IOException {
        Paper paper = only(
                "{\"title\": \" Bees\\n  Count \", \"abstract\": \"Bees count.\\r\\nWe\\tshow \\u0000 it \\ud800.\"}");

        assertThat(paper.title()).isEqualTo("Bees Count");
        assertThat(paper.abstractText()).isEqualTo("Bees count.\nWe\tshow   it \uFFFD.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"Ants\", \"abstract\": \"Ants",
                "{\"title\": \"Ants\", \"abstract\": \"Ants walk.\"} {}",
                "{title: Ants}",
                "Ants",
                "[]",
                "17",
                "null",
                "{\"abstract\": \"Ants walk.\"}",
                "{\"title\": \"Ants\"}",
                "{\"title\": \" \", \"abstract\": \"Ants walk.\"}",
                "{\"title\": \"Ants\", \"abstract\": \"\"}",
                "{\"title\": \"...\", \"abstract\": \"Ants walk.\"}",
                "{\"title\": 17, \"abstract\": \"Ants walk.\"}",
                "{\"title\": \"Ants\", \"abstract\": [\"Ants walk.\"]}",
                "{\"title\": \"Ants\", \"abstract\": null}"
            })
    void rejectsOneLineAndReadsTheOthers(String line) throws IOException {
        Gathered gathered = Gathered.fromText(BEES + "\n" + line + "\n" + BEES.replace("Bees", "Wasps"));

        assertThat(gathered.titles()).containsExactly("Bees", "Wasps");
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.problem()).isNotBlank();
            assertThat(rejection.remedy()).isNotBlank();
        });
    }

    @Test
    void rejectsABrokenFirstLine() throws IOException {
        Gathered gathered = Gathered.fromText("ct\": \"Ants walk.\"}\n" + BEES);

        assertThat(gathered.titles()).containsExactly("Bees");
        assertThat(gathered.rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.line()).isEqualTo(1));
    }

    @Test
    void saysWhereJsonBreaks() throws IOException {
        assertThat(Gathered.fromText("{\"title\": \"Bees\",, }\n").rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.problem()).startsWith("broken JSON at column 18"));
    }

    @Test
    void readsOneObjectOverSeveralLines() throws IOException {
        Gathered gathered = Gathered.fromText("{\n  \"title\": \"Bees\",\n  \"abstract\": \"Bees count.\"\n}\n");

        assertThat(gathered.titles()).containsExactly("Bees");
        assertThat(gathered.rejections).isEmpty();
    }

    @Test
    void readsAnArrayAndSaysOnWhichLineEachPaperBegins() throws IOException {
        Gathered gathered =
                Gathered.fromText("[\n" + BEES + ",\n{\"title\": 3,\n\"abstract\": \"?\"},\n" + BEES + "]\n");

        assertThat(gathered.papers)
                .extracting(paper -> paper.sources().get(0).line())
                .containsExactly(2, 6);
        assertThat(gathered.rejections).extracting(Rejection::line).containsExactly(4);
    }

    @Test
    void readsAnArrayUpToWhereItBreaks() throws IOException {
        Gathered gathered = Gathered.fromText("[" + BEES + ",\n" + BEES + "\n{]");

        assertThat(gathered.papers).hasSize(2);
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(5);
            assertThat(rejection.problem()).contains("what follows is not read");
        });
    }

    @Test
    void rejectsAnEmptyArray() throws IOException {
        assertThat(Gathered.fromText("[]").rejections).hasSize(1);
    }

    @Test
    void rejectsALineThatIsNotUtf8() throws IOException {
        Gathered gathered = Gathered.fromBytes(
                (BEES + BEES.replace("count", "z\u00e4hlen") + BEES).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(gathered.papers).hasSize(2);
        assertThat(gathered.rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.toString()).startsWith("-:2: not UTF-8: byte E4"));
    }

    @Test
    void rejectsALineOfFiftyMegabytesAndReadsTheOthers() throws IOException {
        InputStream megabyte = new ByteArrayInputStream(new byte[0]);
        for (int i = 0; i < 50; i++) {
            megabyte = new SequenceInputStream(
                    megabyte, new ByteArrayInputStream("bees ".repeat(210_000).getBytes(StandardCharsets.UTF_8)));
        }
        InputStream all = new SequenceInputStream(Collections.enumeration(
                List.of(stream(BEES + "{\"title\": \"Endless\", \"abstract\": \""), megabyte, stream("\"}\n" + BEES))));
        Gathered gathered = new Gathered();
        new PaperReader().read(List.of("-"), all, gathered);

        assertThat(gathered.papers).hasSize(2);
        assertThat(gathered.rejections).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.problem()).isEqualTo("the line is 50 MB long, and 8 MB is the limit");
        });
    }

    @Test
    void rejectsAWholePaperForAnAbstract() throws IOException {
        assertThat(Gathered.fromText("{\"title\": \"Bees\", \"abstract\": \"" + "bees ".repeat(30_000) + "\"}")
                        .rejections)
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.remedy()).contains("not the whole paper"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Paper only(String json) throws IOException {
        Gathered gathered = Gathered.fromText(json);
        assertThat(gathered.rejections).isEmpty();
        assertThat(gathered.papers).hasSize(1);
        return gathered.papers.get(0);
    }
}

package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.paper.Paper;

/** Whatever becomes of a file on its way, no exception escapes, reading ends, and something is said about it. */
class FormatFuzzTest {

    private static final int TRIES = 60;

    /** What stands in the way of parsers. */
    private static final List<String> OBSTACLES = List.of(
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<?",
            "<!DOCTYPE x [",
            "&x;",
            "&#0;",
            "&#xD800;",
            "\\",
            "\\u",
            "\\ud800",
            "$",
            "$$",
            "@",
            "@article{",
            "TY  - JOUR\n",
            "ER  - \n",
            "\0",
            "\u0001",
            "\uFFFE",
            "\uD800",
            "\u202E",
            "\r",
            "\n",
            "\t",
            ",",
            ";",
            "\u0085",
            "=",
            "#",
            "%",
            "~",
            "1e999999",
            "-",
            "null",
            "<p>",
            "</p>",
            "{\\\"",
            "\\cite{",
            "\\cite[",
            "<tex-math></tex-math><math>",
            "\u0000\u0000",
            "𝟜",
            "<a xmlns:a='b' a:c='d'>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acl-anthology-old.xml",
                "acl-anthology.xml",
                "arxiv-atom.xml",
                "arxiv.jsonl",
                "bibliography.bib",
                "crossref.json",
                "daily-papers.json",
                "grobid.tei.xml",
                "jats.xml",
                "oai-arxiv.xml",
                "oai-dc.xml",
                "openalex-page.json",
                "openalex.jsonl",
                "papers.tsv",
                "pubmed.xml",
                "references.ris",
                "scopus.csv",
                "semantic-scholar.json",
                "wrapped.txt",
                "wrapper.json"
            })
    void readsAnySpoiltFile(String fixture) throws IOException {
        byte[] sound = fixture(fixture);
        Random random = new Random(fixture.hashCode());
        for (int i = 0; i < TRIES; i++) {
            byte[] spoilt = spoilt(sound, random);
            assertSound(new PaperReader(), spoilt, fixture + " " + i);
        }
    }

    static List<String> formats() {
        return PaperFormats.names();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsAnythingAsAnyFormat(String format) throws IOException {
        Random random = new Random(format.hashCode());
        PaperReader reader = new PaperReader().ofFormat(format);
        for (String fixture : List.of("arxiv.jsonl", "jats.xml", "bibliography.bib", "scopus.csv", "wrapped.txt")) {
            byte[] sound = fixture(fixture);
            assertSound(reader, sound, format + " " + fixture);
            for (int i = 0; i < TRIES / 10; i++) {
                assertSound(reader, spoilt(sound, random), format + " " + fixture + " " + i);
            }
        }
    }

    @Test
    void readsAnyMarkupInBoundedTime() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
                text.append(random.nextInt(3) == 0 ? "bees count " : OBSTACLES.get(random.nextInt(OBSTACLES.size())));
            }
            assertThat(PlainText.of(text.toString())).isNotNull();
        }
        for (String obstacle : OBSTACLES) {
            String many = obstacle.repeat(200_000 / obstacle.length());
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> PlainText.of(many), () -> "many of " + obstacle);
        }
    }

    private static byte[] spoilt(byte[] sound, Random random) {
        byte[] bytes = sound;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(60));
            bytes = switch (random.nextInt(6)) {
                case 0 ->
                    joined(
                            bytes,
                            at,
                            OBSTACLES.get(random.nextInt(OBSTACLES.size())).getBytes(StandardCharsets.UTF_8),
                            at);
                case 1 -> joined(bytes, at, new byte[0], to);
                case 2 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
                case 3 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
                case 4 -> Arrays.copyOf(bytes, at);
                default -> joined(bytes, at, bytes, at);
            };
            if (bytes.length == 0) {
                return new byte[] {' '};
            }
        }
        return bytes;
    }

    /** What stands before one place, something, and what stands after another. */
    private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, until);
        all.write(between, 0, between.length);
        all.write(bytes, from, bytes.length - from);
        return all.toByteArray();
    }

    private static void assertSound(PaperReader reader, byte[] bytes, String which) throws IOException {
        Gathered gathered = new Gathered();
        try {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> reader.read(List.of("-"), new ByteArrayInputStream(bytes), gathered));
        } catch (RuntimeException | Error failure) {
            throw new AssertionError(which + ":\n" + new String(bytes, StandardCharsets.UTF_8), failure);
        }
        assertThat(gathered.papers.size() + gathered.inOtherLanguages.size() + gathered.rejections.size())
                .as(which)
                .isBetween(1, bytes.length + 2);
        assertThat(gathered.rejections).as(which).allSatisfy(rejection -> {
            assertThat(rejection.line()).isNotNegative();
            assertThat(rejection.problem()).isNotBlank();
            assertThat(rejection.remedy()).isNotBlank();
            assertThat(rejection.toString()).hasLineCount(1);
        });
        for (Paper paper : gathered.papers) {
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(paper.text()))
                    .as(which)
                    .isTrue();
            assertThat(paper.title()).as(which).doesNotContain("\n");
        }
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream file = FormatFuzzTest.class.getResourceAsStream("formats/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        }
    }
}

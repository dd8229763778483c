package org.papergraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Result;
import org.papergraph.paper.Role;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;

class GoldFormatTest {

    private static final Paper PAPER =
            Paper.of("SEA-RAFT", "\"SEA-RAFT\" is 2.3x faster than RAFT.", new Source("papers.txt", 4));

    private static final Extraction EXTRACTION = new Extraction(
            PAPER,
            List.of(new Span(0, 8), new Span(9, 46)),
            List.of(new Entity(
                    EntityType.Method,
                    "SEA-RAFT",
                    List.of("RAFT"),
                    Role.PROPOSED,
                    List.of(
                            new Mention(new Span(0, 8), "SEA-RAFT", EntityType.Method, 0.98765),
                            new Mention(new Span(40, 44), "RAFT", EntityType.Method, 0.5)),
                    0.9,
                    new Span(0, 8))),
            List.of(new Result(
                    "SEA-RAFT",
                    null,
                    null,
                    null,
                    "2.3",
                    "x",
                    Comparison.SPEEDUP,
                    "RAFT",
                    new Span(23, 27),
                    new Span(9, 46),
                    List.of(new Span(40, 44)),
                    0.75)));

    private final Path folder;

    GoldFormatTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writesAnExtractionAsOneLine() {
        assertThat(new GoldFormat().line(EXTRACTION))
                .isEqualTo(
                        "{\"id\":\"\",\"title\":\"SEA-RAFT\",\"abstract\":\"\\\"SEA-RAFT\\\" is 2.3x faster than RAFT.\","
                                + "\"entities\":[{\"type\":\"Method\",\"name\":\"SEA-RAFT\",\"aliases\":[\"RAFT\"],\"role\":\"proposed\","
                                + "\"confidence\":0.988,\"roleConfidence\":0.900,\"roleEvidence\":[{\"begin\":0,\"end\":8}],\"mentions\":[{\"begin\":0,\"end\":8,\"type\":\"Method\",\"confidence\":0.988},"
                                + "{\"begin\":40,\"end\":44,\"type\":\"Method\",\"confidence\":0.500}]}],"
                                + "\"results\":[{\"method\":\"SEA-RAFT\",\"task\":null,\"dataset\":null,\"metric\":null,\"value\":\"2.3\","
                                + "\"unit\":\"x\",\"comparison\":\"speedup\",\"baseline\":\"RAFT\",\"confidence\":0.750,\"begin\":23,"
                                + "\"end\":27,\"evidence\":[{\"begin\":40,\"end\":44}]}],\"relations\":[]}");
    }

    @Test
    void writesWhatTheGoldReaderReads() throws IOException {
        Path file = Files.writeString(folder.resolve("predicted.jsonl"), new GoldFormat().line(EXTRACTION) + "\n");

        GoldPaper read = GoldFile.read(file).get(0);

        assertThat(read.entities()).isEqualTo(GoldPaper.of(EXTRACTION).entities());
        assertThat(read.results()).isEqualTo(GoldPaper.of(EXTRACTION).results());
        assertThat(read.title()).isEqualTo(PAPER.title());
        assertThat(read.abstractText()).isEqualTo(PAPER.abstractText());
    }
}

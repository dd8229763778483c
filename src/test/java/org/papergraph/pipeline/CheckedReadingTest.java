package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.graph.PaperLine;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

class CheckedReadingTest {

    private static final Paper SHEEP = Paper.of(
            "Counting Sheep", "We propose SheepGAT. It counts \uD83D\uDC11, \u0000 and \uD83D.", new Source("a", 1));
    private static final Paper POISON = Paper.of("Counting\tPoison", "We use SheepGAT.", new Source("a", 2));
    private static final Paper WOLVES = Paper.of("Counting Wolves", "We use SheepGAT.", new Source("a", 3));

    private final CheckedReading reading = new CheckedReading(new PaperAnalysis(
            new TextAnnotator(new NamesRecognizer(Set.of("SheepGAT"), "Poison")), new PaperExtractor()));

    @Test
    void aPaperThatFailsIsRejectedWithTheReasonAndTheOthersGoOn() {
        List<String> lines = new ArrayList<>();
        reading.readAll(
                List.of(SHEEP, POISON, WOLVES).iterator(),
                paper -> lines.add(ReadingLine.of(paper)),
                rejection -> lines.add(ReadingLine.of(rejection)));

        assertThat(lines).hasSize(3);
        assertThat(lines).map(ReadingLine::isRejection).containsExactly(false, true, false);
        Rejection rejection = ReadingLine.rejection(lines.get(1));
        assertThat(rejection.file()).isEqualTo("a");
        assertThat(rejection.line()).isEqualTo(2);
        assertThat(rejection.problem()).contains("Counting Poison").contains("the word 'Poison'");
        assertThat(ReadingLine.paper(lines.get(2)).extraction().paper()).isEqualTo(WOLVES);
    }

    @Test
    void anExtractedPaperArrivesAsItWentOff() {
        ExtractedPaper paper = reading.read(SHEEP);
        String line = ReadingLine.of(paper);
        assertThat(line).isPrintable().isASCII();
        assertThat(ReadingLine.paper(line)).isEqualTo(paper);
        assertThat(PaperLine.paper(PaperLine.of(SHEEP))).isEqualTo(SHEEP);
    }
}

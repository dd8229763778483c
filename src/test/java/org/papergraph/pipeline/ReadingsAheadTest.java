package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

class ReadingsAheadTest {

    private static final Paper SHEEP = Paper.of("Counting Sheep", "We propose SheepGAT.", new Source("a", 1));
    private static final Paper SHEEP_ELSEWHERE =
            SHEEP.mergedWith(Paper.of("Counting Sheep", "We propose SheepGAT.", new Source("b", 1)));
    private static final Paper POISON = Paper.of("Counting Poison", "We use SheepGAT.", new Source("a", 2));

    private final ReadingsAhead readings = new ReadingsAhead(
            new CheckedReading(new PaperAnalysis(
                    new TextAnnotator(new NamesRecognizer(Set.of("SheepGAT"), "Poison")), new PaperExtractor())),
            2);
    private final List<ExtractedPaper> read = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();

    @AfterEach
    void endThreads() {
        readings.close();
    }

    @Test
    void aPaperWithAnotherSourceIsReadAnew() {
        readings.foresee(Set.of(SHEEP));
        readings.require(Set.of(SHEEP_ELSEWHERE));
        readings.take(SHEEP_ELSEWHERE, read::add, rejected::add);
        assertThat(read).extracting(paper -> paper.extraction().paper()).containsExactly(SHEEP_ELSEWHERE);
    }

    @Test
    void whatFailedAheadIsRejectedWhenItIsTaken() {
        readings.foresee(Set.of(SHEEP, POISON));
        readings.require(Set.of(SHEEP, POISON));
        assertThat(rejected).isEmpty();
        readings.take(POISON, read::add, rejected::add);
        readings.take(SHEEP, read::add, rejected::add);
        assertThat(rejected).extracting(Rejection::line).containsExactly(2);
        assertThat(read).hasSize(1);
    }

    @Test
    void aPaperThatWasNeitherForeseenNorRequiredIsReadToo() {
        readings.take(SHEEP, read::add, rejected::add);
        readings.take(SHEEP, read::add, rejected::add);
        assertThat(read).hasSize(2);
        assertThat(read.get(0)).isEqualTo(read.get(1));
    }
}

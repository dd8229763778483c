package org.papergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.papergraph.graph.CorpusGraph;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.graph.Iris;
import org.papergraph.graph.PaperGraph;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.TextVector;
import org.papergraph.store.PaperStore;

class SimilarPapersTest {

    private static final List<Extraction> PAPERS = SamplePapers.extractions();
    private static final Node ROBERTA = Iris.paper(PAPERS.get(2).paper());
    private static final Node ROUGE = Iris.paper(PAPERS.get(3).paper());
    private static final Node BERT = Iris.paper(PAPERS.get(1).paper());

    /** The sample, in which the text on ROUGE is most like that on RoBERTa, and nothing is known of the last. */
    private static PaperStore store() {
        float[][] vectors = {{0, 1, 0}, {1, 0.6f, 0}, {1, 0, 0}, {1, 0.1f, 0}, {0, 0, 1}, {}};
        PaperStore store = SampleGraph.store();
        store.write(dataset -> {
            List<ExtractedPaper> papers = new ArrayList<>();
            for (int i = 0; i < vectors.length; i++) {
                papers.add(new ExtractedPaper(PAPERS.get(i), TextVector.of(vectors[i]), "sample reader 1"));
            }
            CorpusGraph.update(dataset, Set.of(), papers);
            return dataset;
        });
        return store;
    }

    @Test
    void findsThePapersWhoseTextsAreMostAlike() {
        try (PaperStore store = store()) {
            List<SimilarPapers.Similar> similar =
                    store.read(dataset -> SimilarPapers.read(dataset).to(ROBERTA, 2));

            assertThat(similar).extracting(SimilarPapers.Similar::paper).containsExactly(ROUGE, BERT);
            assertThat(similar.get(0).likeness()).isBetween(0.98, 1.0);
            assertThat((List<?>) store.read(dataset -> SimilarPapers.read(dataset)
                            .to(Iris.paper(PAPERS.get(5).paper()), 2)))
                    .isEmpty();
        }
    }

    @Test
    void saysWhyTheyAreSimilar() {
        try (PaperStore store = store()) {
            List<List<String>> rows = store.read(SimilarPapersTest::asked);

            // title, similarity, overlap, likeness, names
            assertThat(rows.get(0).subList(0, 5))
                    .containsExactly(
                            "BERT: Pre-training of Deep Bidirectional Transformers",
                            "0.707",
                            "0.556",
                            "0.859",
                            "BERT, F1 score, SQuAD, accuracy, question answering");
            assertThat(rows.get(1).get(0)).startsWith("ROUGE");
            assertThat(rows.get(1).get(2)).isEqualTo("0.0");
            assertThat(Double.parseDouble(rows.get(1).get(3))).isGreaterThan(0.98);
        }
    }

    private static List<List<String>> asked(DatasetGraph dataset) {
        return new Answers(dataset, Duration.ofSeconds(30))
                .answer(Catalogue.load().question("similar-papers"), Map.of("paper", ROBERTA.getURI()))
                .rows();
    }

    @Test
    void knowsNoVectorsThatWereNotStored() {
        try (PaperStore store = store()) {
            TextVector known = store.read(dataset -> PaperGraph.storedVector(dataset, ROBERTA));
            TextVector unknown = store.read(dataset ->
                    PaperGraph.storedVector(dataset, Iris.paper(PAPERS.get(5).paper())));

            assertThat(known).isEqualTo(TextVector.of(new float[] {2, 0, 0}));
            assertThat(unknown).isEqualTo(TextVector.NONE);
        }
    }
}

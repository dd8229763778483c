package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.Extraction;

/** Names that end in a noun of their own type: "score", "dataset", "models". */
class HeadNounsTest {

    private static final Extraction BERT_SCORE = Corpus.paper("Scores", "BERT-Score is a metric.", "Metric:BERT-Score");
    private static final Extraction BERT_AS_METRIC = Corpus.paper("Slips", "BERT is no metric.", "Metric:BERT");
    private static final Extraction BLEU = Corpus.paper("Overlap", "We report BLEU.", "Metric:BLEU");
    private static final Extraction BLEU_SCORE =
            Corpus.paper("More Overlap", "We report BLEU scores.", "Metric:BLEU scores");
    private static final Extraction GLUE_SCORE =
            Corpus.paper("Averages", "The GLUE score, or GLUE.", "Metric:GLUE score|GLUE");
    private static final Extraction GLUE_DATASET =
            Corpus.paper("Sentences", "The GLUE dataset, or GLUE.", "Dataset:GLUE dataset|GLUE");
    private static final Extraction NLI_MODELS = Corpus.paper("Premises", "NLI models infer.", "Method:NLI models");
    private static final Extraction NLI = Corpus.paper("Hypotheses", "We do NLI.", "Method:NLI");

    @Test
    void keepsBertScoreApartFromBert() {
        Corpus corpus = new Corpus().add(papers("Method:BERT")).add(BERT_SCORE, BERT_AS_METRIC);
        assertThat(corpus.nodes(BERT_AS_METRIC)).containsExactly("method/bert");
        assertThat(corpus.nodes(BERT_SCORE)).doesNotContain("method/bert").allMatch(node -> node.startsWith("metric/"));
        assertThat(corpus.labels("method/bert")).containsExactly("+BERT");
    }

    @Test
    void takesScoresForTheMetricItself() {
        Corpus corpus = new Corpus().add(papers("Metric:BLEU")).add(BLEU, BLEU_SCORE);
        assertThat(corpus.nodes(BLEU_SCORE)).containsExactly("metric/bleu");
        assertThat(new Corpus().add(BLEU_SCORE).nodes(BLEU_SCORE)).containsExactly("metric/bleu");
    }

    @Test
    void takesNoScoreOnADatasetForTheDataset() {
        Corpus corpus = new Corpus().add(papers("Dataset:GLUE")).add(GLUE_SCORE, GLUE_DATASET);
        assertThat(corpus.nodes(GLUE_DATASET)).containsExactly("dataset/glue");
        assertThat(corpus.nodes(GLUE_SCORE)).allMatch(node -> node.startsWith("metric/"));
    }

    @Test
    void takesNoModelsOfATaskForTheTask() {
        Corpus corpus = new Corpus().add(papers("Task:NLI")).add(NLI_MODELS, NLI);
        assertThat(corpus.nodes(NLI)).containsExactly("task/nli");
        assertThat(corpus.nodes(NLI_MODELS)).allMatch(node -> node.startsWith("method/"));
    }

    @Test
    void namesADatasetByItsHeadlessName() {
        Extraction plain = Corpus.paper("Plain", "We use SQuAD.", "Method:SQuAD");
        Corpus corpus = new Corpus().add(papers("Dataset:SQuAD dataset")).add(plain);
        assertThat(corpus.nodes(plain)).containsExactly("dataset/squad");
    }

    @Property(tries = 60)
    void theGraphDependsOnThePapersAloneAndNotOnOrderBatchesAndWhatWasThere(@ForAll long seed) {
        List<Extraction> all = new ArrayList<>(
                List.of(BERT_SCORE, BERT_AS_METRIC, BLEU, BLEU_SCORE, GLUE_SCORE, GLUE_DATASET, NLI_MODELS, NLI));
        all.addAll(List.of(papers("Method:BERT")));
        all.addAll(List.of(papers("Dataset:GLUE")));
        all.addAll(List.of(papers("Task:natural language inference|NLI")).subList(0, 2));
        all.addAll(List.of(papers("Task:NLI")));
        all.addAll(List.of(papers("Dataset:BLEU")));
        Corpus.assertOrderDoesNotMatter(all, new Random(seed));
    }

    /** So many papers that they settle a name's type, on one thing, its acronym in parentheses. */
    private static Extraction[] papers(String entity) {
        String[] spellings = entity.substring(entity.indexOf(':') + 1).split("\\|");
        String name = spellings.length > 1 ? spellings[0] + " (" + spellings[1] + ")" : spellings[0];
        List<Extraction> papers = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            papers.add(Corpus.paper(entity + " " + i, "This is on " + name + ".", entity));
        }
        return papers.toArray(Extraction[]::new);
    }
}

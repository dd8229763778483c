package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.resolve.Decision;
import org.papergraph.resolve.Decisions;

class CorpusGraphTest {

    private static final Extraction GENETIC =
            Corpus.paper("Evolving Nets", "We use a genetic algorithm (GA).", "Method:GA|genetic algorithm");
    private static final Extraction GATED =
            Corpus.paper("Gating Nets", "We use gated attention (GA) here.", "Method:gated attention|GA");
    private static final Extraction UNDEFINED = Corpus.paper("Fast Nets", "GA works well.", "Method:GA");
    private static final Extraction FEDERATED =
            Corpus.paper("Phones", "In federated learning (FL), phones learn.", "Method:federated learning|FL");
    private static final Extraction FEDERATED_AGAIN =
            Corpus.paper("Tablets", "Federated Learning (FL) suits tablets.", "Method:Federated Learning|FL");
    private static final Extraction FL = Corpus.paper("Watches", "Watches run FL too.", "Method:FL");
    private static final Extraction FL_COMPRESSION =
            Corpus.paper("Bits", "FL compression saves bits.", "Task:FL compression");
    private static final Extraction COMPRESSION =
            Corpus.paper("More Bits", "Federated learning compression matters.", "Task:Federated learning compression");
    private static final Extraction DETECTION = Corpus.paper(
            "Cracks",
            "Visual anomaly detection is anomaly detection.",
            "Task:Visual anomaly detection|anomaly detection");
    private static final Extraction ANOMALIES =
            Corpus.paper("Odd", "We do anomaly detection.", "Task:anomaly detection");
    private static final Extraction MODELS = Corpus.paper(
            "Sparse", "Sparse attention mechanisms and BERTs.", "Method:Sparse attention mechanisms", "Method:BERTs");
    private static final Extraction PLAIN =
            Corpus.paper("Plain", "A sparse attention, a BERT.", "Method:sparse attention", "Method:BERT");
    private static final Extraction PRUNING = Corpus.paper("Cutting", "We study pruning.", "Method:pruning");
    private static final Extraction STRUCTURED = Corpus.paper(
            "Cutting Rows",
            "Structured pruning of FL clients, or iterative structured pruning.",
            "Method:Structured pruning",
            "Method:iterative structured pruning");
    private static final Extraction LLAMA = Corpus.paper("Herds", "LLaMA is a model.", "Method:LLaMA");
    private static final Extraction SEVENTY =
            Corpus.paper("Large Herds", "Llama-2-70B is larger.", "Method:Llama-2-70B");
    private static final Extraction BRANDS = Corpus.paper("Later Herds", "Llama 2 came later.", "Method:Llama 2");
    private static final Extraction PARAMETRIZATION = Corpus.paper(
            "Widths",
            "Standard parametrization is no neural parametrization.",
            "Method:Standard parametrization",
            "Method:neural parametrization");

    static final List<Extraction> ALL = List.of(
            GENETIC,
            GATED,
            UNDEFINED,
            FEDERATED,
            FEDERATED_AGAIN,
            FL,
            FL_COMPRESSION,
            COMPRESSION,
            DETECTION,
            ANOMALIES,
            MODELS,
            PLAIN,
            PRUNING,
            STRUCTURED,
            LLAMA,
            SEVENTY,
            BRANDS,
            PARAMETRIZATION);

    @Test
    void anAcronymIsWhatItsPaperDefines() {
        Corpus corpus = new Corpus().add(GENETIC, GATED, UNDEFINED);
        assertThat(corpus.nodes(GENETIC)).containsExactly("method/genetic-algorithm");
        assertThat(corpus.nodes(GATED)).containsExactly("method/gated-attention");
        assertThat(corpus.nodes(UNDEFINED)).containsExactly("method/ga");
    }

    @Test
    void anAcronymThatDoesNotFitTheWordsBeforeItStandsForMoreOfThemOrForNone() {
        Extraction translation = Corpus.paper(
                "Parallel Words",
                "Non-autoregressive neural machine translation (NAT) is fast.",
                "Task:neural machine translation|NAT");
        Extraction tuning = Corpus.paper("Prompts", "We use prompt-based fine-tuning (FN).", "Method:fine-tuning|FN");
        Corpus corpus = new Corpus().add(translation, tuning);
        assertThat(corpus.nodes(translation)).doesNotContain("task/neural-machine-translation");
        assertThat(corpus.labels("method/fine-tuning")).containsExactly("+fine-tuning");
    }

    @Test
    void anUndefinedAcronymIsWhatTheOtherPapersAgreeOn() {
        Corpus corpus = new Corpus().add(FL, FEDERATED);
        assertThat(corpus.nodes(FL)).containsExactly("method/fl");
        corpus.add(FEDERATED_AGAIN);
        assertThat(corpus.nodes(FL)).isEqualTo(corpus.nodes(FEDERATED)).hasSize(1);
        corpus.remove(FEDERATED);
        assertThat(corpus.nodes(FL)).containsExactly("method/fl");
    }

    @Test
    void anAcronymInALongerNameIsWrittenOut() {
        Corpus corpus = new Corpus().add(FL_COMPRESSION, COMPRESSION);
        assertThat(corpus.nodes(FL_COMPRESSION)).isNotEqualTo(corpus.nodes(COMPRESSION));
        corpus.add(FEDERATED, FEDERATED_AGAIN);
        assertThat(corpus.nodes(FL_COMPRESSION)).isEqualTo(corpus.nodes(COMPRESSION));
    }

    @Test
    void whatStandsForAThingInOnePaperOnlyIsNoLabelOfIt() {
        Corpus corpus = new Corpus().add(DETECTION, ANOMALIES);
        assertThat(corpus.labels("task/visual-anomaly-detection")).containsExactly("+Visual anomaly detection");
        assertThat(corpus.labels("task/anomaly-detection")).containsExactly("+anomaly detection");
    }

    @Test
    void theSpellingOfMostPapersIsPreferred() {
        Corpus corpus = new Corpus().add(MODELS, PLAIN);
        assertThat(corpus.labels("method/bert")).containsExactly("+BERTs", "BERT");
        corpus.add(Corpus.paper("Third", "Again BERT.", "Method:BERT"));
        assertThat(corpus.labels("method/bert")).containsExactly("+BERT", "BERTs");
    }

    @Test
    void anIriThatIsNotItsNodesLeadsThere() {
        Corpus corpus = new Corpus().add(MODELS);
        assertThat(corpus.nodes(MODELS)).contains("method/sparse-attention-mechanism");
        corpus.add(PLAIN);
        assertThat(corpus.nodes(MODELS)).contains("method/sparse-attention");
        assertThat(corpus.dataset()
                        .contains(
                                Iris.ENTITIES_GRAPH,
                                NodeFactory.createURI(Iris.BASE + "method/sparse-attention-mechanism"),
                                ReusedTerms.IS_REPLACED_BY,
                                NodeFactory.createURI(Iris.BASE + "method/sparse-attention")))
                .isTrue();
    }

    @Test
    void aTypeOnWhichNearlyAllPapersAgreeIsTheTypeOfAll() {
        Extraction odd = Corpus.paper("Odd one", "ImageNet is hard.", "Task:ImageNet");
        Corpus corpus = new Corpus().add(odd);
        assertThat(corpus.nodes(odd)).containsExactly("task/imagenet");
        for (int i = 0; i < 6; i++) {
            corpus.add(Corpus.paper("Pictures " + i, "On ImageNet.", "Dataset:ImageNet"));
        }
        assertThat(corpus.nodes(odd)).containsExactly("dataset/imagenet");
        assertThat(Shapes.load().validate(corpus.dataset()).violations()).isEmpty();
    }

    @Test
    void aKindIsBelowTheNearestThingThatPapersCallByItsHead() {
        Corpus corpus = new Corpus().add(STRUCTURED);
        assertThat(corpus.broader("method/iterative-structured-pruning")).containsExactly("method/structured-pruning");
        assertThat(corpus.broader("method/structured-pruning")).isEmpty();
        corpus.add(PRUNING);
        assertThat(corpus.broader("method/structured-pruning")).containsExactly("method/pruning");
        corpus.remove(PRUNING);
        assertThat(corpus.broader("method/structured-pruning")).isEmpty();
    }

    @Test
    void aVersionIsBelowTheNearestVersionThatPapersName() {
        Corpus corpus = new Corpus().add(SEVENTY, LLAMA);
        assertThat(corpus.broader("method/llama2-70b")).containsExactly("method/llama");
        corpus.add(BRANDS);
        assertThat(corpus.broader("method/llama2-70b")).containsExactly("method/llama2");
        assertThat(corpus.broader("method/llama2")).containsExactly("method/llama");
    }

    @Test
    void aThingThatIsCalledByAnAdjectiveIsNotBroaderThanThoseWithout() {
        Corpus corpus = new Corpus().add(PARAMETRIZATION);
        assertThat(corpus.broader("method/neural-parametrization")).isEmpty();
        corpus.add(Corpus.paper("More widths", "A parametrization.", "Method:parametrization"));
        assertThat(corpus.broader("method/neural-parametrization")).hasSize(1);
    }

    @Test
    void whatIsBroaderFollowsDecisions() {
        Corpus corpus = new Corpus().add(STRUCTURED, PRUNING, LLAMA);
        CorpusGraph.decide(
                corpus.dataset(), new Decisions(List.of(new Decision.Merge(name("pruning"), name("LLaMA")))));
        assertThat(corpus.broader("method/structured-pruning")).hasSize(1).isSubsetOf("method/llama", "method/pruning");
        CorpusGraph.decide(corpus.dataset(), new Decisions(List.of(new Decision.Reject(name("pruning")))));
        assertThat(corpus.broader("method/structured-pruning")).isEmpty();
        assertThat(Shapes.load().validate(corpus.dataset()).violations()).isEmpty();
    }

    @Test
    void aGraphThatOtherRulesSettledIsSettledAnew() {
        Corpus corpus = new Corpus().add(ALL.toArray(Extraction[]::new));
        Set<Quad> expected = corpus.quads();
        corpus.settledByOtherRules("1");
        assertThat(CorpusGraph.rules(corpus.dataset())).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> corpus.add(FL));
        assertThatIllegalStateException().isThrownBy(() -> CorpusGraph.decide(corpus.dataset(), Decisions.NONE));

        List<String> progress = new ArrayList<>();
        CorpusGraph.settleAnew(corpus.dataset(), (done, all) -> progress.add(done + "/" + all));
        assertThat(corpus.quads()).isEqualTo(expected);
        assertThat(progress).containsExactly("0/" + ALL.size(), ALL.size() + "/" + ALL.size());
    }

    @Test
    void nothingIsLeftWhenAllPapersAreGone() {
        Corpus corpus = new Corpus().add(ALL.toArray(Extraction[]::new));
        corpus.remove(ALL.toArray(Extraction[]::new));
        assertThat(corpus.quads()).isEmpty();
    }

    @Property(tries = 60)
    void theGraphDependsOnThePapersAloneAndNotOnOrderBatchesAndWhatWasThere(@ForAll long seed) {
        Corpus.assertOrderDoesNotMatter(ALL, new Random(seed));
    }

    @Test
    void leavesTheGraphsOfOtherPapersAlone() {
        Corpus corpus = new Corpus().add(ANOMALIES);
        Node stranger = NodeFactory.createLiteralString("kept");
        Node paper = Iris.paper(ANOMALIES.paper());
        corpus.dataset().add(paper, paper, ReusedTerms.NAME, stranger);
        corpus.add(FL, FEDERATED, FEDERATED_AGAIN);
        assertThat(corpus.dataset().contains(paper, paper, ReusedTerms.NAME, stranger))
                .isTrue();
        assertThat(Set.of(corpus.nodes(ANOMALIES))).hasSize(1);
    }

    @Test
    void decisionsHoldWhateverWasBuiltBeforeAndComesAfter() {
        Decisions decisions = new Decisions(List.of(
                new Decision.Merge(name("GA"), name("genetic algorithm")),
                new Decision.Split(name("Sparse attention mechanisms"), name("sparse attention")),
                new Decision.Rename(name("BERT"), "BERT (Devlin)"),
                new Decision.Reject(name("gated attention"))));
        Corpus before = new Corpus();
        CorpusGraph.decide(before.dataset(), decisions);
        before.add(ALL.toArray(Extraction[]::new));
        Corpus after = new Corpus().add(ALL.toArray(Extraction[]::new));
        Set<Quad> undecided = after.quads();
        CorpusGraph.decide(after.dataset(), decisions);

        assertThat(after.quads()).isEqualTo(before.quads());
        assertThat(after.nodes(UNDEFINED)).isEqualTo(after.nodes(GENETIC));
        assertThat(after.nodes(GATED)).isEmpty();
        assertThat(after.nodes(MODELS)).contains("method/sparse-attention-mechanism", "method/bert");
        assertThat(after.nodes(PLAIN)).contains("method/sparse-attention");
        assertThat(after.labels("method/bert")).containsExactly("+BERT (Devlin)", "BERT", "BERTs");
        assertThat(Shapes.load().validate(after.dataset()).violations()).isEmpty();

        CorpusGraph.decide(after.dataset(), Decisions.NONE);
        assertThat(after.quads()).isEqualTo(undecided);
    }

    @Test
    void aDecisionWithoutOccasionIsReported() {
        Corpus corpus = new Corpus().add(FL);
        CorpusGraph.decide(corpus.dataset(), new Decisions(List.of(new Decision.Reject(name("Ghost")))));
        assertThat(UnusedDecisions.of(corpus.dataset()))
                .singleElement()
                .asString()
                .contains("no paper names the Method 'Ghost'");
    }

    @Test
    void eachSpellingThatWasMergedHasItsRules() {
        Corpus corpus = new Corpus().add(MODELS, PLAIN, FL, FEDERATED, FEDERATED_AGAIN);
        MergeExplanation why = MergeExplanation.of(
                corpus.dataset(), EntityType.Method, "Sparse attention mechanisms", "sparse attention");
        assertThat(why.merged()).isTrue();
        assertThat(why.lines()).anyMatch(line -> line.contains("generic head"));
        Node merge =
                Iris.merge(NodeFactory.createURI(Iris.BASE + "method/sparse-attention"), "Sparse attention mechanisms");
        assertThat(corpus.dataset().contains(Iris.ENTITIES_GRAPH, merge, Vocabulary.RULE, Node.ANY))
                .isTrue();
        assertThat(MergeExplanation.of(corpus.dataset(), EntityType.Method, "FL", "federated learning")
                        .lines())
                .anyMatch(line -> line.contains("2 of 2 papers that define 'fl' say 'federated learning'"));
    }

    @Test
    void conceptsAreLinkedByTheirLabels() {
        Corpus corpus = new Corpus().add(MODELS, PLAIN, GENETIC, GATED);
        int[] links = ConceptLinks.link(
                corpus.dataset(),
                "test",
                List.of(
                        new Concept("https://example.org/1", "Sparse Attention", List.of()),
                        new Concept("https://example.org/2", "sparse attention technique", List.of()),
                        new Concept("https://example.org/3", "GA", List.of("Gated Attention")),
                        new Concept("https://example.org/4", "teapot", List.of())));
        assertThat(links).containsExactly(2, 1);
        assertThat(Shapes.load().validate(corpus.dataset()).violations()).isEmpty();
        assertThat(ConceptLinks.link(corpus.dataset(), "test", List.of())).containsExactly(0, 0);
        assertThat(corpus.dataset().containsGraph(Iris.LINKS_GRAPH)).isFalse();
    }

    private static Decision.Name name(String spelling) {
        return new Decision.Name(EntityType.Method, spelling);
    }
}

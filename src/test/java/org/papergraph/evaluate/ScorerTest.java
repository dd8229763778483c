package org.papergraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Source;

class ScorerTest {

    private static final GoldEntity RAFT = method("SEA-RAFT", "proposed", "Simple RAFT");
    private static final GoldEntity SPRING = new GoldEntity(EntityType.Dataset, "Spring", List.of(), "used");
    private static final GoldResult OUTLIERS =
            new GoldResult("SEA-RAFT", "", "Spring", "outlier rate", "3.69", "%", "", "");

    @Test
    void matchesEntitiesThatShareANormalisedSpelling() {
        Scores scores = score(
                List.of(RAFT, SPRING),
                List.of(method("simple RAFT models", "proposed"), dataset("the Spring benchmark")));

        assertThat(scores.allEntities()).isEqualTo(new Tally(2, 2, 2));
        assertThat(scores.entities().get(EntityType.Method)).isEqualTo(new Tally(1, 1, 1));
        assertThat(scores.roles()).isEqualTo(new Tally(2, 2, 2));
    }

    @Test
    void doesNotMatchEntitiesOfAnotherType() {
        Scores scores = score(List.of(SPRING), List.of(method("Spring", "used")));

        assertThat(scores.allEntities()).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void givesAGoldEntityToOnePredictionOnly() {
        Scores scores = score(List.of(RAFT), List.of(method("SEA-RAFT", "used"), method("Simple RAFT", "proposed")));

        assertThat(scores.allEntities()).isEqualTo(new Tally(1, 2, 1));
        assertThat(scores.roles()).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void countsAllOfAPaperWithoutPredictionAsMissed() {
        Scores scores = Scorer.score(List.of(paper("A", List.of(RAFT), List.of(OUTLIERS))), List.of());

        assertThat(scores.allEntities()).isEqualTo(new Tally(0, 0, 1));
        assertThat(scores.results()).isEqualTo(new Tally(0, 0, 1));
        assertThat(scores.notFound()).isEqualTo(1);
    }

    @Test
    void pairsPapersByTitleWhateverCaseAndPunctuation() {
        Scores scores = Scorer.score(
                List.of(paper("Attention: is all you Need", List.of(RAFT), List.of())),
                List.of(paper("attention is all you need!", List.of(RAFT), List.of())));

        assertThat(scores.notFound()).isZero();
        assertThat(scores.allEntities().matched()).isEqualTo(1);
    }

    @Test
    void matchesResultsByValueUnitAndMetric() {
        assertThat(matched(OUTLIERS, result("SEA-RAFT", "Outlier Rates", "3.69%", "%")))
                .isOne();
        assertThat(matched(OUTLIERS, result("SEA-RAFT", "outlier rate", "3.7", "%")))
                .isZero();
        assertThat(matched(OUTLIERS, result("SEA-RAFT", "outlier rate", "3.69", "")))
                .isZero();
        assertThat(matched(OUTLIERS, result("SEA-RAFT", "", "3.69", "%"))).isZero();
    }

    @Test
    void matchesResultsWithoutMetricByTheirMethod() {
        GoldResult gold = result("SEA-RAFT", "", "10,000", "x");

        assertThat(matched(gold, result("the SEA-RAFT model", "speed", "10000", "X")))
                .isOne();
        assertThat(matched(gold, result("RAFT", "", "10000", "x"))).isZero();
    }

    @Test
    void scoresTheSlotsOfMatchedResults() {
        Scores scores = Scorer.score(
                List.of(paper("A", List.of(), List.of(OUTLIERS))),
                List.of(paper(
                        "A",
                        List.of(),
                        List.of(new GoldResult("RAFT", "", "spring", "outlier rate", "3.69", "%", "reduction", "")))));

        assertThat(scores.slots())
                .containsEntry("dataset", new Tally(1, 1, 1))
                .containsEntry("method", new Tally(0, 1, 1))
                .containsEntry("comparison", new Tally(0, 1, 1));
    }

    @Test
    void listsTheErrorsOfEachPaper() {
        GoldEntity wrongRole = method("SEA-RAFT", "used");
        Scores scores = Scorer.score(
                List.of(paper("A", List.of(RAFT, SPRING), List.of(OUTLIERS)), paper("B", List.of(), List.of())),
                List.of(
                        paper("A", List.of(wrongRole, method("LoRA", "used")), List.of()),
                        paper("B", List.of(), List.of())));

        assertThat(scores.errors()).hasSize(2);
        assertThat(scores.errors().get(0).text()).isEqualTo("""
                        id A
                          invented Method "LoRA" used
                          missed   Dataset "Spring" used
                          role     Method "SEA-RAFT" (Simple RAFT) proposed, not used
                          missed   result 3.69 %, metric "outlier rate", method "SEA-RAFT", dataset "Spring\"""");
        assertThat(scores.errors().get(1).isEmpty()).isTrue();
    }

    @Test
    void printsTheFiguresAsTheGuidelinesScriptDoes() {
        Scores scores = score(List.of(RAFT, SPRING, method("LoRA", "used")), List.of(RAFT, dataset("Autumn")));

        assertThat(scores.text()).isEqualTo("""
                        Task     {'P': 0.0, 'R': 0.0, 'F1': 0.0, 'tp': 0, 'predicted': 0, 'gold': 0}
                        Method   {'P': 100.0, 'R': 50.0, 'F1': 66.7, 'tp': 1, 'predicted': 1, 'gold': 2}
                        Dataset  {'P': 0.0, 'R': 0.0, 'F1': 0.0, 'tp': 0, 'predicted': 1, 'gold': 1}
                        Metric   {'P': 0.0, 'R': 0.0, 'F1': 0.0, 'tp': 0, 'predicted': 0, 'gold': 0}
                        all      {'P': 50.0, 'R': 33.3, 'F1': 40.0, 'tp': 1, 'predicted': 2, 'gold': 3}
                        roles 100.0 results {'P': 0.0, 'R': 0.0, 'F1': 0.0, 'tp': 0, 'predicted': 0, 'gold': 0} \
                        {'dataset': 0.0, 'method': 0.0, 'comparison': 0.0} papers 1 not found 0""");
        assertThat(scores.json())
                .startsWith(
                        "{\"Task\": {\"P\": 0.0, \"R\": 0.0, \"F1\": 0.0, \"tp\": 0, \"predicted\": 0, \"gold\": 0}, ")
                .endsWith(
                        "\"result_slots\": {\"dataset\": 0.0, \"method\": 0.0, \"comparison\": 0.0}, \"papers\": 1, \"papers_not_found\": 0}");
    }

    @Test
    void roundsHalvesToTheEvenDigit() {
        assertThat(new Tally(1, 1600, 1).precision()).hasToString("0.1");
        assertThat(new Tally(1, 400, 1).precision()).hasToString("0.2");
        assertThat(new Tally(3, 400, 1).precision()).hasToString("0.8");
    }

    private static int matched(GoldResult gold, GoldResult predicted) {
        return Scorer.score(
                        List.of(paper("A", List.of(), List.of(gold))),
                        List.of(paper("A", List.of(), List.of(predicted))))
                .results()
                .matched();
    }

    private static Scores score(List<GoldEntity> gold, List<GoldEntity> predicted) {
        return Scorer.score(List.of(paper("A", gold, List.of())), List.of(paper("A", predicted, List.of())));
    }

    private static GoldPaper paper(String title, List<GoldEntity> entities, List<GoldResult> results) {
        return new GoldPaper("id", title, "", entities, results, new Source("gold.jsonl", 1));
    }

    private static GoldEntity method(String name, String role, String... aliases) {
        return new GoldEntity(EntityType.Method, name, List.of(aliases), role);
    }

    private static GoldEntity dataset(String name) {
        return new GoldEntity(EntityType.Dataset, name, List.of(), "used");
    }

    private static GoldResult result(String method, String metric, String value, String unit) {
        return new GoldResult(method, "", "", metric, value, unit, "", "");
    }
}

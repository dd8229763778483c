package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Result;

class ResultFinderTest {

    private static final Map<String, EntityType> NAMES = new LinkedHashMap<>(Map.of(
            "SEA-RAFT", EntityType.Method,
            "RAFT", EntityType.Method,
            "Spring", EntityType.Dataset,
            "KITTI", EntityType.Dataset,
            "1px outlier rate", EntityType.Metric,
            "BLEU", EntityType.Metric,
            "FPS", EntityType.Metric,
            "accuracy", EntityType.Metric,
            "inference speeds", EntityType.Metric,
            "optical flow", EntityType.Task));

    @Test
    void saysOfWhatANumberIsTheResult() {
        Result result = onlyResult("SEA-RAFT achieves a 3.69% 1px outlier rate on Spring.");

        assertThat(result.value()).isEqualTo("3.69");
        assertThat(result.unit()).isEqualTo("%");
        assertThat(result.metric()).isEqualTo("1px outlier rate");
        assertThat(result.dataset()).isEqualTo("Spring");
        assertThat(result.method()).isEqualTo("SEA-RAFT");
        assertThat(result.task()).isEqualTo("optical flow");
        assertThat(result.comparison()).isNull();
        assertThat(result.baseline()).isNull();
    }

    @Test
    void takesAUnitForTheMetricThatItNames() {
        Result result = onlyResult("Experiments show that SEA-RAFT runs at 44.5 FPS on Spring.");

        assertThat(result.value()).isEqualTo("44.5");
        assertThat(result.unit()).isEqualTo("FPS");
        assertThat(result.metric()).isEqualTo("FPS");
    }

    @Test
    void takesTheMeasureBeforeANumberForTheMetricThatItsUnitCounts() {
        Result result = onlyResult("Experiments show that SEA-RAFT reaches inference speeds of 44.5 FPS on Spring.");

        assertThat(result.unit()).isEqualTo("FPS");
        assertThat(result.metric()).isEqualTo("inference speeds");
        assertThat(onlyResult("SEA-RAFT reaches an accuracy of 44.5 BLEU on Spring.")
                        .metric())
                .isEqualTo("BLEU");
    }

    @Test
    void takesARatioForASpeedupOverTheBaseline() {
        Result result = onlyResult("Experiments show that SEA-RAFT runs 2.3x faster than RAFT.");

        assertThat(result.value()).isEqualTo("2.3");
        assertThat(result.comparison()).isEqualTo(Comparison.SPEEDUP);
        assertThat(result.baseline()).isEqualTo("RAFT");
        assertThat(result.dataset()).isNull();
    }

    @Test
    void takesAGainForAnImprovement() {
        Result result = onlyResult("Experiments show that SEA-RAFT improves BLEU by 1.4 points.");

        assertThat(result.metric()).isEqualTo("BLEU");
        assertThat(result.unit()).isEqualTo("points");
        assertThat(result.comparison()).isEqualTo(Comparison.IMPROVEMENT);
    }

    @Test
    void takesWhatIsAboveOthersForAnImprovement() {
        assertThat(results("SEA-RAFT obtains 28.4 BLEU, more than 2 BLEU above every earlier system."))
                .extracting(Result::value, Result::comparison)
                .containsExactly(tuple("28.4", null), tuple("2", Comparison.IMPROVEMENT));
    }

    @Test
    void takesARatioOfSpeedForASpeedup() {
        assertThat(results("Experiments show that SEA-RAFT increases inference speeds by up to 18x on Spring."))
                .extracting(Result::value, Result::comparison)
                .containsExactly(tuple("18", Comparison.SPEEDUP));
    }

    @Test
    void takesWhatIsReducedBySoMuchForAReduction() {
        assertThat(results("On KITTI, SEA-RAFT decreases 1px outlier rate by 33.1% and boosts FPS from 533 to 2364."))
                .extracting(Result::value, Result::comparison)
                .contains(tuple("33.1", Comparison.REDUCTION));
    }

    @Test
    void noOutlierRateIsFaster() {
        assertThat(results(
                        "With strong 1px outlier rate, SEA-RAFT operates at least 2.3x faster than existing methods."))
                .extracting(Result::value, Result::metric)
                .doesNotContain(tuple("2.3", "1px outlier rate"));
    }

    @Test
    void takesBothEndsOfARange() {
        assertThat(results("On KITTI, SEA-RAFT reduces the 1px outlier rate from 11.80% to 8.38%."))
                .extracting(Result::value)
                .containsExactly("11.80", "8.38");
        assertThat(results("Experiments show that SEA-RAFT improves accuracy by 10-20%."))
                .extracting(Result::value, Result::unit)
                .containsExactly(tuple("10", "%"), tuple("20", "%"));
    }

    @Test
    void givesEachNumberOfAListTheNameAtItsPlace() {
        assertThat(results("SEA-RAFT improves accuracy and BLEU by 2.3-2.5% and 1.1%, respectively."))
                .extracting(Result::value, Result::metric)
                .containsExactly(tuple("2.3", "accuracy"), tuple("2.5", "accuracy"), tuple("1.1", "BLEU"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We collect 1,390 examples from 7 domains.",
                "The campaign ran from 2016 to 2019.",
                "We train for 20 epochs with a batch of 32 images.",
                "Its regret is O(T^{2/3}) for K arms and 2 agents.",
                "We study (1) flow and (2) depth.",
            })
    void leavesSizesYearsSettingsBoundsAndNumberingsAlone(String sentence) {
        assertThat(results(sentence)).isEmpty();
    }

    @Test
    void leavesNumbersOfNamesAlone() {
        assertThat(results("SEA-RAFT has a good 1px outlier rate.")).isEmpty();
    }

    private static Result onlyResult(String sentence) {
        List<Result> results = results(sentence);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static List<Result> results(String sentence) {
        Paper paper = SimpleText.paper(
                "SEA-RAFT: Simple optical flow",
                "Much work is on optical flow. We propose SEA-RAFT, a novel network. " + sentence);
        return new PaperExtractor().extract(paper, SimpleText.of(paper, NAMES)).results();
    }
}

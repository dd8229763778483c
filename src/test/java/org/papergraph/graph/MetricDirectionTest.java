package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.paper.EntityType;
import org.papergraph.resolve.EntityKey;

class MetricDirectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accuracy",
                "top-1 accuracy",
                "BLEU",
                "F1 score",
                "box AP",
                "log-likelihood",
                "exact match accuracy"
            })
    void ofTheseMoreIsBetter(String metric) {
        assertThat(direction(metric)).contains(MetricDirection.HIGHER_IS_BETTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word error rate",
                "WER",
                "top-5 error",
                "FID",
                "perplexity",
                "inference latency",
                "F1-all",
                "sample complexity"
            })
    void ofTheseLessIsBetter(String metric) {
        assertThat(direction(metric)).contains(MetricDirection.LOWER_IS_BETTER);
    }

    @Test
    void whereTheNameDoesNotTellNothingIsSaid() {
        assertThat(direction("human evaluation")).isEmpty();
    }

    private static Optional<MetricDirection> direction(String metric) {
        return MetricDirection.of(EntityKey.of(EntityType.Metric, metric));
    }
}

package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

class MentionTrimmerTest {

    private static Optional<String> trimmed(String form, EntityType type) {
        Mention mention = new Mention(new Span(0, form.length()), form, type, 0.9);
        return new MentionTrimmer().trimmed(form + " and more", mention).map(Mention::surfaceForm);
    }

    @ParameterizedTest
    @CsvSource({
        "a novel BLEU score, Metric, BLEU score",
        "average latency, Metric, latency",
        "average precision, Metric, average precision",
        "an average recall, Metric, recall",
        "absolute accuracy, Metric, accuracy",
        "absolute trajectory error, Metric, absolute trajectory error",
        "peak memory, Metric, memory",
        "peak signal-to-noise ratio, Metric, peak signal-to-noise ratio",
        "BLEU points, Metric, BLEU",
        "F1 gain, Metric, F1",
        "information gain, Metric, information gain",
        "regret bounds, Metric, regret",
        "sample efficiency, Metric, sample efficiency",
        "world models, Method, world models",
        "Macro F1 values, Metric, Macro F1",
        "number of function evaluations~, Metric, number of function evaluations",
        "our AdamW optimizer, Method, AdamW",
        "word error rate (WER), Metric, word error rate",
        "average pooling, Method, average pooling",
        "Shapley values, Method, Shapley values"
    })
    void cutsOffWhatIsNoPartOfTheName(String form, EntityType type, String name) {
        assertThat(trimmed(form, type)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sim", "sim50times", "geq75", "tau geq 0.7", "the performance", "results", "dB", "accurate"})
    void whatMeasuresNothingIsNoMetric(String form) {
        assertThat(trimmed(form, EntityType.Metric)).isEmpty();
    }

    @Test
    void anOperatorsNameWithinAWordIsNoOperator() {
        assertThat(trimmed("similarity", EntityType.Metric)).contains("similarity");
        assertThat(trimmed("approximation ratio", EntityType.Metric)).contains("approximation ratio");
    }
}

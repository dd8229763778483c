package org.papergraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingFormTest {

    @ParameterizedTest
    @CsvSource({
        "the Spring benchmark, spring",
        "Spring, spring",
        "SEA-RAFT, sea raft",
        "encoder/decoder models, encoder decoder",
        "large language models, large language",
        "ImageNet data sets, imagenet",
        "our new data set, new",
        "LLMs, llm",
        "accuracies, accuracy",
        "losses, loss",
        "indexes, index",
        "bias, bia",
        "loss, loss",
        "models, model",
        "'WMT''14 (En-De)', wmt14 en de",
        "C++, c++",
        "F1 score, f1",
        "pass@1, pass@1",
        "ﬁne-tuning, fine tuning",
        "ΟΔΟΣ, οδος",
    })
    void foldsASpellingAsTheGuidelineSays(String spelling, String form) {
        assertThat(SpellingForm.of(spelling)).isEqualTo(form);
    }

    @Test
    void leavesNothingOfPunctuationAndDeterminersAlone() {
        assertThat(SpellingForm.of("the --- (…)")).isEmpty();
        assertThat(SpellingForm.of("")).isEmpty();
    }

    @Test
    void takesANoBreakSpaceForABlankAndDropsCombiningMarks() {
        assertThat(SpellingForm.of("word\u00a0error\u2003rate")).isEqualTo("word error rate");
        assertThat(SpellingForm.of("\u0905\u0902")).isEqualTo("\u0905");
    }

    @Test
    void dropsATwoWordHeadOnlyBehindAName() {
        assertThat(SpellingForm.of("Klexikon data set")).isEqualTo("klexikon");
        assertThat(SpellingForm.of("data set")).isEqualTo("data set");
        assertThat(SpellingForm.of("benchmark")).isEqualTo("benchmark");
    }
}

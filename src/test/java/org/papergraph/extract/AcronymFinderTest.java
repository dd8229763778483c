package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymFinderTest {

    @ParameterizedTest
    @CsvSource({
        "We study the word error rate (WER) of systems., WER=word error rate",
        "Recent large language models (LLMs) are large., LLMs=large language models",
        "Trained by self-supervised learning (SSL) alone., SSL=self-supervised learning",
        "A Mixture-of-Experts (MoE) layer., MoE=Mixture-of-Experts",
        "Diffusion models~(DMs) are slow., DMs=Diffusion models",
        "WER (word error rate) is a measure., WER=word error rate",
        "Our ARM (Adaptive Recognition Module) is small., ARM=Adaptive Recognition Module",
        "the convolutional neural network (CNN; see below), CNN=convolutional neural network",
        "Neural Radiance Fields (NeRF) render., NeRF=Neural Radiance Fields",
        "Trained by proximal policy optimization (PPO)., PPO=proximal policy optimization",
        "Named multi-level memory networks (MMN)., MMN=multi-level memory networks",
        "the Corpus of Contemporary American-English (COCA), COCA=Corpus of Contemporary American-English",
    })
    void findsWhatAnAcronymStandsFor(String sentence, String definition) {
        assertThat(definitions(sentence)).containsExactly(definition);
    }

    @ParameterizedTest
    @CsvSource({
        "It is slow (about 5 s).",
        "The result (left) is good.",
        "We use LLMs (such as GPT-4).",
        "See the survey (Smith et al. 2019).",
        "a very long text that says nothing of it (XQZ).",
        "the BERT model (BERT) again",
    })
    void leavesOtherParenthesesAlone(String sentence) {
        assertThat(definitions(sentence)).isEmpty();
    }

    @Test
    void findsNoLongFormInAnotherSentence() {
        assertThat(definitions("We study word error rate. It (WER) is low.")).isEmpty();
    }

    @Test
    void findsSeveralDefinitionsInOneSentence() {
        assertThat(definitions("Test error (TE) and mean absolute error (MAE) fall."))
                .containsExactly("TE=Test error", "MAE=mean absolute error");
    }

    private static List<String> definitions(String text) {
        return new AcronymFinder()
                .find(text, SimpleText.sentences(text)).stream()
                        .map(found -> found.shortForm().in(text) + "="
                                + found.longForm().in(text))
                        .toList();
    }
}

package org.papergraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymsTest {

    @ParameterizedTest
    @CsvSource({
        "NAT, non-autoregressive neural machine translation",
        "NMT, neural machine translation",
        "PTLM, pre-trained language model",
        "PrLM, pre-trained language model",
        "BT, back-translation",
        "GAT, graph attention network",
        "RoBERTa, robustly optimized BERT pretraining approach",
        "MTL, multitask learning",
        "SQuAD, Stanford Question Answering Dataset",
        "BLEU, Bilingual Evaluation Understudy",
        "ELMo, Embeddings from Language Models",
        "DMON, Dual-tower Multi-scale cOnvolution neural Network",
        "COVID-19, coronavirus disease of 2019",
        "PPL, perplexity",
        "SVM, support vector machine classifier",
    })
    void abbreviatesWordsByTheirInitialsAndWhatFollowsThese(String acronym, String name) {
        assertThat(Acronyms.abbreviates(acronym, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NAT, neural machine translation",
        "NART, neural machine translation",
        "FN, fine-tuning",
        "ATN, attention mechanism",
        "PPO, policy optimization",
        "COCA, Contemporary American English",
        "SST, speech translation",
        "MMI, mutual information",
    })
    void takesNoLettersWithinWordsWhileItLeavesWordsOut(String acronym, String name) {
        assertThat(Acronyms.spells(acronym, name)).isTrue();
        assertThat(Acronyms.abbreviates(acronym, name)).isFalse();
    }

    @Test
    @Timeout(10)
    void readsLongNamesInNoTime() {
        assertThat(Acronyms.abbreviates("AAAAAAAAAAZ", "aaaaaaaaaaaaaaaaaaaa a a a a a a a a ".repeat(8)))
                .isFalse();
    }
}

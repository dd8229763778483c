package org.papergraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.EntityType;

class NameFormTest {

    @ParameterizedTest
    @CsvSource({
        "Method, pre-training, Pretraining",
        "Method, chains of thought, chain-of-thought",
        "Method, hyperparameters optimisation, hyperparameter optimization",
        "Method, colour centred modelling, color centered modeling",
        "Method, β-VAE, beta-VAE",
        "Method, $\\beta$-VAE, β-VAE",
        "Metric, $\\ell_2$ distance, L2 distance",
        "Method, textscBERT, BERT",
        "Method, large language models (LLMs), Large Language Model",
        "Method, key-value (KV) caching, key-value caching",
        "Method, routing mechanism, routing",
        "Method, sparse attention mechanisms, sparse attention",
        "Method, scaling law formulations, scaling laws",
        "Method, standard Transformer-based models, Transformers",
        "Method, pruning-based approaches, pruning",
        "Method, the AdamW optimizer, AdamW",
        "Method, original Adam algorithm, Adam",
        "Metric, number of visual tokens, visual tokens",
        "Task, generating synthetic data, synthetic data generation",
        "Task, detection of hate speech, hate speech detection",
        "Task, scale test-time compute, test-time compute scaling",
        "Task, classifying images, image classification",
        "Task, data selection problem, data selection",
        "Task, Automatic Speech Recognition, speech recognition",
    })
    void bringsTogether(EntityType type, String one, String other) {
        assertThat(NameId.of(type, one).bare()).isEqualTo(NameId.of(type, other).bare());
    }

    @ParameterizedTest
    @CsvSource({
        "Method, language models, language",
        "Method, search algorithm, search",
        "Method, kernel methods, kernel",
        "Method, annotation scheme, annotation",
        "Method, standard training, training algorithms",
        "Method, neural architecture, neural",
        "Method, graph-based methods, graph",
        "Method, task pruning analysis, task pruning",
        "Method, LoRA experts, LoRA",
        "Method, structured pruning, pruning",
        "Method, Llama-2-70B, Llama-3-70B",
        "Method, LLaMA 3 8B, LLaMA 38B",
        "Method, BERT, BART",
        "Method, simple recurrent unit, recurrent unit",
        "Task, novel view synthesis, view synthesis",
        "Task, automatic calibration, calibration",
        "Task, learning rate, rate learning",
        "Task, binary classification, binary class",
        "Task, visual anomaly detection, anomaly detection",
        "Task, video-to-text, text-to-video",
        "Metric, simple regret, regret",
        "Dataset, AIME24, AIME25",
    })
    void keepsApart(EntityType type, String one, String other) {
        assertThat(NameId.of(type, one).bare())
                .isNotEqualTo(NameId.of(type, other).bare());
    }

    @Property(tries = 500)
    void hasAnIdForEveryName(@ForAll EntityType type, @ForAll @NotBlank String name) {
        assertThat(NameId.of(type, name).id()).isNotEmpty();
    }
}

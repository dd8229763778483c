package org.papergraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;

class ResolutionRulesTest {

    /** Names on which each rule has something to do. */
    private static final List<String> NAMES = List.of(
            "GPT-3.5",
            "GPT 3",
            "the AdamW optimizer",
            "Chain-of-Thought (CoT)",
            "pre-training",
            "$\\ell_2$ norm",
            "standard Transformer-based models",
            "generating text",
            "text generation",
            "detection of hate speech",
            "large language models",
            "routing mechanism",
            "colour normalisation",
            "β-VAE",
            "CIFAR10/100",
            "data sets",
            "Spring benchmark",
            "number of parameters",
            "F1 score",
            "Llama-2-70B-chat",
            "iterative structured pruning",
            "non-autoregressive translation",
            "pruning with masks",
            "Recall@10",
            "Moving MNIST",
            "k-NN",
            "mAP@0.5",
            "corpora",
            "question-answering tasks",
            "our method",
            "C++",
            "automatic speech recognition",
            "matrices");

    /** See the message. */
    private static final long DIGEST = 4203138179L;

    @Test
    void haveAnotherNumberWhenTheySettleNamesOtherwise() {
        StringJoiner settled = new StringJoiner("\n");
        for (EntityType type : EntityType.values()) {
            for (String name : NAMES) {
                settled.add(NameId.of(type, name) + " " + new TreeSet<>(BroaderNames.of(type, name)));
            }
        }
        CRC32 digest = new CRC32();
        digest.update(settled.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(digest.getValue())
                .as(
                        "names are settled otherwise than before: raise ResolutionRules.NUMBER, then write this digest here")
                .isEqualTo(DIGEST);
    }
}

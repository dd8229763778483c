package org.papergraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.EntityType;

class BroaderNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Method, Llama-2-70B, llama2",
        "Method, Llama-2-70B, llama",
        "Method, BERT-base, bert",
        "Method, ResNet-50, resnet",
        "Method, YOLOv8, yolo",
        "Method, GPT-3.5-Turbo, gpt3.5",
        "Method, Qwen2.5 7B, qwen2.5",
        "Method, Mistral-7B, mistral",
        "Method, structured pruning, pruning",
        "Method, iterative structured pruning, structuredpruning",
        "Method, iterative structured pruning, pruning",
        "Method, pruning with masks, pruning",
        "Method, sparse attention mechanisms, attention",
        "Task, visual question answering, questionanswer-",
        "Task, semantic segmentation, segmentation",
        "Dataset, ImageNet-1k, imagenet",
        "Dataset, Moving MNIST, mnist",
        "Dataset, HumanEval+, humaneval",
        "Metric, Recall@10, recall",
        "Metric, ROUGE-L, rouge",
        "Metric, word error rate, errorrate"
    })
    void aVersionOrKindIsOf(EntityType type, String name, String broader) {
        assertThat(of(type, name)).contains(broader);
    }

    @ParameterizedTest
    @CsvSource({
        "Method, T5, t",
        "Method, MP3, mp",
        "Method, knowledge base, knowledge",
        "Method, language model, model",
        "Method, deep learning, learning",
        "Task, non-autoregressive translation, autoregressivetransl-",
        "Method, semi-supervised learning, supervisedlearning",
        "Method, semi supervised learning, supervisedlearning",
        "Method, chain of thought, thought",
        "Method, chain of thought, chain",
        "Method, learning from demonstrations, demonstration",
        "Method, scaling verification, verification",
        "Task, solving the inverse problem, inverseproblem",
        "Task, efficiently detect errors, error",
        "Dataset, CIFAR10/100, cifar10",
        "Method, Adam and AdamW, adamw",
        "Task, image classification, classification"
    })
    void isNoVersionOrKindOf(EntityType type, String name, String other) {
        assertThat(of(type, name)).doesNotContain(other);
    }

    @Test
    void isOfNothingWhenThereIsNothingToLeaveOut() {
        assertThat(of(EntityType.Method, "pruning")).isEmpty();
        assertThat(of(EntityType.Method, "the model")).isEmpty();
        assertThat(of(EntityType.Method, "-")).isEmpty();
        assertThat(of(EntityType.Metric, "@10")).isEmpty();
    }

    @Property(tries = 300)
    void isShorterWhateverTheName(@ForAll EntityType type, @ForAll @NotBlank String name) {
        assertThat(BroaderNames.of(type, name))
                .allMatch(broader -> NameResolver.canBeBroader(broader, NameId.of(type, name)));
    }

    private static Set<String> of(EntityType type, String name) {
        Set<String> ids = new TreeSet<>();
        BroaderNames.of(type, name).forEach(broader -> ids.add(broader.id()));
        return ids;
    }
}

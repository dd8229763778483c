package org.papergraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.papergraph.paper.EntityType.Dataset;
import static org.papergraph.paper.EntityType.Method;
import static org.papergraph.paper.EntityType.Metric;
import static org.papergraph.paper.EntityType.Task;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.EntityType;

class EntityKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Method, speculative decoding, Speculative Decoding",
        "Method, speculative decoding, speculative-decoding",
        "Method, speculative decoding, the speculative  decoding",
        "Method, speculative decoding, Ｓpeculative decoding",
        "Method, GPT-3, GPT 3",
        "Method, GPT-3, GPT3",
        "Method, GPT‑3, GPT–3",
        "Method, language models, Language Model",
        "Method, LLMs, LLM",
        "Method, CNNs, CNN",
        "Method, BERT model, BERT",
        "Method, ResNet-50 models, ResNet50",
        "Method, ViT-B/16, ViT-B 16",
        "Method, KV-cache compression, KV cache compression",
        "Method, F$_1$-net, F1 net",
        "Method, '“SEA-RAFT”', SEA-RAFT",
        "Task, VQA, the VQA task",
        "Task, image segmentation tasks, Image Segmentation",
        "Dataset, Spring, the Spring benchmark",
        "Dataset, ImageNet-1K, the ImageNet 1K data set",
        "Dataset, GLUE, GLUE Benchmarks",
        "Dataset, CIFAR-10, CIFAR10 dataset",
        "Metric, F1, F1-score",
        "Metric, BLEU, BLEU scores",
        "Metric, word error rates, Word Error Rate",
        "Metric, FLOPs, FLOP",
        "Metric, R², R^2",
        "Metric, 'Cohen''s kappa', Cohen’s kappa",
    })
    void bringsTogether(EntityType type, String one, String other) {
        assertThat(EntityKey.of(type, one)).isEqualTo(EntityKey.of(type, other));
    }

    @ParameterizedTest
    @CsvSource({
        "Method, GPT-3, GPT-3.5",
        "Method, GPT-3.5, GPT-35",
        "Method, C, C++",
        "Method, C, C#",
        "Method, BERT, BART",
        "Method, A*, A",
        "Method, Q*, Q",
        "Method, LLaMA2-7B, LLaMA2-13B",
        "Method, LLaMA 2 7B, LLaMA 27B",
        "Method, LLaMA, LLaMA2",
        "Method, YOLOv3, YOLOv4",
        "Method, language, language models",
        "Method, diffusion, diffusion models",
        "Method, DIFFUSION MODELS, DIFFUSION",
        "Method, DBS, DB",
        "Method, AlphaGo, AlphaGo Zero",
        "Dataset, ImageNet-1K, ImageNet-21K",
        "Dataset, MNIST, EMNIST",
        "Dataset, WMT14, WMT16",
        "Dataset, Kinetics, Kinetic",
        "Metric, F1, F2",
        "Metric, Recall@5, Recall@10",
        "Metric, top-1 accuracy, top-5 accuracy",
        "Metric, mAP@0.5, mAP@5",
        "Metric, loss, los",
        "Task, SemEval-2020 Task 4, SemEval-2020 Task 5",
        "Task, bias, bia",
    })
    void keepsApart(EntityType type, String one, String other) {
        assertThat(EntityKey.of(type, one)).isNotEqualTo(EntityKey.of(type, other));
    }

    @ParameterizedTest
    @CsvSource({
        "Method, Speculative Decoding, speculative decoding",
        "Method, GPT-3.5, gpt3.5",
        "Method, The BERT model, bert",
        "Method, large language models, large language model",
        "Method, C++, c++",
        "Method, .NET, .net",
        "Dataset, a cohort of 10 patients, cohort of 10 patient",
        "Dataset, 'a set of 10,000 images', set of 10000 image",
        "Dataset, the Penn Treebank corpus, penn treebank",
        "Metric, accuracies, accuracy",
        "Metric, losses, loss",
        "Metric, biases, bias",
        "Task, time series, time series",
        "Task, corpora, corpus",
    })
    void hasTheLabel(EntityType type, String name, String label) {
        assertThat(EntityKey.of(type, name).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"-, -", "$$, $$", "The, the", "'...', '...'", "A, a", "Model, model"})
    void keepsTheLowerCaseFormOfANameOfWhichNothingWouldBeLeft(String name, String label) {
        assertThat(EntityKey.of(Method, name).label()).isEqualTo(label);
    }

    @Test
    void tellsTypesApart() {
        assertThat(EntityKey.of(Task, "summarization")).isNotEqualTo(EntityKey.of(Method, "summarization"));
        assertThat(EntityKey.of(Dataset, "BLEU")).isNotEqualTo(EntityKey.of(Metric, "BLEU"));
    }

    @Test
    void refusesAnEmptyName() {
        assertThatThrownBy(() -> EntityKey.of(Method, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void givesEveryNameALabel(@ForAll EntityType type, @ForAll @NotEmpty String name) {
        assertThat(EntityKey.of(type, name).label()).isNotEmpty();
    }

    @Property
    void takesNoNoticeOfCaseInNamesOfMoreWordsThanOne(@ForAll EntityType type) {
        assertThat(EntityKey.of(type, "Graph Neural Networks")).isEqualTo(EntityKey.of(type, "graph neural network"));
    }
}

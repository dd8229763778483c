package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

class PaperExtractorTest {

    @Test
    void mergesMentionsThatDifferOnlyInCaseHyphenOrPlural() {
        assertThat(spellings(
                        "Speculative Decoding",
                        "We analyse speculative decoding and speculative-decoding.",
                        EntityType.Method,
                        "Speculative Decoding",
                        "speculative decoding",
                        "speculative-decoding"))
                .containsExactly(List.of("speculative decoding", "Speculative Decoding", "speculative-decoding"));
        assertThat(spellings(
                        "On diffusion models",
                        "A diffusion model is used.",
                        EntityType.Method,
                        "diffusion models",
                        "diffusion model"))
                .containsExactly(List.of("diffusion model", "diffusion models"));
    }

    @Test
    void joinsAnAcronymWithItsLongForm() {
        assertThat(spellings(
                        "Speech",
                        "The word error rate (WER) falls. WER is what we report.",
                        EntityType.Metric,
                        "word error rate"))
                .containsExactly(List.of("word error rate", "WER"));
    }

    @Test
    void joinsAPluralAcronymAndCompoundsOfIt() {
        assertThat(spellings(
                        "LLM quantization",
                        "We quantize large language models (LLMs). Large language model quantization is hard.",
                        EntityType.Task,
                        "LLM quantization",
                        "Large language model quantization"))
                .singleElement(list(String.class))
                .containsExactlyInAnyOrder("Large language model quantization", "LLM quantization");
    }

    @Test
    void joinsAShortenedTaskWithItsOnlyFullerForm() {
        assertThat(spellings(
                        "Bandits",
                        "We minimise regret: expected regret minimization. Regret minimization is old.",
                        EntityType.Task,
                        "expected regret minimization",
                        "Regret minimization"))
                .containsExactly(List.of("expected regret minimization", "Regret minimization"));
    }

    @Test
    void joinsAVerbPhraseWithTheNounPhraseOfATask() {
        assertThat(spellings(
                        "Hate speech detection",
                        "We detect hate speech.",
                        EntityType.Task,
                        "Hate speech detection",
                        "detect hate speech"))
                .containsExactly(List.of("Hate speech detection", "detect hate speech"));
    }

    @Test
    void joinsTheVerbAndTheNounOfOneStem() {
        assertThat(spellings(
                        "Similarity",
                        "Embeddings approximate human similarity; we find approximations for human similarity.",
                        EntityType.Task,
                        "approximate human similarity",
                        "approximations for human similarity"))
                .containsExactly(List.of("approximate human similarity", "approximations for human similarity"));
        assertThat(spellings(
                        "Depth",
                        "We estimate depth. Depth estimation needs a depth estimator.",
                        EntityType.Task,
                        "estimate depth",
                        "Depth estimation",
                        "depth estimator"))
                .hasSize(1);
    }

    @Test
    void joinsAnAcronymThatIsNeverDefinedWithTheOnlyThingOfItsLetters() {
        assertThat(spellings(
                        "Discourse",
                        "We optimize lexical cohesion and length. Our method gains in LC.",
                        EntityType.Metric,
                        "lexical cohesion",
                        "length",
                        "LC"))
                .containsExactly(List.of("lexical cohesion", "LC"), List.of("length"));
    }

    @Test
    void keepsAnUndefinedAcronymApartThatMayStandForTwoThings() {
        assertThat(spellings(
                        "Networks",
                        "Recurrent neural networks and recursive neural networks differ; RNNs are slow.",
                        EntityType.Method,
                        "Recurrent neural networks",
                        "recursive neural networks",
                        "RNNs"))
                .hasSize(3);
    }

    @Test
    void keepsVersionsApart() {
        assertThat(spellings(
                        "Models",
                        "We compare LLaMA2-7B and LLaMA2-13B with LLaMA2.",
                        EntityType.Method,
                        "LLaMA2-7B",
                        "LLaMA2-13B",
                        "LLaMA2"))
                .hasSize(3);
        assertThat(spellings(
                        "Data", "ImageNet-1K and ImageNet-21K.", EntityType.Dataset, "ImageNet-1K", "ImageNet-21K"))
                .hasSize(2);
    }

    @Test
    void keepsAMethodApartFromOneThatIsMadeOfIt() {
        assertThat(spellings(
                        "Codes",
                        "We use Gradient Coding (GC) and Sequential Gradient Coding.",
                        EntityType.Method,
                        "Gradient Coding",
                        "Sequential Gradient Coding"))
                .hasSize(2);
    }

    @Test
    void findsAllOccurrencesOfASpellingThatWasRecognisedOnce() {
        Paper paper = SimpleText.paper("RAFT", "RAFT is fast. We train RAFT.");
        Extraction extraction = extract(paper, mention(paper, "RAFT", 0, EntityType.Method, 0.8));

        assertThat(extraction.entities()).hasSize(1);
        assertThat(extraction.entities().get(0).mentions())
                .extracting(Mention::span)
                .containsExactly(new Span(0, 4), new Span(5, 9), new Span(28, 32));
    }

    @Test
    void findsNoOccurrenceWithinALongerSpellingOrWord() {
        Paper paper = SimpleText.paper("RAFT", "SEA-RAFT beats RAFT; RAFTs do not.");
        Extraction extraction = extract(
                paper,
                mention(paper, "SEA-RAFT", 5, EntityType.Method, 0.8),
                mention(paper, "RAFT", 0, EntityType.Method, 0.8));

        assertThat(extraction.entities()).extracting(Entity::name).containsExactly("RAFT", "SEA-RAFT");
        assertThat(extraction.entities().get(0).mentions()).hasSize(2);
    }

    @Test
    void settlesTheTypeOfAStringBySummedConfidence() {
        Paper paper = SimpleText.paper("On quantization", "quantization here. quantization there.");
        Extraction extraction = extract(
                paper,
                mention(paper, "quantization", 3, EntityType.Task, 0.7),
                mention(paper, "quantization", 16, EntityType.Method, 0.5),
                mention(paper, "quantization", 35, EntityType.Method, 0.4));

        assertThat(extraction.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.type()).isEqualTo(EntityType.Method);
            assertThat(entity.mentions()).hasSize(3).allMatch(mention -> mention.type() == EntityType.Method);
        });
    }

    @Test
    void trimsDeterminersPraiseAndTheKindBehindAProperName() {
        assertThat(spellings(
                        "Flow",
                        "We test on the Spring benchmark and a novel SEA-RAFT model.",
                        EntityType.Method,
                        "the Spring benchmark",
                        "a novel SEA-RAFT model"))
                .containsExactly(List.of("Spring"), List.of("SEA-RAFT"));
    }

    @Test
    void dropsNamesOfNothing() {
        assertThat(spellings(
                        "Flow",
                        "Our method improves the performance of language models.",
                        EntityType.Method,
                        "Our method",
                        "performance",
                        "language models"))
                .containsExactly(List.of("language models"));
    }

    @Test
    void namesAMethodAsItsAuthorsCallIt() {
        assertThat(spellings(
                        "R-KV: Redundancy-aware KV Cache Compression",
                        "We propose Redundancy-aware KV Cache Compression (R-KV).",
                        EntityType.Method,
                        "R-KV",
                        "Redundancy-aware KV Cache Compression"))
                .containsExactly(List.of("R-KV", "Redundancy-aware KV Cache Compression"));
    }

    @Test
    void namesAMetricInTheSingularWhereTheTextDoes() {
        assertThat(spellings(
                        "Decoding",
                        "It brings large speed-ups. On MT-Bench the speed-up is largest.",
                        EntityType.Metric,
                        "speed-ups",
                        "speed-up"))
                .containsExactly(List.of("speed-up", "speed-ups"));
    }

    @Test
    void giveSameExtractionForSameText() {
        Paper paper = SimpleText.paper("RAFT", "RAFT and SEA-RAFT. RAFT again.");
        AnnotatedText annotated =
                SimpleText.of(paper, Map.of("RAFT", EntityType.Method, "SEA-RAFT", EntityType.Method));

        assertThat(new PaperExtractor().extract(paper, annotated))
                .isEqualTo(new PaperExtractor().extract(paper, annotated));
    }

    @Test
    void takesNothingFromATextWithoutMentions() {
        Paper paper = SimpleText.paper("A title", "An abstract.");
        Extraction extraction = extract(paper);

        assertThat(extraction.entities()).isEmpty();
        assertThat(extraction.results()).isEmpty();
        assertThat(extraction.sentences()).hasSize(2);
    }

    @Test
    void addressesEveryTask() {
        Paper paper = SimpleText.paper("Machine translation", "We propose machine translation.");
        Extraction extraction = new PaperExtractor()
                .extract(paper, SimpleText.of(paper, Map.of("machine translation", EntityType.Task)));

        assertThat(extraction.entities()).extracting(Entity::role).containsExactly(Role.ADDRESSED);
    }

    /** The spellings of each entity, its name first. */
    private static List<List<String>> spellings(
            String title, String abstractText, EntityType type, String... mentioned) {
        Paper paper = SimpleText.paper(title, abstractText);
        Map<String, EntityType> types = new LinkedHashMap<>();
        for (String spelling : mentioned) {
            types.put(spelling, type);
        }
        return new PaperExtractor()
                .extract(paper, SimpleText.of(paper, types)).entities().stream()
                        .map(entity -> {
                            List<String> all = new ArrayList<>(List.of(entity.name()));
                            all.addAll(entity.aliases());
                            return all;
                        })
                        .map(List::copyOf)
                        .toList();
    }

    private static Extraction extract(Paper paper, Mention... mentions) {
        List<Mention> inOrder = List.of(mentions).stream()
                .sorted(Comparator.comparing(Mention::span))
                .toList();
        return new PaperExtractor()
                .extract(paper, new AnnotatedText(paper.text(), SimpleText.sentences(paper.text()), inOrder));
    }

    private static Mention mention(Paper paper, String form, int begin, EntityType type, double confidence) {
        Span span = new Span(begin, begin + form.length());
        assertThat(span.in(paper.text())).isEqualTo(form);
        return new Mention(span, form, type, confidence);
    }
}

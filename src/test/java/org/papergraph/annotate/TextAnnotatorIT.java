package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.annotate.LabelProbabilities.Run;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

/** The annotator with the model that comes with papergraph. */
class TextAnnotatorIT {
    private static final Source HERE = new Source("-", 1);
    private static final Paper TRANSLATION = Paper.of(
            "Better Neural Machine Translation with FooFormer",
            "We propose FooFormer, a new architecture for neural machine translation. "
                    + "On WMT14 English-German, FooFormer reaches 29.1 BLEU and outperforms the Transformer. "
                    + "We also report accuracy on SQuAD for question answering.",
            HERE);

    private static TextAnnotator annotator;
    private static String talk = "";

    @BeforeAll
    static void load() {
        PrintStream stderr = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            annotator = TextAnnotator.load(BundledRecognizer.CRF);
            annotator.annotate(TRANSLATION);
        } finally {
            System.setErr(stderr);
        }
        talk = heard.toString(StandardCharsets.UTF_8);
    }

    private static List<String> found(AnnotatedText annotated, EntityType type) {
        return annotated.mentions().stream()
                .filter(mention -> mention.type() == type)
                .map(Mention::surfaceForm)
                .distinct()
                .toList();
    }

    @Test
    void findsWhatAnAbstractNames() {
        AnnotatedText annotated = annotator.annotate(TRANSLATION);

        assertThat(found(annotated, EntityType.Task)).contains("neural machine translation", "question answering");
        assertThat(found(annotated, EntityType.Method)).contains("FooFormer", "Transformer");
        assertThat(found(annotated, EntityType.Dataset)).contains("SQuAD");
        assertThat(found(annotated, EntityType.Metric)).contains("BLEU", "accuracy");
    }

    @Test
    void aNameThatIsFoundOnceIsFoundWhereverItStands() {
        AnnotatedText annotated = annotator.annotate(TRANSLATION);

        assertThat(annotated.mentions().stream().filter(m -> m.surfaceForm().equals("FooFormer")))
                .hasSize(3)
                .allMatch(mention -> mention.type() == EntityType.Method);
    }

    @Test
    void mentionsLieInSentencesOnTokenBoundsInOrderWithoutOverlap() {
        AnnotatedText annotated = annotator.annotate(TRANSLATION);

        int reached = 0;
        for (Mention mention : annotated.mentions()) {
            assertThat(mention.span().begin()).isGreaterThanOrEqualTo(reached);
            reached = mention.span().end();
            assertThat(mention.surfaceForm()).isEqualTo(mention.span().in(annotated.text()));
            assertThat(annotated.sentences()).anySatisfy(sentence -> {
                assertThat(sentence.span().contains(mention.span())).isTrue();
                assertThat(sentence.tokens())
                        .anyMatch(
                                token -> token.span().begin() == mention.span().begin())
                        .anyMatch(token -> token.span().end() == mention.span().end());
            });
        }
        assertThat(annotated.text()).isEqualTo(TRANSLATION.text());
    }

    @Test
    void saysNothingOnStandardError() {
        assertThat(talk).isEmpty();
    }

    @Test
    void givesTheSameWhateverWasReadBeforeAndByHoweverManyThreads() {
        AnnotatedText alone = annotator.annotate(TRANSLATION);
        List<AnnotatedText> together = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 40).parallel().forEach(i -> {
            annotator.annotate(Paper.of("Title " + i, "A study of transformer number " + i + " on ImageNet.", HERE));
            together.add(annotator.annotate(TRANSLATION));
        });

        assertThat(together).hasSize(40).allMatch(alone::equals);
        assertThat(TextAnnotator.load(BundledRecognizer.CRF).annotate(TRANSLATION))
                .isEqualTo(alone);
    }

    @Test
    void namesTheModelInItsVersion() {
        assertThat(annotator.version()).matches("sentences-\\d+ crf-[0-9a-f]{12}-\\d+");
    }

    @Test
    void readsAHundredThousandWordsWithoutFullStop() {
        Paper endless = Paper.of("Endless", "we train BERT on ImageNet and ".repeat(17_000), HERE);

        assertTimeout(
                Duration.ofMinutes(3),
                () -> assertThat(annotator.annotate(endless).mentions()).isNotEmpty());
    }

    @Test
    void readsTextThatIsNoText() {
        Paper odd = Paper.of(
                "\uD800 \u0007 \u202Eשלום", "\uDC00\uD83D\uDE00 \u0000 $\\ell_p$ \uFEFF\n\n\u200B . . . <a <b", HERE);

        AnnotatedText annotated = annotator.annotate(odd);

        assertThat(annotated.text()).isEqualTo(odd.text());
    }

    /** The floor is for mentions, exact in span and type; the product's figures are those of entities. */
    @ParameterizedTest
    @ValueSource(strings = {"dev.jsonl", "dev-conferences.jsonl"})
    void findsHalfOfWhatAnnotatorsFoundAndNotMuchElse(String file) throws IOException {
        Path gold = Path.of(System.getProperty("papergraph.shared", "../shared"), "gold", file);
        assumeTrue(Files.exists(gold), "no gold annotation at " + gold);
        CrfRecognizer recognizer = CrfRecognizer.load();
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (GoldPapers.GoldPaper paper : new GoldPapers().read(gold)) {
            Set<String> mentions = new HashSet<>();
            for (int s = 0; s < paper.sentences().size(); s++) {
                List<Token> tokens = paper.sentences().get(s).tokens();
                for (Run run : paper.mentions().get(s)) {
                    mentions.add(
                            run.type() + " " + tokens.get(run.first()).span().begin() + " "
                                    + tokens.get(run.last()).span().end());
                }
            }
            for (Mention mention : recognizer.recognize(paper.text(), paper.sentences())) {
                found++;
                right += mentions.contains(mention.type() + " " + mention.span().begin() + " "
                                + mention.span().end())
                        ? 1
                        : 0;
            }
            wanted += mentions.size();
        }
        double f1 = 200.0 * right / (found + wanted);
        assertThat(f1)
                .as("F1 of mentions on %s: %d right, %d found, %d wanted", file, right, found, wanted)
                .isGreaterThan(50);
    }
}

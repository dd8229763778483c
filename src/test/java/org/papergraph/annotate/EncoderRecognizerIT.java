package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

class EncoderRecognizerIT {
    private static final EncoderRecognizer RECOGNIZER = EncoderRecognizer.load();
    private static final SentenceReader SENTENCES = new SentenceReader();
    private static final String TITLE = "Speculative Decoding for Machine Translation";

    private static List<Sentence> sentences(String title, String abstractText) {
        return SENTENCES.read(title + "\n" + abstractText, title.length());
    }

    private static List<Mention> mentions(String title, String abstractText) {
        return RECOGNIZER.recognize(title + "\n" + abstractText, sentences(title, abstractText));
    }

    private static void assertSound(String text, List<Sentence> sentences, List<Mention> mentions) {
        int reached = 0;
        for (Mention mention : mentions) {
            Span span = mention.span();
            assertThat(span.begin()).isGreaterThanOrEqualTo(reached);
            assertThat(mention.surfaceForm()).isEqualTo(span.in(text));
            assertThat(mention.confidence()).isBetween(0.0, 1.0);
            assertThat(sentences)
                    .anyMatch(sentence -> sentence.tokens().stream()
                                    .anyMatch(token -> token.span().begin() == span.begin())
                            && sentence.tokens().stream()
                                    .anyMatch(token -> token.span().end() == span.end()));
            reached = span.end();
        }
    }

    @Test
    void findsTaskMethodDatasetAndMetric() {
        List<Mention> mentions = mentions(
                TITLE,
                "We present speculative decoding, a method that speeds up machine translation. "
                        + "On WMT14 English-German it keeps the BLEU score of the Transformer.");

        assertThat(mentions.stream().map(Mention::type).distinct()).containsExactlyInAnyOrder(EntityType.values());
        assertThat(mentions).anyMatch(mention -> mention.surfaceForm().startsWith("BLEU"));
    }

    @Test
    void twoEncodersFindThemToo() {
        String text = TITLE + "\nOn WMT14 English-German it keeps the BLEU score of the Transformer.";
        EncoderRecognizer thorough = EncoderRecognizer.thorough();
        List<Sentence> sentences = SENTENCES.read(text, TITLE.length());
        Recognition read = thorough.read(text, sentences);

        assertSound(text, sentences, read.mentions());
        assertThat(read.mentions().stream().map(Mention::type).distinct())
                .containsExactlyInAnyOrder(EntityType.values());
        assertThat(thorough.version()).isNotEqualTo(RECOGNIZER.version());
    }

    @Test
    void findsNothingInNothing() {
        assertThat(RECOGNIZER.recognize("", List.of())).isEmpty();
    }

    @Test
    void copesWithOneWord() {
        List<Mention> mentions = mentions("BERT", "BERT");

        assertSound("BERT\nBERT", sentences("BERT", "BERT"), mentions);
    }

    @Property(tries = 60)
    void copesWithAnything(@ForAll String title, @ForAll String abstractText) {
        List<Sentence> sentences = sentences(title, abstractText);
        String text = title + "\n" + abstractText;

        assertSound(text, sentences, RECOGNIZER.recognize(text, sentences));
    }

    @Test
    void copesWithWhatAbstractsHold() {
        for (String odd : List.of(
                "\uD83D\uDE00 \uD83E\uDD16 emoji \uD800 and half of one \uDC00",
                "\u0000\u0001\u001B control \u200B\uFEFF characters",
                "$\\mathcal{O}(\\sqrt{T})$ regret and $\\ell_{p}$ norms, \\textbf{bold} \\cite{x}",
                "机器翻译 трансформер الترجمة 기계 번역 μηχανική",
                "x".repeat(50_000),
                "(".repeat(5_000) + ")".repeat(5_000))) {
            List<Sentence> sentences = sentences(TITLE, odd);
            assertSound(TITLE + "\n" + odd, sentences, RECOGNIZER.recognize(TITLE + "\n" + odd, sentences));
        }
    }

    /** A window holds about 63 of the sentences before; the last one stands before, on and behind its end. */
    @Test
    void losesNoMentionWhereWindowsMeet() {
        for (int before = 54; before < 70; before++) {
            String abstractText = "This is discussed in the next section. ".repeat(before)
                    + "We evaluate GPT-2 on ImageNet and report accuracy. "
                    + "This is discussed in the next section. ".repeat(20);

            assertThat(mentions(TITLE, abstractText).stream().map(Mention::surfaceForm))
                    .as("after %d sentences", before)
                    .contains("GPT-2", "ImageNet");
        }
    }

    @Test
    void readsAHundredThousandWordsWithoutAFullStopInBoundedTime() {
        String text = "deep networks learn features from images ".repeat(17_000);
        List<Sentence> sentences = sentences(TITLE, text);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();

        List<Mention> mentions = RECOGNIZER.recognize(TITLE + "\n" + text, sentences);

        // The time of the thread, not of the clock on the wall: other tests run on the same machine.
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofMinutes(2));
        assertThat(mentions).allMatch(mention -> mention.span().end() <= TITLE.length() + 1 + text.length());
    }

    @Test
    void saysTheSameToSeveralThreads() throws InterruptedException, ExecutionException {
        String abstractText = "We evaluate GPT-2 and T5 on GLUE and SQuAD, and report F1 and perplexity.";
        List<Mention> expected = mentions(TITLE, abstractText);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<Mention>>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(() -> mentions(TITLE, abstractText));
            }
            for (Future<List<Mention>> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}

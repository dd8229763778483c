package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.papergraph.annotate.MentionRecognizer;
import org.papergraph.annotate.Sentence;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.store.PaperStore;

class PaperSettlingTest {

    private static final String POISON = "Poison";
    private static final String[] TITLES = {"Counting Sheep", "Counting sheep.", "Counting Wolves", "Dreams", "!?"};
    private static final String[] TEXTS = {
        "We propose SheepGAT.",
        "We propose SheepGAT for WolfNet.",
        "We use WolfNet and name " + POISON + ".",
        "We use WolfNet, SheepGAT and many other things."
    };
    private static final String[] ARXIV = {"", "", "", "2401.00001", "2401.00002"};
    private static final String[] DOI = {"", "", "", "10.1/sheep"};

    private static final PaperExtractor EXTRACTOR = new PaperExtractor();

    private final PaperStore store = PaperStore.inMemory();

    @Property(tries = 10)
    void readingAheadChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<Paper>> runs = List.of(listings(random), listings(random));
        int batchSize = 1 + random.nextInt(3);
        assertThat(settled(runs, batchSize, false))
                .as("in batches of %d: %s", batchSize, runs)
                .isEqualTo(settled(runs, batchSize, true));
    }

    /** Everything there is to see of some runs, each with the store that the run before it left. */
    private static List<Object> settled(List<List<Paper>> runs, int batchSize, boolean oneAfterTheOther) {
        PaperStore store = PaperStore.inMemory();
        List<Object> seen = new ArrayList<>();
        for (List<Paper> listings : runs) {
            List<Rejection> rejections = new ArrayList<>();
            List<Long> progress = new ArrayList<>();
            try (PaperSettling settling =
                    new PaperSettling(analysis(text -> {}), 2, store, rejections::add, progress::add)) {
                for (int at = 0; at < listings.size(); at += batchSize) {
                    settling.settle(listings.subList(at, Math.min(listings.size(), at + batchSize)));
                    if (oneAfterTheOther) {
                        settling.finish();
                    }
                }
                settling.finish();
                settling.dropMovedSources();
                seen.add(settling.report(Map.of(), rejections));
            }
            assertThat(progress).isSorted().endsWith((long) listings.size());
            seen.add(quads(store));
        }
        return seen;
    }

    @Test
    void theNextTextsAreReadWhileABatchIsSettled() {
        CountDownLatch nextIsRead = new CountDownLatch(1);
        List<Boolean> readBefore = new ArrayList<>();
        Consumer<String> texts = text -> {
            if (text.contains("wolves")) {
                nextIsRead.countDown();
            }
        };
        settle(
                texts,
                through -> {
                    if (through == 1) {
                        readBefore.add(within10Seconds(nextIsRead));
                    }
                },
                List.of(paper("Sheep", "We count sheep.", 1)),
                List.of(paper("Wolves", "We count wolves.", 2)));
        assertThat(readBefore).first().isEqualTo(true);
    }

    @Test
    void aPaperOfTwoBatchesIsReadOnceForEachOfItsForms() {
        List<String> read = new ArrayList<>();
        settle(
                text -> {
                    synchronized (read) {
                        read.add(text.lines().findFirst().orElseThrow());
                    }
                },
                through -> {},
                List.of(paper("Sheep", "We count sheep.", 1), paper("Wolves", "We count wolves.", 2)),
                List.of(paper("Sheep", "We count sheep.", 1), paper("Cows", "We count cows.", 3)),
                List.of(paper("Cows", "We count cows.", 3), paper("Wolves", "We count wolves again.", 4)),
                List.of(paper("Wolves", "We count wolves once more.", 5)));
        assertThat(read).containsExactlyInAnyOrder("Sheep", "Wolves", "Cows", "Wolves", "Wolves");
    }

    @Test
    void whatIsStoredIsNotReadAhead() {
        List<Paper> first = List.of(paper("Sheep", "We count sheep.", 1));
        List<Paper> second = List.of(paper("Wolves", "We count wolves.", 2));
        settle(text -> {}, through -> {}, first, second);
        List<String> read = new ArrayList<>();
        BuildReport report = settle(read::add, through -> {}, first, second);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(read).isEmpty();
    }

    @Test
    void aTextThatFailsAheadIsRejectedOnlyIfItIsNeeded() {
        Paper failing = paper("Sheep", "Poison.", 1);
        Paper longer = paper("Sheep", "We count sheep and more sheep.", 2);
        assertThat(settle(text -> {}, through -> {}, List.of(longer), List.of(failing))
                        .rejections())
                .isEmpty();
        assertThat(settle(
                                text -> {},
                                through -> {},
                                List.of(paper("Cows", "We count cows.", 3)),
                                List.of(paper("Wolves", "Poison.", 4)))
                        .rejections())
                .extracting(Rejection::line)
                .containsExactly(4);
    }

    @Test
    void whatStopsARunLosesOnlyWhatWasNotSettled() {
        List<Paper> first = List.of(paper("Sheep", "We count sheep with SheepGAT.", 1));
        List<Paper> second = List.of(paper("Wolves", "We count wolves with SheepGAT.", 2));
        List<Paper> third = List.of(paper("sheep", "We count sheep with SheepGAT and WolfNet.", 3));
        assertThatThrownBy(() -> settle(
                        text -> {},
                        through -> {
                            if (through == 2) {
                                throw new IllegalStateException("stopped");
                            }
                        },
                        first,
                        second,
                        third))
                .hasMessage("stopped");
        assertThat(store.read(StoreCounts::of).papers()).isEqualTo(1);

        BuildReport report = settle(text -> {}, through -> {}, first, second, third);
        assertThat(report).extracting("added", "changed", "unchanged").containsExactly(1L, 1L, 0L);
        Set<String> resumed = quads(store);
        PaperStore undisturbed = PaperStore.inMemory();
        settle(undisturbed, text -> {}, through -> {}, List.of(first, second, third));
        assertThat(resumed).isEqualTo(quads(undisturbed));
    }

    @SafeVarargs
    private BuildReport settle(Consumer<String> texts, LongConsumer progress, List<Paper>... batches) {
        return settle(store, texts, progress, List.of(batches));
    }

    private static BuildReport settle(
            PaperStore store, Consumer<String> texts, LongConsumer progress, List<List<Paper>> batches) {
        List<Rejection> rejections = new ArrayList<>();
        try (PaperSettling settling = new PaperSettling(analysis(texts), 2, store, rejections::add, progress)) {
            batches.forEach(settling::settle);
            settling.finish();
            settling.dropMovedSources();
            return settling.report(Map.of(), rejections);
        }
    }

    private static boolean within10Seconds(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Paper paper(String title, String text, int line) {
        return Paper.of(title, text, new Source("a", line));
    }

    private static List<Paper> listings(Random random) {
        List<Paper> listings = new ArrayList<>();
        for (int i = random.nextInt(25); i >= 0; i--) {
            listings.add(new Paper(
                    "",
                    one(TITLES, random),
                    one(TEXTS, random),
                    List.of(),
                    "",
                    "",
                    one(DOI, random),
                    one(ARXIV, random),
                    "",
                    List.of(new Source(random.nextInt(3) == 0 ? "a" : "b", 1 + random.nextInt(4)))));
        }
        return listings;
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    /** @param texts hears which texts are read, in the threads that read them */
    private static PaperAnalysis analysis(Consumer<String> texts) {
        NamesRecognizer names = new NamesRecognizer(Set.of("SheepGAT", "WolfNet"), POISON);
        MentionRecognizer heard = new MentionRecognizer() {
            @Override
            public List<Mention> recognize(String text, List<Sentence> sentences) {
                texts.accept(text);
                return names.recognize(text, sentences);
            }

            @Override
            public String version() {
                return names.version();
            }
        };
        return new PaperAnalysis(new TextAnnotator(heard), EXTRACTOR);
    }

    private static Set<String> quads(PaperStore store) {
        return store.read(dataset -> {
            Set<String> quads = new TreeSet<>();
            dataset.find().forEachRemaining((Quad quad) -> quads.add(quad.toString()));
            return quads;
        });
    }
}

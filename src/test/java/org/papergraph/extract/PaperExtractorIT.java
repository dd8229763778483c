package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.evaluate.GoldEntity;
import org.papergraph.evaluate.GoldFile;
import org.papergraph.evaluate.GoldPaper;
import org.papergraph.evaluate.Scorer;
import org.papergraph.evaluate.Scores;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Result;
import org.papergraph.paper.Span;

/** What is made of perfect mentions, those of the annotated papers: how well spellings are joined, roles and results found. */
class PaperExtractorIT {

    private static final Path GOLD = Path.of(System.getProperty("papergraph.shared", "../shared"), "gold");

    @BeforeEach
    void needsTheAnnotatedPapers() {
        assumeTrue(Files.isDirectory(GOLD), "skipped: there is no " + GOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train.jsonl", "train-conferences.jsonl", "dev.jsonl", "dev-conferences.jsonl"})
    void makesEntitiesRolesAndResultsOfPerfectMentions(String file) throws IOException {
        List<GoldPaper> gold = GoldFile.read(GOLD.resolve(file));
        List<GoldPaper> found = new ArrayList<>();
        for (GoldPaper paper : gold) {
            found.add(GoldPaper.of(extraction(paper)));
        }

        Scores scores = Scorer.score(gold, found);

        assertThat(scores.allEntities().f1().doubleValue()).as(scores.text()).isGreaterThan(88);
        assertThat(100.0 * scores.roles().matched() / scores.roles().predicted())
                .as(scores.text())
                .isGreaterThan(86);
        assertThat(scores.results().f1().doubleValue()).as(scores.text()).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train.jsonl", "train-conferences.jsonl"})
    void keepsWhatTheRecordsPromise(String file) throws IOException {
        for (GoldPaper paper : GoldFile.read(GOLD.resolve(file))) {
            Extraction extraction = extraction(paper);
            Set<String> names = new HashSet<>();
            Set<String> typedNames = new HashSet<>();
            List<Span> mentions = new ArrayList<>();
            for (Entity entity : extraction.entities()) {
                names.add(entity.name());
                assertThat(typedNames.add(entity.type() + entity.name()))
                        .as(paper.id())
                        .isTrue();
                assertThat(entity.aliases()).doesNotContain(entity.name()).doesNotHaveDuplicates();
                for (Mention mention : entity.mentions()) {
                    mentions.add(mention.span());
                    assertThat(mention.surfaceForm())
                            .isEqualTo(mention.span().in(extraction.paper().text()));
                }
            }
            assertThat(mentions)
                    .as(paper.id())
                    .allSatisfy(span ->
                            assertThat(mentions.stream().filter(span::overlaps)).hasSize(1));
            for (Result result : extraction.results()) {
                assertThat(extraction.sentences()).contains(result.sentence());
                for (String name : new String[] {
                    result.method(), result.task(), result.dataset(), result.metric(), result.baseline()
                }) {
                    assertThat(name == null || names.contains(name))
                            .as(paper.id())
                            .isTrue();
                }
            }
        }
    }

    private static Extraction extraction(GoldPaper gold) {
        Map<String, EntityType> spellings = new LinkedHashMap<>();
        for (GoldEntity entity : gold.entities()) {
            entity.spellings().forEach(spelling -> spellings.putIfAbsent(spelling, entity.type()));
        }
        AnnotatedText annotated = SimpleText.of(gold.paper(), spellings);
        return new PaperExtractor().extract(gold.paper(), annotated);
    }
}

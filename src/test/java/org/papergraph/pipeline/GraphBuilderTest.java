package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.graph.Iris;
import org.papergraph.store.PaperStore;

class GraphBuilderTest {

    private static final String SHEEP = """
            {"title": "Counting Sheep", "abstract": "We propose SheepGAT for sheep counting."}
            """;
    private static final String SHEEP_KNOWN = """
            {"title": "Counting sheep.", "abstract": "We propose SheepGAT for sheep counting.", "arxiv": "2401.00001", "authors": ["Ann Lamb"]}
            """;
    private static final String WOLVES = """
            {"title": "Counting Wolves", "abstract": "We use SheepGAT for wolf counting."}
            """;

    @TempDir
    private Path folder;

    private PaperStore store;

    @BeforeEach
    void openStore() {
        store = PaperStore.inMemory();
    }

    @Test
    void newPapersAreAdded() throws IOException {
        BuildReport report = build(file("a.jsonl", SHEEP + WOLVES));
        assertThat(report)
                .extracting("listings", "papers", "added", "changed", "unchanged")
                .containsExactly(2L, 2L, 2L, 0L, 0L);
        assertThat(report.store().papers()).isEqualTo(2);
        assertThat(report.store().entities()).isPositive();
    }

    @Test
    void buildingAgainChangesNothing() throws IOException {
        String file = file("a.jsonl", SHEEP + WOLVES);
        build(file);
        Set<String> before = quads();
        assertThat(build(file)).extracting("added", "changed", "unchanged").containsExactly(0L, 0L, 2L);
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void aStoreThatOlderRulesSettledIsSettledAnew() throws IOException {
        String file = file("a.jsonl", SHEEP + WOLVES);
        build(file);
        Set<String> before = quads();
        renumberRules("1");
        List<String> heard = new ArrayList<>();
        BuildListener listener = new BuildListener() {
            @Override
            public void settledAnew(long papers, long all) {
                heard.add(papers + "/" + all);
            }
        };
        BuildReport report = builder(listener).build(List.of(file), new ByteArrayInputStream(new byte[0]), store);
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(heard).containsExactly("0/2", "2/2");
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void aStoreThatNewerRulesSettledIsLeftAlone() throws IOException {
        String file = file("a.jsonl", SHEEP);
        build(file);
        renumberRules("9999");
        assertThatThrownBy(() -> build(file))
                .hasMessageContaining("newer papergraph")
                .hasMessageContaining("update");
    }

    @Test
    void saysWhatCameWentAndChanged() throws IOException {
        assertThat(build(file("a.jsonl", SHEEP)).change()).isEqualTo(StoreChange.NONE);
        StoreChange change = build(file("b.jsonl", WOLVES)).change();
        assertThat(change.papers()).isEqualTo(new StoreChange.Balance(1, 0, 0));
        assertThat(change.entities()).isEqualTo(new StoreChange.Balance(1, 0, 0));
        change = build(file("b.jsonl", WOLVES.replace("wolf counting", "sheep counting by 8.5%")))
                .change();
        assertThat(change.papers()).isEqualTo(new StoreChange.Balance(0, 0, 1));
        assertThat(change.entities()).isEqualTo(new StoreChange.Balance(0, 1, 0));
        assertThat(build(file("b.jsonl", WOLVES.replace("wolf counting", "sheep counting by 8.5%")))
                        .change()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theBalanceOfABuildIsTheDifferenceOfTheStores() throws IOException {
        build(file("a.jsonl", SHEEP + WOLVES));
        PaperStore first = store;
        store = PaperStore.inMemory();
        build(file("a.jsonl", SHEEP + WOLVES));
        String shouted = WOLVES.replace("We use SheepGAT for", "We use sheepgat and SheepGATs for");
        StoreChange change =
                build(file("a.jsonl", shouted), file("c.jsonl", SHEEP_KNOWN)).change();
        StoreDifference.between(first, store)
                .parts()
                .forEach((name, part) -> assertThat(change.balances())
                        .as(name)
                        .containsEntry(
                                name,
                                new StoreChange.Balance(
                                        part.came().size(),
                                        part.gone().size(),
                                        part.changed().size())));
        assertThat(change.isEmpty()).isFalse();
    }

    @Test
    void linksAreOlderThanABuildThatChangesEntities() throws IOException {
        String sheep = file("a.jsonl", SHEEP);
        build(sheep);
        VocabularyLinks links = VocabularyLinks.link(store, Path.of(file("labels.txt", "SheepGAT\n")));
        assertThat(links.exact()).isEqualTo(1);
        assertThat(VocabularyLinks.outdated(store, build(sheep))).isEmpty();
        assertThat(VocabularyLinks.outdated(store, build(file("b.jsonl", WOLVES))))
                .containsExactly(links.vocabulary());
    }

    @Test
    void onePaperInTwoFilesIsOnePaperWithTwoSources() throws IOException {
        BuildReport report = build(file("a.jsonl", SHEEP), file("b.jsonl", WOLVES + SHEEP));
        assertThat(report.papers()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(quads())
                .filteredOn(quad -> quad.contains("dc/terms/source"))
                .anyMatch(quad -> quad.contains("a.jsonl:1"))
                .anyMatch(quad -> quad.contains("b.jsonl:2"));
    }

    @Test
    void anotherFileOfAKnownPaperAddsWhatItKnows() throws IOException {
        build(file("a.jsonl", SHEEP));
        assertThat(build(file("b.jsonl", SHEEP_KNOWN)))
                .extracting("added", "changed")
                .containsExactly(0L, 1L);
        assertThat(quads())
                .anyMatch(quad -> quad.contains("paper/arxiv/2401.00001"))
                .noneMatch(quad -> quad.contains("paper/counting-sheep"));
    }

    @Test
    void aChangedTextTakesThePlaceOfTheOld() throws IOException {
        build(file("a.jsonl", SHEEP + WOLVES));
        BuildReport report = build(file("a.jsonl", SHEEP + WOLVES.replace("wolf counting", "wolves")));
        assertThat(report).extracting("added", "changed", "unchanged").containsExactly(0L, 1L, 1L);
        assertThat(quads()).noneMatch(quad -> quad.contains("wolf counting"));
    }

    @Test
    void aPaperThatMovedWithinItsFileLeavesNoOldLine() throws IOException {
        build(file("a.jsonl", WOLVES + SHEEP), file("b.jsonl", SHEEP));
        build(file("a.jsonl", WOLVES + "\n\n" + SHEEP));
        assertThat(quads())
                .filteredOn(quad -> quad.contains("dc/terms/source") && quad.contains("sheep"))
                .anyMatch(quad -> quad.contains("a.jsonl:4"))
                .anyMatch(quad -> quad.contains("b.jsonl:1"))
                .noneMatch(quad -> quad.contains("a.jsonl:2"));
    }

    @Test
    void papersOfOneTitleWithDifferentIdentifiersStayTwo() throws IOException {
        String other = SHEEP_KNOWN.replace("2401.00001", "2402.00002");
        assertThat(build(file("a.jsonl", SHEEP_KNOWN + other)).papers()).isEqualTo(2);
    }

    @Test
    void theGraphDoesNotDependOnOrderAndBatches() throws IOException {
        List<String> files = new ArrayList<>(List.of(
                file("a.jsonl", SHEEP),
                file("b.jsonl", SHEEP_KNOWN),
                file("c.jsonl", WOLVES + SHEEP),
                file("d.jsonl", WOLVES)));
        build(files.toArray(String[]::new));
        Set<String> expected = quads();
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(files, new Random(seed));
            store = PaperStore.inMemory();
            int split = seed % files.size();
            build(files.subList(0, split).toArray(String[]::new));
            build(files.subList(split, files.size()).toArray(String[]::new));
            assertThat(quads()).as("order " + files).isEqualTo(expected);
        }
    }

    @Test
    void aPaperThatCannotBeAnalysedIsRejectedAndTheOthersGoOn() throws IOException {
        List<String> heard = new ArrayList<>();
        PaperAnalysis picky = new PaperAnalysis(
                new TextAnnotator(new NamesRecognizer(Set.of("SheepGAT"), "wolf")), new PaperExtractor());
        BuildReport report = new GraphBuilder(picky, 2, new BuildListener() {
                    @Override
                    public void rejected(org.papergraph.ingest.Rejection rejection) {
                        heard.add(rejection.toString());
                    }
                })
                .build(List.of(file("a.jsonl", WOLVES + SHEEP)), new ByteArrayInputStream(new byte[0]), store);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.rejections()).hasSize(1);
        assertThat(heard).singleElement().asString().startsWith("a.jsonl:1: ");
    }

    @Test
    void saysHowManyListingsToExpect() throws IOException {
        List<Long> expected = new ArrayList<>();
        BuildListener listener = new BuildListener() {
            @Override
            public void read(long listings, long inAll) {
                expected.add(inAll);
            }
        };
        String two = file("a.jsonl", SHEEP + WOLVES);
        String sameAgain = file("b.jsonl", SHEEP + WOLVES);
        new GraphBuilder(analysis(), 2, listener).build(List.of(two, sameAgain), InputStream.nullInputStream(), store);
        // A small file is read as a whole before its first paper: half of the bytes for one, then for two.
        assertThat(expected).containsExactly(2L, 4L, 3L, 4L);

        expected.clear();
        InputStream standardInput = new ByteArrayInputStream((SHEEP + WOLVES).getBytes(StandardCharsets.UTF_8));
        new GraphBuilder(analysis(), 2, listener).build(List.of("-"), standardInput, store);
        assertThat(expected).containsExactly(0L, 0L);
    }

    @Test
    void standardInputIsAnInputToo() throws IOException {
        BuildReport report =
                builder().build(List.of("-"), new ByteArrayInputStream(SHEEP.getBytes(StandardCharsets.UTF_8)), store);
        assertThat(report.added()).isEqualTo(1);
    }

    private BuildReport build(String... files) throws IOException {
        return builder().build(List.of(files), new ByteArrayInputStream(new byte[0]), store);
    }

    private static GraphBuilder builder() {
        return builder(new BuildListener() {});
    }

    private static GraphBuilder builder(BuildListener listener) {
        return new GraphBuilder(analysis(), 2, listener);
    }

    private void renumberRules(String number) {
        store.write(dataset -> {
            Quad rules = dataset.find(
                            Quad.defaultGraphIRI, Node.ANY, NodeFactory.createURI(Iris.BASE + "index#rules"), Node.ANY)
                    .next();
            dataset.delete(rules);
            dataset.add(Quad.create(
                    rules.getGraph(),
                    rules.getSubject(),
                    rules.getPredicate(),
                    NodeFactory.createLiteralString(number)));
            return number;
        });
    }

    private static PaperAnalysis analysis() {
        TextAnnotator annotator =
                new TextAnnotator(new NamesRecognizer(Set.of("SheepGAT", "sheep counting", "wolf counting"), "\0"));
        return new PaperAnalysis(annotator, new PaperExtractor());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private Set<String> quads() {
        return store.read(dataset -> {
            Set<String> quads = new TreeSet<>();
            dataset.find().forEachRemaining((Quad quad) -> quads.add(quad.toString()));
            return quads;
        });
    }
}

package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.store.PaperStore;

class PaperGraphTest {

    private static final String VERSION = SampleGraph.EXTRACTED_BY;

    @Test
    void givesThePaperBackExactlyAsItWentIn() {
        try (PaperStore store = built(SampleExtractions.all())) {
            for (Extraction extraction : SampleExtractions.all()) {
                Paper paper = extraction.paper();
                assertThat(stored(store, paper)).contains(paper);
            }
        }
    }

    @Test
    void findsInTheStoreTheVeryQuadsThatItWrote() {
        for (Extraction extraction : SampleExtractions.all()) {
            List<Quad> written = PaperGraph.quads(extraction, VERSION);
            try (PaperStore store = built(List.of(extraction))) {
                assertThat(quads(store, Iris.paper(extraction.paper()))).containsExactlyInAnyOrderElementsOf(written);
            }
        }
    }

    @Test
    void writesTheSameQuadsWhenBuiltTwice() {
        try (PaperStore store = built(SampleExtractions.all())) {
            Set<Quad> once = quads(store, Node.ANY);
            build(store, SampleExtractions.all());
            assertThat(quads(store, Node.ANY)).isEqualTo(once);
        }
    }

    @Test
    void writesTheSameQuadsInAnyOrderOfPapersAndBatches() {
        List<Extraction> backwards = new ArrayList<>(SampleExtractions.all());
        Collections.reverse(backwards);
        try (PaperStore store = built(SampleExtractions.all());
                PaperStore other = PaperStore.inMemory()) {
            backwards.forEach(extraction -> build(other, List.of(extraction)));
            assertThat(quads(other, Node.ANY)).isEqualTo(quads(store, Node.ANY));
        }
    }

    @Test
    void replacesOnePaperAndLeavesTheOthersAlone() {
        Extraction before = SampleExtractions.DRAFTNET;
        Extraction after = new Extraction(
                before.paper(), before.sentences(), before.entities().subList(0, 2), List.of());
        Node other = Iris.paper(SampleExtractions.SUMMARIES.paper());
        try (PaperStore store = built(SampleExtractions.all())) {
            Set<Quad> othersBefore = quads(store, other);
            build(store, List.of(after));
            assertThat(quads(store, other)).isEqualTo(othersBefore);
            assertThat(quads(store, Iris.paper(before.paper())))
                    .containsExactlyInAnyOrderElementsOf(PaperGraph.quads(after, VERSION));
        }
    }

    @Test
    void leavesNothingOfAPaperThatIsRemoved() {
        try (PaperStore store = built(SampleExtractions.all());
                PaperStore without = built(List.of(SampleExtractions.SUMMARIES, SampleExtractions.SURVEY))) {
            store.write(dataset -> {
                CorpusGraph.update(dataset, Set.of(Iris.paper(SampleExtractions.DRAFTNET.paper())), List.of());
                return true;
            });
            assertThat(quads(store, Node.ANY)).isEqualTo(quads(without, Node.ANY));
        }
    }

    @Test
    void findsAPaperByDoiByArxivIdAndByTitle() {
        Source elsewhere = new Source("elsewhere.bib", 1);
        Paper stored = SampleExtractions.DRAFTNET.paper();
        Paper byTitle = Paper.of("draftnet -- faster machine translation by drafting!", "Other words.", elsewhere);
        Paper byArxiv =
                new Paper("", "Another", "Words.", List.of(), "", "", "", "arXiv:2405.00007v2", "", List.of(elsewhere));
        Paper byDoi = new Paper(
                "", "Third", "Words.", List.of(), "", "", "10.18653/V1/2024.acl-long.7", "", "", List.of(elsewhere));
        try (PaperStore store = built(SampleExtractions.all())) {
            for (Paper listing : List.of(byTitle, byArxiv, byDoi)) {
                assertThat(found(store, listing)).containsExactly(Iris.paper(stored));
            }
            Paper unknown = Paper.of("Unknown", "Words.", elsewhere);
            assertThat(found(store, unknown)).isEmpty();
        }
    }

    @Test
    void findsBothStoredPapersThatANewListingShowsToBeOne() {
        Paper joining = new Paper(
                "",
                "Drafted summaries",
                "Words.",
                List.of(),
                "",
                "",
                "",
                "2405.00007",
                "",
                List.of(new Source("joining.bib", 1)));
        try (PaperStore store = built(SampleExtractions.all())) {
            assertThat(found(store, joining))
                    .containsExactlyInAnyOrder(
                            Iris.paper(SampleExtractions.DRAFTNET.paper()),
                            Iris.paper(SampleExtractions.SUMMARIES.paper()));
        }
    }

    @Test
    void keepsDigestAndExtractorWithThePaper() {
        Paper paper = SampleExtractions.DRAFTNET.paper();
        try (PaperStore store = built(SampleExtractions.all())) {
            Optional<String> digest = store.read(dataset -> PaperGraph.storedDigest(dataset, Iris.paper(paper)));
            assertThat(digest).contains(PaperGraph.digest(paper));
            Optional<String> extractor = store.read(dataset -> PaperGraph.storedExtractor(dataset, Iris.paper(paper)));
            assertThat(extractor).contains(VERSION);
        }
    }

    @Test
    void digestsEveryPartOfAPaper() {
        Source source = new Source("a", 1);
        List<Paper> papers = List.of(
                paper("", "t", "a", List.of(), "", "", "", "", "", source),
                paper("i", "t", "a", List.of(), "", "", "", "", "", source),
                paper("", "ta", "a", List.of(), "", "", "", "", "", source),
                paper("", "t", "aa", List.of(), "", "", "", "", "", source),
                paper("", "t", "a", List.of(""), "", "", "", "", "", source),
                paper("", "t", "a", List.of("x"), "", "", "", "", "", source),
                paper("", "t", "a", List.of("x", "y"), "", "", "", "", "", source),
                paper("", "t", "a", List.of("x | y"), "", "", "", "", "", source),
                paper("", "t", "a", List.of(), "2020", "", "", "", "", source),
                paper("", "t", "a", List.of(), "", "2020", "", "", "", source),
                paper("", "t", "a", List.of(), "", "", "2020", "", "", source),
                paper("", "t", "a", List.of(), "", "", "", "2020", "", source),
                paper("", "t", "a", List.of(), "", "", "", "", "2020", source),
                paper("", "t", "a", List.of(), "", "", "", "", "", new Source("a", 2)));
        assertThat(papers.stream().map(PaperGraph::digest).distinct()).hasSameSizeAs(papers);
        assertThat(PaperGraph.digest(papers.get(0))).matches("[0-9a-f]{64}");
    }

    @Test
    void replacesWhatXmlCannotHoldByCharactersOfTheSameLength() {
        Paper paper = Paper.of("A\u0000B \uD800 C", "D\uFFFF\uD83E\uDD17\u000BE\tF", new Source("a\u0001", 1));
        Extraction extraction = new Extraction(paper, List.of(), List.of(), List.of());
        try (PaperStore store = built(List.of(extraction))) {
            Paper read = stored(store, paper).orElseThrow();
            assertThat(read.text()).isEqualTo("A\uFFFDB \uFFFD C\nD\uFFFD\uD83E\uDD17\uFFFDE\tF");
            assertThat(read.sources()).containsExactly(new Source("a\uFFFD", 1));
            assertThat(PaperGraph.digest(read)).isEqualTo(PaperGraph.digest(paper));
        }
    }

    @Test
    void refusesAResultOfSomethingThatIsNoEntity() {
        Extraction extraction = SampleExtractions.DRAFTNET;
        Extraction broken = new Extraction(
                extraction.paper(),
                extraction.sentences(),
                extraction.entities().subList(0, 1),
                extraction.results());
        assertThatThrownBy(() -> PaperGraph.quads(broken, VERSION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Machine Translation");
    }

    @Test
    void refusesToMixTheGraphsOfTwoPapers() {
        List<Quad> quads = PaperGraph.quads(SampleExtractions.SURVEY, VERSION);
        Node other = NodeFactory.createURI(Iris.BASE + "paper/other");
        try (PaperStore store = PaperStore.inMemory()) {
            assertThatThrownBy(() -> store.write(dataset -> PaperGraph.replace(dataset, other, quads)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(quads(store, Node.ANY)).isEmpty();
        }
    }

    private static Paper paper(
            String id,
            String title,
            String abstractText,
            List<String> authors,
            String issued,
            String venue,
            String doi,
            String arxiv,
            String url,
            Source source) {
        return new Paper(id, title, abstractText, authors, issued, venue, doi, arxiv, url, List.of(source));
    }

    private static PaperStore built(List<Extraction> extractions) {
        PaperStore store = PaperStore.inMemory();
        build(store, extractions);
        return store;
    }

    private static void build(PaperStore store, List<Extraction> extractions) {
        store.write(dataset -> {
            SampleGraph.write(dataset, extractions);
            return true;
        });
    }

    private static Optional<Paper> stored(PaperStore store, Paper paper) {
        return store.read(dataset -> PaperGraph.read(dataset, Iris.paper(paper)));
    }

    private static Set<Node> found(PaperStore store, Paper paper) {
        return store.read(dataset -> PaperGraph.findByKeys(dataset, paper));
    }

    private static Set<Quad> quads(PaperStore store, Node graph) {
        return store.read(dataset -> {
            Set<Quad> quads = new HashSet<>();
            dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
            return quads;
        });
    }
}

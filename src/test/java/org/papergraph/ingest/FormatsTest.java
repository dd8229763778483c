package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

/** One file of each format, written after the format's documentation; see the README beside them. */
class FormatsTest {

    private static final String COUNTS = "We propose SheepGAT, which counts sheep.";
    private static final String SHEEP = "Counting Sheep with Graph Attention";
    private static final String WALLS = "We prove that dry walls stand.";

    @Test
    void readsTheMetadataSnapshotOfArxiv() throws IOException {
        assertThat(papers("arxiv.jsonl"))
                .containsExactly(
                        paper(
                                "2403.01234",
                                SHEEP,
                                "We propose SheepGAT, which counts sheep. On FlockNet it reaches 93.5% accuracy with"
                                        + " $O(n^2)$ steps, \"twice\" as fast as Schrödinger's model.",
                                List.of("Jane Roe", "Max Póe", "Ann Lee Jr"),
                                "2024-03-04",
                                "Flock 3 (2024) 1-9",
                                "10.1234/flock.5",
                                "2403.01234",
                                "https://arxiv.org/abs/2403.01234",
                                1),
                        paper(
                                "math/0309136",
                                "On Walls",
                                WALLS,
                                List.of("Max Poe"),
                                "2007-05-23",
                                "",
                                "",
                                "math/0309136",
                                "https://arxiv.org/abs/math/0309136",
                                2));
    }

    @Test
    void readsAnswersOfTheArxivApi() throws IOException {
        assertThat(papers("arxiv-atom.xml"))
                .containsExactly(paper(
                        "2403.01234v2",
                        SHEEP,
                        "We propose SheepGAT, which counts sheep. Its error is < 5% on FlockNet.",
                        List.of("Jane Roe", "Max Poe"),
                        "2024-03-04",
                        "Flock 3 (2024) 1-9",
                        "10.1234/flock.5",
                        "2403.01234",
                        "http://arxiv.org/abs/2403.01234v2",
                        8));
    }

    @Test
    void readsHarvestsOfArxivAndPassesOverDeletedRecords() throws IOException {
        assertThat(papers("oai-arxiv.xml"))
                .containsExactly(
                        paper(
                                "2403.01234",
                                SHEEP,
                                COUNTS,
                                List.of("Jane Roe", "Ann Lee Jr"),
                                "2024-03-04",
                                "Flock 3 (2024) 1-9",
                                "10.1234/flock.5",
                                "2403.01234",
                                "https://arxiv.org/abs/2403.01234",
                                6),
                        paper(
                                "math/0309136",
                                "On Walls",
                                WALLS,
                                List.of("Max Poe", "Jane Roe"),
                                "2003-09-08",
                                "",
                                "",
                                "math/0309136",
                                "https://arxiv.org/abs/math/0309136",
                                24));
    }

    @Test
    void readsHarvestsInDublinCore() throws IOException {
        assertThat(papers("oai-dc.xml"))
                .containsExactly(paper(
                        "oai:arXiv.org:2403.01234",
                        SHEEP,
                        COUNTS,
                        List.of("Jane Roe", "Max Poe"),
                        "2024-03-04",
                        "",
                        "10.1234/flock.5",
                        "2403.01234",
                        "http://arxiv.org/abs/2403.01234",
                        4));
    }

    @Test
    void readsTheAclAnthology() throws IOException {
        assertThat(papers("acl-anthology.xml"))
                .containsExactly(paper(
                        "2024.flock-long.1",
                        "SheepGAT: Counting Sheep in $O(n^2)$",
                        "We propose SheepGAT, which counts sheep without labels: see https://example.org/sheep. It"
                                + " reaches 93.5%.",
                        List.of("Jane Roe", "Poe"),
                        "2024-07",
                        "Proceedings of the 3rd Conference on Flocks (Volume 1: Long Papers)",
                        "10.1234/2024.flock-long.1",
                        "",
                        "https://aclanthology.org/2024.flock-long.1",
                        15));
        assertThat(papers("acl-anthology-old.xml"))
                .containsExactly(paper(
                        "W19-0407",
                        "On Walls",
                        "We show that dry walls stand.",
                        List.of("Max Poe"),
                        "2019",
                        "Workshop on Walls",
                        "",
                        "",
                        "https://aclanthology.org/W19-0407",
                        4));
    }

    @Test
    void readsBibtexWithAbbreviationsAndPassesOverWhatIsNoPaper() throws IOException {
        Gathered gathered = read("bibliography.bib");
        assertThat(gathered.papers)
                .containsExactly(
                        new Paper(
                                "roe-etal-2024-sheep",
                                "SheepGAT: Counting Sheep with Graph Attention",
                                "We propose SheepGAT, which counts sheep. It is 5% better than Schrödinger's model --- at"
                                        + " $n=3$.",
                                List.of("Jane Roe", "Max Póe", "The Wool Consortium"),
                                "2024-03",
                                "Proceedings of the Conference on Flocks",
                                "10.1234/flock.5",
                                "",
                                "https://example.org/sheep",
                                List.of(new Source("-", 5))),
                        new Paper(
                                "poe2003walls",
                                "On Walls",
                                WALLS,
                                List.of("Max Poe", "Ann Lee"),
                                "2003",
                                "Journal of Stones",
                                "",
                                "math/0309136",
                                "",
                                List.of(new Source("-", 21))));
        assertThat(gathered.rejections)
                .singleElement()
                .hasToString("-:20: a value is not closed: 'Never closed, abstra'; mend the entry: every brace and"
                        + " quotation mark must be closed");
    }

    @Test
    void readsRis() throws IOException {
        assertThat(papers("references.ris"))
                .containsExactly(
                        paper(
                                "roe2024",
                                SHEEP,
                                COUNTS + " It is better than the others.",
                                List.of("Jane Roe", "Max Poe"),
                                "2024-03-04",
                                "Journal of Flocks",
                                "10.1234/flock.5",
                                "",
                                "https://example.org/sheep",
                                1),
                        paper("", "On Walls", WALLS, List.of("Max Poe"), "2003", "", "", "", "", 16));
    }

    @Test
    void readsTablesOfScopus() throws IOException {
        assertThat(papers("scopus.csv"))
                .containsExactly(
                        paper(
                                "2-s2.0-85",
                                "Counting Sheep, with Graph Attention",
                                "We propose \"SheepGAT\", which counts sheep.",
                                List.of("Roe J.", "Poe M."),
                                "2024",
                                "Journal of Flocks",
                                "10.1234/flock.5",
                                "",
                                "https://example.org/sheep",
                                2),
                        paper(
                                "2-s2.0-86",
                                "On Walls",
                                WALLS,
                                List.of("Poe M."),
                                "2003",
                                "Journal of Stones",
                                "",
                                "",
                                "",
                                4));
    }

    @Test
    void readsTablesWithTabs() throws IOException {
        assertThat(papers("papers.tsv"))
                .containsExactly(paper(
                        "roe",
                        "Counting Sheep",
                        COUNTS,
                        List.of("Jane Roe", "Max Poe"),
                        "2024-03",
                        "",
                        "",
                        "2403.01234",
                        "",
                        2));
    }

    @Test
    void readsOpenAlexWorksAndSaysWhichHaveNoAbstract() throws IOException {
        Gathered gathered = read("openalex.jsonl");
        assertThat(gathered.papers)
                .containsExactly(paper(
                        "W2741809807",
                        SHEEP,
                        "We propose SheepGAT, which counts sheep and more sheep again.",
                        List.of("Jane Roe", "Max Poe"),
                        "2024-03-04",
                        "Journal of Flocks",
                        "10.1234/flock.5",
                        "2403.01234",
                        "https://doi.org/10.1234/flock.5",
                        1));
        assertThat(gathered.rejections)
                .containsExactly(new Rejection("-", 2, "the paper has no abstract", "give it an abstract"));
        assertThat(papers("openalex-page.json"))
                .containsExactly(paper(
                        "W3",
                        "On Walls",
                        "Dry walls stand.",
                        List.of("Max Poe"),
                        "2003",
                        "",
                        "",
                        "",
                        "https://openalex.org/W3",
                        1));
    }

    @Test
    void readsPagesOfSemanticScholar() throws IOException {
        Gathered gathered = read("semantic-scholar.json");
        assertThat(gathered.papers)
                .containsExactly(paper(
                        "649def34f8be52c8b66281af98ae884c09aef38b",
                        SHEEP,
                        COUNTS,
                        List.of("Jane Roe", "Max Poe"),
                        "2024-03-04",
                        "Conference on Flocks",
                        "10.1234/flock.5",
                        "2403.01234",
                        "https://www.semanticscholar.org/paper/649def34f8be52c8b66281af98ae884c09aef38b",
                        2));
        assertThat(gathered.rejections).extracting(Rejection::line).containsExactly(9);
    }

    @Test
    void readsPagesOfCrossref() throws IOException {
        assertThat(papers("crossref.json"))
                .containsExactly(paper(
                        "",
                        SHEEP + ": A Study & a Survey",
                        "Background: Sheep are many. Results: We count them in $O(n)$ with p < 0.05.",
                        List.of("Jane Roe", "The Wool Consortium"),
                        "2024-03-04",
                        "Journal of Flocks",
                        "10.1234/flock.5",
                        "",
                        "http://dx.doi.org/10.1234/flock.5",
                        2));
    }

    @Test
    void readsPubMed() throws IOException {
        assertThat(papers("pubmed.xml"))
                .containsExactly(paper(
                        "PMID:38000001",
                        "Counting sheep with graph attention at 103 an hour.",
                        "BACKGROUND: Sheep are many. RESULTS: We count them, p < 0.05.",
                        List.of("Jane Roe", "The Wool Consortium"),
                        "2024-03-04",
                        "Journal of flocks",
                        "10.1234/flock.5",
                        "",
                        "https://pubmed.ncbi.nlm.nih.gov/38000001/",
                        4));
    }

    @Test
    void readsTheFrontOfArticlesInJats() throws IOException {
        assertThat(papers("jats.xml"))
                .containsExactly(paper(
                        "PMID:38000001",
                        SHEEP + ": A Study",
                        "Background: Sheep are many. Results. We count them in $O(n)$ steps.",
                        List.of("Jane Roe", "The Wool Consortium"),
                        "2024-03-04",
                        "Journal of Flocks",
                        "10.1234/flock.5",
                        "",
                        "",
                        3));
    }

    @Test
    void readsTheHeaderOfGrobidsTei() throws IOException {
        assertThat(papers("grobid.tei.xml"))
                .containsExactly(paper(
                        "",
                        SHEEP,
                        COUNTS + " It is better than the others.",
                        List.of("Jane B Roe", "Max Poe"),
                        "2024-03-04",
                        "Conference on Flocks",
                        "10.1234/flock.5",
                        "2403.01234",
                        "",
                        2));
    }

    @Test
    void readsTheDailyPapersOfHuggingFace() throws IOException {
        assertThat(papers("daily-papers.json"))
                .containsExactly(paper(
                        "2403.01234",
                        SHEEP,
                        COUNTS,
                        List.of("Jane Roe", "Max Poe"),
                        "2024-03-04",
                        "",
                        "",
                        "2403.01234",
                        "https://arxiv.org/abs/2403.01234",
                        1));
    }

    @Test
    void joinsTheLinesOfAWrappedPage() throws IOException {
        List<Paper> papers = papers("wrapped.txt");
        assertThat(papers)
                .extracting(Paper::title)
                .containsExactly(
                        SHEEP, "On the Many Ways in Which a Wall of Dry Stones May Come to Stand for Centuries");
        assertThat(papers.get(0).abstractText())
                .startsWith("We propose SheepGAT, a graph attention network that counts sheep in a flock from")
                .endsWith("where the strongest network so far had 91.2%.");
        assertThat(papers.get(1).abstractText()).contains("walls of state-of-the-art masons");
        assertThat(papers.get(1).sources()).containsExactly(new Source("-", 9));
    }

    @Test
    void readsPapersInAnObjectAroundThem() throws IOException {
        assertThat(papers("wrapper.json")).extracting(Paper::title).containsExactly("Counting Sheep", "On Walls");
    }

    @Test
    void readsADocumentOnOneLineThatIsLongerThanTheHead() throws IOException {
        String paper =
                "{\"title\":\"On Walls\",\"abstract\":\"" + "We prove that dry walls stand. ".repeat(200) + "\"}";
        Gathered gathered = Gathered.fromText("{\"meta\":{},\"results\":[" + (paper + ",").repeat(1999) + paper + "]}");

        assertThat(gathered.rejections).isEmpty();
        assertThat(gathered.papers).hasSize(2000);
    }

    @Test
    void takesAFileForWhatTheUserSays() throws IOException {
        String table = "title\tabstract\nOn Walls\tWe prove that dry walls stand.\n";
        Gathered gathered = new Gathered();
        new PaperReader().ofFormat("CSV").read(List.of("-"), stream(table), gathered);
        assertThat(gathered.titles()).containsExactly("On Walls");

        Gathered wrong = new Gathered();
        new PaperReader().ofFormat("ris").read(List.of("-"), stream(table), wrong);
        assertThat(wrong.papers).isEmpty();
        assertThat(wrong.rejections).hasSize(1);
    }

    @Test
    void namesTheFormatsWhereThereIsNoneOfAName() {
        assertThatThrownBy(() -> new PaperReader().ofFormat("docx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no input format 'docx'; it is one of " + String.join(", ", PaperFormats.names()));
        assertThat(PaperFormats.names()).doesNotHaveDuplicates().contains("json", "arxiv-json", "tei", "listing");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<Paper> papers(String fixture) throws IOException {
        Gathered gathered = read(fixture);
        assertThat(gathered.rejections).isEmpty();
        return gathered.papers;
    }

    private static Gathered read(String fixture) throws IOException {
        try (InputStream file = FormatsTest.class.getResourceAsStream("formats/" + fixture)) {
            assertThat(file).as(fixture).isNotNull();
            return Gathered.fromBytes(file.readAllBytes());
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
            int line) {
        return new Paper(
                id, title, abstractText, authors, issued, venue, doi, arxiv, url, List.of(new Source("-", line)));
    }
}

package org.papergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.Paper;

/** The reader against real pages and collections, which lie outside the project. */
class IngestIT {

    private static final Path SHARED = Path.of(System.getProperty("papergraph.shared", "../shared"));
    private static final List<String> PAGES = List.of(
            "000_cac33e2f8d605442.txt",
            "001_ed55fa0947745c40.txt",
            "002_9ea8e1dfcbf899fe.txt",
            "003_543933a1d71b9a34.txt");

    @Test
    void readsEveryListingOfTheSeedPages() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (String page : PAGES) {
            Gathered gathered = Gathered.from(shared("seeds/" + page).toString());
            assertThat(gathered.rejections).as(page).isEmpty();
            counts.put(page.substring(0, 3), gathered.papers.size());
            gathered.papers.forEach(paper -> keys.addAll(paper.keys()));
        }

        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of("000", 119, "001", 76, "002", 80, "003", 281));
        assertThat(keys).hasSize(531);
    }

    /** A gold paper's id is page and position: {@code 000-098}. */
    @Test
    void readsTitlesAndAbstractsAsTheGoldHasThem() throws IOException {
        Map<String, String> read = new HashMap<>();
        for (String page : PAGES) {
            List<Paper> papers = Gathered.from(shared("seeds/" + page).toString()).papers;
            for (int i = 0; i < papers.size(); i++) {
                read.put(
                        "%s-%03d".formatted(page.substring(0, 3), i),
                        papers.get(i).text());
            }
        }
        Gathered gold = Gathered.from(
                shared("gold/train.jsonl").toString(), shared("gold/dev.jsonl").toString());

        assertThat(gold.rejections).isEmpty();
        assertThat(gold.papers)
                .hasSize(467)
                .allSatisfy(paper -> assertThat(read).containsEntry(paper.id(), paper.text()));
    }

    @Test
    void readsAllGoldFiles() throws IOException {
        Gathered gold = Gathered.from(
                shared("gold/train-conferences.jsonl").toString(),
                shared("gold/dev-conferences.jsonl").toString());

        assertThat(gold.rejections).isEmpty();
        assertThat(gold.papers).hasSize(783 + 29);
    }

    @Test
    void readsALargeCollectionWithoutHoldingIt() throws IOException {
        Path collection = shared("corpora/acl-anthology/abstracts.jsonl.gz");
        int[] papers = {0};
        PaperReader reader = new PaperReader().ofAnyLanguage();
        reader.read(List.of(collection.toString()), new ByteArrayInputStream(new byte[0]), new PaperSink() {
            @Override
            public void paper(Paper paper) {
                papers[0]++;
                assertThat(paper.sources().get(0).line()).isEqualTo(papers[0]);
            }

            @Override
            public void rejected(Rejection rejection) {
                throw new AssertionError(rejection);
            }
        });

        assertThat(papers[0]).isEqualTo(47_571);
    }

    @Test
    void readsPapersWithLeaderboards() throws IOException {
        Gathered collection =
                Gathered.from(shared("corpora/orkg-tdm/all.jsonl.gz").toString());

        assertThat(collection.papers.size() + collection.rejections.size() + collection.inOtherLanguages.size())
                .isEqualTo(5_462);
        assertThat(collection.papers).hasSizeGreaterThan(5_000);
    }

    @Test
    void findsNoPapersInProse() throws IOException {
        Gathered gathered = Gathered.from(
                shared("gold/GUIDELINE.md").toString(),
                shared("gold/README.md").toString(),
                shared("gold/score.py").toString(),
                shared("seeds/README.md").toString(),
                shared("corpora/README.md").toString(),
                "README.md",
                "CONTRIBUTING.md",
                "LICENSE",
                "pom.xml");

        assertThat(gathered.papers).isEmpty();
        assertThat(gathered.rejections).hasSize(9);
    }

    private static Path shared(String name) {
        Path file = SHARED.resolve(name);
        assumeTrue(Files.exists(file), () -> "not there: " + file);
        return file;
    }
}

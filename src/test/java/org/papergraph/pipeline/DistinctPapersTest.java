package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.graph.PaperGraph;
import org.papergraph.ingest.PaperReader;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;
import org.papergraph.store.PaperStore;

class DistinctPapersTest {

    private static final String[] TITLES = {"Counting Sheep", "Counting sheep.", "Counting Wolves", "Dreaming of Sheep"
    };
    private static final String[] IDENTIFIERS = {
        "", "", "", ", \"arxiv\": \"2401.00001\"", ", \"arxiv\": \"2401.00002\"", ", \"doi\": \"10.1/sheep\""
    };

    @Property(tries = 8)
    void joinsListingsAsABuildDoes(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        int batchSize = 1 + random.nextInt(4);
        List<String> files = new ArrayList<>();
        Path folder = Files.createTempDirectory("papergraph-listings");
        try {
            for (int file = 0; file < 2; file++) {
                StringBuilder lines = new StringBuilder();
                for (int line = 0; line < 1 + random.nextInt(5); line++) {
                    lines.append(String.format(
                            Locale.ROOT,
                            "{\"title\": \"%s\", \"abstract\": \"We count sheep%s and say how many there are.\"%s}%n",
                            TITLES[random.nextInt(TITLES.length)],
                            " and sheep".repeat(random.nextInt(3)),
                            IDENTIFIERS[random.nextInt(IDENTIFIERS.length)]));
                }
                files.add(Files.writeString(folder.resolve(file + ".jsonl"), lines)
                        .toString());
            }
            List<Paper> papers = new ArrayList<>();
            List<Rejection> rejections = new ArrayList<>();
            ExtractionReport read = new DistinctPapers(new PaperReader(), batchSize)
                    .read(files, InputStream.nullInputStream(), papers::add, rejections::add);
            assertThat(rejections).isEmpty();
            assertThat(read.papers()).isEqualTo(papers.size());
            assertThat(digests(papers)).isEqualTo(built(files, batchSize));
        } finally {
            for (String file : files) {
                Files.delete(Path.of(file));
            }
            Files.delete(folder);
        }
    }

    /** The fourth listing of the second file joins two papers that the fifth would join by itself. */
    @Test
    void joinsListingsThatMeetTheSameStoredPapers() throws IOException {
        joinsListingsAsABuildDoes(101798);
    }

    @Test
    void listingsThatShareAKeyWithAThirdAreOneGroup() {
        DistinctPapers.Groups groups = new DistinctPapers.Groups();
        groups.add(List.of("a"));
        groups.add(List.of("b"));
        groups.add(List.of("c"));
        groups.add(List.of("b", "a"));
        assertThat(groups.of(0)).isEqualTo(groups.of(1)).isEqualTo(groups.of(3)).isNotEqualTo(groups.of(2));
        assertThat(groups.sizes()[groups.of(0)]).isEqualTo(3);
        assertThat(groups.sizes()[groups.of(2)]).isEqualTo(1);
    }

    private static Set<String> digests(List<Paper> papers) {
        Set<String> digests = new TreeSet<>();
        papers.forEach(paper -> digests.add(paper + PaperGraph.digest(paper)));
        return digests;
    }

    private static Set<String> built(List<String> files, int batchSize) throws IOException {
        TextAnnotator annotator = new TextAnnotator(new NamesRecognizer(Set.of(), "\0"));
        try (PaperStore store = PaperStore.inMemory()) {
            new GraphBuilder(
                            new PaperReader(),
                            new PaperAnalysis(annotator, new PaperExtractor()),
                            1,
                            new BuildListener() {},
                            batchSize)
                    .build(files, InputStream.nullInputStream(), store);
            return store.read(dataset -> digests(papers(dataset)));
        }
    }

    private static List<Paper> papers(DatasetGraph dataset) {
        List<Paper> papers = new ArrayList<>();
        List<Node> graphs = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(graphs::add);
        graphs.forEach(graph -> PaperGraph.read(dataset, graph).ifPresent(papers::add));
        return papers;
    }
}

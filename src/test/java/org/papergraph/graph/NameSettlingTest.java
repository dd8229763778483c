package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.Extraction;

class NameSettlingTest {

    @Property(tries = 60)
    void papersThatAreCountedApartGiveTheGraphOfPapersThatCameTogether(@ForAll long seed) {
        Random random = new Random(seed);
        List<Extraction> papers = new ArrayList<>(CorpusGraphTest.ALL);
        for (int i = 0; i < 6; i++) {
            papers.add(Corpus.paper("Pictures " + i, "On ImageNet and FL.", "Dataset:ImageNet", "Method:FL"));
        }
        papers.add(Corpus.paper("Odd one", "ImageNet is hard.", "Task:ImageNet"));
        Collections.shuffle(papers, random);
        papers = papers.subList(0, 1 + random.nextInt(papers.size()));

        NameSettling settling =
                new NameSettling(counted(papers, random).entrySet().iterator());
        Set<Quad> quads = new HashSet<>();
        settling.entities().forEachRemaining(quads::add);
        settling.index().forEachRemaining(quads::add);
        for (Extraction paper : papers) {
            quads.addAll(new SettledNames(meanings(settling, CountedNames.keys(paper)))
                    .quads(new CorpusGraph.ExtractedPaper(paper, "test")));
            quads.addAll(SettledNames.index(new CorpusGraph.ExtractedPaper(paper, "test")));
        }

        Corpus together = new Corpus().add(papers.toArray(Extraction[]::new));
        assertThat(quads).isEqualTo(together.quads());
    }

    @Test
    void aNameThatNobodyCountedIsAnError() {
        Extraction paper = CorpusGraphTest.ALL.get(0);
        assertThatThrownBy(() -> new SettledNames(Map.of()).quads(new CorpusGraph.ExtractedPaper(paper, "test")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was not settled");
    }

    /** The counts of parts of whatever size, added up in whatever order. */
    private static Map<String, String> counted(List<Extraction> papers, Random random) {
        List<CountedNames> parts = new ArrayList<>();
        for (Extraction paper : papers) {
            if (parts.isEmpty() || random.nextBoolean()) {
                parts.add(new CountedNames());
            }
            parts.get(random.nextInt(parts.size())).add(paper);
        }
        Collections.shuffle(parts, random);
        Map<String, String> sums = new HashMap<>();
        for (CountedNames part : parts) {
            part.texts()
                    .forEach((of, count) -> sums.merge(of, count, (one, other) -> CountedNames.sum(of, one, other)));
        }
        return sums;
    }

    private static Map<String, String> meanings(NameSettling settling, Set<String> names) {
        Map<String, String> meanings = new HashMap<>();
        settling.forEach((name, meaning) -> {
            if (names.contains(name)) {
                meanings.put(name, meaning);
            }
        });
        return meanings;
    }
}

package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.papergraph.evaluate.GoldEntity;
import org.papergraph.evaluate.GoldFile;
import org.papergraph.evaluate.GoldPaper;
import org.papergraph.paper.Entity;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;

/** Builds graphs of real papers, with the names that people found in them, in random orders and splits. */
class OrderOfRealPapersIT {

    private static final Path GOLD = Path.of(System.getProperty("papergraph.shared", "../shared"), "gold");
    private static final int PAPERS = 150;
    private static final int ORDERS = 4;

    @Test
    void theGraphIsTheSameInEveryOrderAndSplit() throws IOException {
        assumeTrue(Files.exists(GOLD.resolve("train.jsonl")), "no labelled papers in " + GOLD);
        Map<Node, Extraction> different = new LinkedHashMap<>();
        for (String file : List.of("train.jsonl", "train-conferences.jsonl")) {
            for (GoldPaper paper : GoldFile.read(GOLD.resolve(file))) {
                Extraction extraction = extraction(paper);
                different.putIfAbsent(Iris.paper(extraction.paper()), extraction);
            }
        }
        List<Extraction> papers = new ArrayList<>(different.values());
        Collections.shuffle(papers, new Random(0));
        papers = papers.subList(0, PAPERS);
        Set<Quad> expected = new Corpus().add(papers.toArray(Extraction[]::new)).quads();
        assertThat(expected)
                .as("something to get wrong")
                .anyMatch(quad -> quad.getPredicate().equals(ReusedTerms.IS_REPLACED_BY))
                .anyMatch(quad -> quad.getPredicate().equals(ReusedTerms.BROADER))
                .anyMatch(quad -> quad.getPredicate().equals(Vocabulary.MERGED_INTO));

        for (int seed = 1; seed <= ORDERS; seed++) {
            Set<Quad> found = inParts(papers, new Random(seed));
            assertThat(difference(found, expected)).as("order " + seed).isEmpty();
            assertThat(difference(expected, found)).as("order " + seed).isEmpty();
        }
    }

    /** Some of the papers that came go again in between, and come back. */
    private static Set<Quad> inParts(List<Extraction> papers, Random random) {
        List<Extraction> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, random);
        Corpus corpus = new Corpus();
        List<Extraction> gone = new ArrayList<>();
        int from = 0;
        while (from < shuffled.size()) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(100));
            corpus.add(shuffled.subList(from, to).toArray(Extraction[]::new));
            corpus.remove(shuffled.get(random.nextInt(to)));
            Extraction leaving = shuffled.get(random.nextInt(to));
            corpus.remove(leaving);
            gone.add(leaving);
            from = to;
        }
        // All that left, and others again.
        corpus.add(shuffled.toArray(Extraction[]::new));
        return corpus.quads();
    }

    private static Set<String> difference(Set<Quad> of, Set<Quad> to) {
        Set<String> difference = new TreeSet<>();
        of.stream().filter(quad -> !to.contains(quad)).forEach(quad -> difference.add(text(quad)));
        return difference;
    }

    private static String text(Quad quad) {
        List<String> parts = new ArrayList<>();
        for (Node node : List.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())) {
            parts.add(node.toString());
        }
        return String.join(" ", parts);
    }

    private static Extraction extraction(GoldPaper gold) {
        Paper paper = Paper.of(
                gold.title(),
                gold.abstractText(),
                new Source("gold.jsonl", gold.source().line()));
        String text = paper.text();
        List<Entity> entities = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (GoldEntity entity : gold.entities()) {
            Set<String> spellings = new TreeSet<>(entity.aliases());
            spellings.add(entity.name());
            List<Mention> mentions = new ArrayList<>();
            for (String spelling : spellings) {
                int at = text.indexOf(spelling);
                if (at >= 0) {
                    mentions.add(new Mention(new Span(at, at + spelling.length()), spelling, entity.type(), 0.9));
                }
            }
            if (!mentions.isEmpty() && taken.add(entity.type() + entity.name())) {
                entities.add(new Entity(
                        entity.type(),
                        entity.name(),
                        List.copyOf(entity.aliases()),
                        entity.type().roles().get(0),
                        mentions));
            }
        }
        int titleEnd = paper.title().length();
        return new Extraction(
                paper, List.of(new Span(0, titleEnd), new Span(titleEnd + 1, text.length())), entities, List.of());
    }
}

package org.papergraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.CorpusGraph;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.paper.Entity;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Span;
import org.papergraph.store.PaperStore;

/**
 * Measures resolution on papers that {@code papergraph extract} has read: {@code pairs EXTRACTED PAIRS} counts labelled
 * pairs that share a node, {@code orders EXTRACTED N} compares builds in N random orders and splits, {@code grow
 * EXTRACTED STORE COPIES} builds a store of so many copies of each paper in batches and times one more paper on the way, {@code broader EXTRACTED N} prints N of the
 * things that are versions or kinds of others, to be judged by eye.
 */
public final class ResolutionBench {

    private static final int BATCH = 256;

    private ResolutionBench() {}

    public static void main(String[] args) throws IOException {
        List<Extraction> papers = ExtractedPapers.read(Path.of(args[1]));
        switch (args[0]) {
            case "pairs" -> pairs(papers, Path.of(args[2]));
            case "orders" -> orders(papers, Integer.parseInt(args[2]));
            case "broader" -> broader(papers, Integer.parseInt(args[2]));
            case "grow" -> grow(copies(papers, Integer.parseInt(args[3])), Path.of(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void pairs(List<Extraction> papers, Path pairs) throws IOException {
        try (PaperStore store = PaperStore.inMemory()) {
            build(store, papers);
            Map<String, Integer> counts = new TreeMap<>();
            for (String line : Files.readAllLines(pairs, StandardCharsets.UTF_8)) {
                JsonNode pair = new ObjectMapper().readTree(line);
                String type = pair.get("type").asText().toLowerCase(java.util.Locale.ROOT);
                boolean same = pair.get("label").asText().equals("same");
                store.read(dataset -> {
                    Set<Node> ofA = labelled(dataset, type, pair.get("a").asText());
                    Set<Node> ofB = labelled(dataset, type, pair.get("b").asText());
                    if (!ofA.isEmpty() && !ofB.isEmpty()) {
                        boolean shared = !Collections.disjoint(ofA, ofB);
                        counts.merge((same ? "same" : "apart") + (shared ? " shared" : " not shared"), 1, Integer::sum);
                        if (same != shared) {
                            print(line + " " + ofA + " " + ofB);
                        }
                    }
                    return shared(ofA);
                });
            }
            print(counts.toString());
        }
    }

    private static void broader(List<Extraction> papers, int sampled) {
        try (PaperStore store = PaperStore.inMemory()) {
            build(store, papers);
            List<String> lines = store.read(dataset -> {
                List<String> all = new ArrayList<>();
                dataset.findNG(Iris.ENTITIES_GRAPH, Node.ANY, ReusedTerms.BROADER, Node.ANY)
                        .forEachRemaining(
                                quad -> all.add(quad.getSubject().getURI().substring(Iris.BASE.length())
                                        + ": " + label(dataset, quad.getSubject()) + " > "
                                        + label(dataset, quad.getObject())));
                return all;
            });
            print(lines.size() + " have something broader");
            Collections.sort(lines);
            Collections.shuffle(lines, new Random(1));
            lines.stream().limit(sampled).sorted().forEach(ResolutionBench::print);
        }
    }

    private static String label(DatasetGraph dataset, Node entity) {
        return dataset.findNG(Iris.ENTITIES_GRAPH, entity, ReusedTerms.PREF_LABEL, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    private static boolean shared(Set<Node> nodes) {
        return nodes.size() > 1;
    }

    private static Set<Node> labelled(DatasetGraph dataset, String type, String label) {
        Set<Node> nodes = new HashSet<>();
        Node literal = NodeFactory.createLiteralLang(label, "en");
        for (Node property : List.of(ReusedTerms.PREF_LABEL, ReusedTerms.ALT_LABEL)) {
            dataset.findNG(Iris.ENTITIES_GRAPH, Node.ANY, property, literal)
                    .forEachRemaining(quad -> nodes.add(quad.getSubject()));
        }
        nodes.removeIf(node -> !node.getURI().startsWith(Iris.BASE + type));
        return nodes;
    }

    private static void orders(List<Extraction> papers, int orders) {
        Set<Quad> expected;
        try (PaperStore store = PaperStore.inMemory()) {
            update(store, Set.of(), papers);
            expected = quads(store);
        }
        print(expected.size() + " quads");
        for (int seed = 0; seed < orders; seed++) {
            Random random = new Random(seed);
            List<Extraction> shuffled = new ArrayList<>(papers);
            Collections.shuffle(shuffled, random);
            long begin = System.nanoTime();
            try (PaperStore store = PaperStore.inMemory()) {
                int at = 0;
                while (at < shuffled.size()) {
                    int to = Math.min(shuffled.size(), at + 1 + random.nextInt(shuffled.size()));
                    Set<Node> gone = new HashSet<>();
                    for (int i = 0; i < at; i++) {
                        if (random.nextInt(10) == 0) {
                            gone.add(Iris.paper(shuffled.get(i).paper()));
                        }
                    }
                    update(store, gone, shuffled.subList(at, to));
                    update(store, Set.of(), shuffled.subList(0, at));
                    at = to;
                }
                Set<Quad> found = quads(store);
                Set<Quad> less = new HashSet<>(expected);
                less.removeAll(found);
                Set<Quad> more = new HashSet<>(found);
                more.removeAll(expected);
                print("order " + seed + ": " + less.size() + " missing, " + more.size() + " too many, " + seconds(begin)
                        + " s");
                less.stream().limit(10).forEach(quad -> print("- " + quad));
                more.stream().limit(10).forEach(quad -> print("+ " + quad));
            }
        }
    }

    /** The papers with other titles, round by round: each name is used by so many times as many papers. */
    private static List<Extraction> copies(List<Extraction> papers, int copies) {
        List<Extraction> all = new ArrayList<>(papers);
        for (int copy = 2; copy <= copies; copy++) {
            for (Extraction paper : papers) {
                all.add(copy(paper, copy));
            }
        }
        return all;
    }

    private static Extraction copy(Extraction of, int number) {
        Paper paper = of.paper();
        Paper copy = new Paper(
                paper.id() + "-" + number,
                paper.title() + " " + number,
                paper.abstractText(),
                paper.authors(),
                paper.issued(),
                paper.venue(),
                "",
                "",
                paper.url(),
                paper.sources());
        int longer = copy.title().length() - paper.title().length();
        int titleEnd = paper.title().length();
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : of.entities()) {
            entities.add(new Entity(
                    entity.type(),
                    entity.name(),
                    entity.aliases(),
                    entity.role(),
                    entity.mentions().stream()
                            .map(mention -> new Mention(
                                    moved(mention.span(), titleEnd, longer),
                                    mention.surfaceForm(),
                                    mention.type(),
                                    mention.confidence()))
                            .toList()));
        }
        List<Span> sentences = of.sentences().stream()
                .map(span -> moved(span, titleEnd, longer))
                .toList();
        return new Extraction(copy, sentences, entities, List.of());
    }

    private static Span moved(Span span, int titleEnd, int by) {
        return span.begin() > titleEnd ? new Span(span.begin() + by, span.end() + by) : span;
    }

    private static void grow(List<Extraction> papers, Path folder) {
        long begin = System.nanoTime();
        try (PaperStore store = PaperStore.open(folder)) {
            for (int at = 0; at < papers.size(); at += BATCH) {
                update(store, Set.of(), papers.subList(at, Math.min(papers.size(), at + BATCH)));
                if (at % (BATCH * 4) == 0) {
                    long before = System.nanoTime();
                    List<Extraction> one = papers.subList(at, at + 1);
                    for (int i = 0; i < 10; i++) {
                        update(store, Set.of(Iris.paper(one.get(0).paper())), List.of());
                        update(store, Set.of(), one);
                    }
                    // Twenty changes.
                    print((at + BATCH) + " papers: " + seconds(begin) + " s, one more "
                            + (System.nanoTime() - before) / 20_000_000 + " ms, "
                            + (Runtime.getRuntime().totalMemory()
                                            - Runtime.getRuntime().freeMemory()
                                    >> 20)
                            + " MB of heap");
                }
            }
        }
        print("closed: " + seconds(begin) + " s");
    }

    private static void build(PaperStore store, List<Extraction> papers) {
        for (int at = 0; at < papers.size(); at += BATCH) {
            update(store, Set.of(), papers.subList(at, Math.min(papers.size(), at + BATCH)));
        }
    }

    private static void update(PaperStore store, Set<Node> gone, List<Extraction> come) {
        store.write(dataset -> {
            CorpusGraph.update(
                    dataset,
                    gone,
                    come.stream()
                            .map(paper -> new ExtractedPaper(paper, "bench"))
                            .toList());
            return come.size();
        });
    }

    private static Set<Quad> quads(PaperStore store) {
        return store.read(dataset -> {
            Set<Quad> quads = new HashSet<>();
            dataset.find().forEachRemaining(quads::add);
            return quads;
        });
    }

    private static double seconds(long begin) {
        return Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}

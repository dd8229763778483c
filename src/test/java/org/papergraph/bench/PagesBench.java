package org.papergraph.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.page.Addresses;
import org.papergraph.page.PageRequest;
import org.papergraph.page.Pages;
import org.papergraph.query.Catalogue;
import org.papergraph.store.PaperStore;

/**
 * How long pages of a large store take.
 *
 * <p>{@code multiply FROM TO PAPERS} makes a large store of a small one that was built from real papers: each paper again
 * and again under other names, until there are so many. What several papers name stays one thing, so that the common
 * things become very common; what one paper names becomes another thing in each copy. Copies leave out the places of
 * single mentions, and claims. {@code multiply FROM TO PAPERS BEFORE} leaves nothing out, and goes on with a store that it
 * has made of so many papers before, a multiple of those of {@code FROM}; {@code QuestionsBench} asks there.
 *
 * <p>{@code ask DIR PAGES SEED} asks for so many pages of each kind, at random: entities as a walk along the mentions
 * meets them (each as often as papers name it), each entity alike, papers, lists. Prints the median, the 95th of a hundred
 * and the greatest time of each kind in milliseconds, first and second round. The figures stand in {@code docs/pages.md}.
 */
final class PagesBench {

    private PagesBench() {}

    public static void main(String[] args) {
        switch (args[0]) {
            case "multiply" -> {
                boolean whole = args.length > 4;
                multiply(
                        Path.of(args[1]),
                        Path.of(args[2]),
                        Integer.parseInt(args[3]),
                        whole ? Integer.parseInt(args[4]) : 0,
                        whole);
            }
            case "ask" -> ask(Path.of(args[1]), Integer.parseInt(args[2]), new Random(Long.parseLong(args[3])));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void multiply(Path from, Path to, int papers, int before, boolean whole) {
        Map<Node, List<Quad>> graphs = new LinkedHashMap<>();
        Map<Node, Integer> naming = new HashMap<>();
        List<Quad> labels = new ArrayList<>();
        try (PaperStore store = PaperStore.openExisting(from)) {
            store.read(dataset -> {
                dataset.find().forEachRemaining(quad -> {
                    if (Iris.isPaper(quad.getGraph())) {
                        graphs.computeIfAbsent(quad.getGraph(), none -> new ArrayList<>())
                                .add(quad);
                        if (quad.getPredicate().equals(ReusedTerms.MENTIONS)) {
                            naming.merge(quad.getObject(), 1, Integer::sum);
                        }
                    } else {
                        labels.add(quad);
                    }
                });
                return graphs.size();
            });
        }
        long begin = System.nanoTime();
        try (PaperStore store = PaperStore.open(to)) {
            int copies = (papers + graphs.size() - 1) / graphs.size();
            for (int copy = before / graphs.size(); copy < copies; copy++) {
                int number = copy;
                int most = Math.min(graphs.size(), papers - copy * graphs.size());
                store.write(dataset -> {
                    graphs.values().stream()
                            .limit(most)
                            .forEach(quads -> quads.forEach(quad -> add(dataset, quad, number, naming, whole)));
                    labels.forEach(quad -> add(dataset, quad, number, naming, whole));
                    return most;
                });
                if (copy % 10 == 0) {
                    print("%d copies, %.0f s".formatted(copy + 1, seconds(begin)));
                }
            }
        }
        print("done after %.0f s".formatted(seconds(begin)));
    }

    private static void add(DatasetGraph dataset, Quad quad, int copy, Map<Node, Integer> naming, boolean whole) {
        String subject = quad.getSubject().toString();
        if (!whole && copy > 0 && (subject.contains("#char=") || subject.contains("#claim="))) {
            return;
        }
        Node object = quad.getObject();
        if (object.isLiteral()
                && quad.getGraph().equals(Iris.ENTITIES_GRAPH)
                && naming.getOrDefault(quad.getSubject(), 0) == 1
                && copy > 0) {
            object = NodeFactory.createLiteralLang(object.getLiteralLexicalForm() + " " + copy, "en");
        }
        dataset.add(
                copied(quad.getGraph(), copy, naming),
                copied(quad.getSubject(), copy, naming),
                quad.getPredicate(),
                copied(object, copy, naming));
    }

    private static Node copied(Node node, int copy, Map<Node, Integer> naming) {
        if (copy == 0 || !node.isURI()) {
            return node;
        }
        String paper = Iris.BASE + "paper/";
        if (node.getURI().startsWith(paper)) {
            return NodeFactory.createURI(
                    paper + "copy" + copy + "/" + node.getURI().substring(paper.length()));
        }
        return naming.getOrDefault(node, 0) == 1 ? NodeFactory.createURI(node.getURI() + "-" + copy) : node;
    }

    private static void ask(Path folder, int count, Random random) {
        try (PaperStore store = PaperStore.openExisting(folder)) {
            Pages pages = new Pages(store.dataset(), Catalogue.load(), Duration.ofSeconds(30));
            long begin = System.nanoTime();
            pages.warmUp();
            print("warm up: %.1f s, %d MB in use after it".formatted(seconds(begin), used()));
            Map<String, List<String>> addresses = store.read(dataset -> addresses(dataset, count, random));
            for (int round = 1; round <= 2; round++) {
                print("round " + round);
                addresses.forEach((kind, paths) -> measure(pages, kind, paths));
            }
        }
    }

    private static Map<String, List<String>> addresses(DatasetGraph dataset, int count, Random random) {
        List<String> met = new ArrayList<>();
        List<String> papers = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, ReusedTerms.MENTIONS, Node.ANY).forEachRemaining(quad -> {
            met.add(path(quad.getObject()));
            papers.add(path(quad.getSubject()));
        });
        List<String> alike = new ArrayList<>();
        dataset.find(Iris.ENTITIES_GRAPH, Node.ANY, ReusedTerms.PREF_LABEL, Node.ANY)
                .forEachRemaining((Quad quad) -> alike.add(path(quad.getSubject())));
        List<String> common = List.copyOf(most(met, 25));
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        addresses.put("entities as mentions meet them", drawn(met, count, random));
        addresses.put("entities, each alike", drawn(alike, count, random));
        addresses.put("the 25 most common entities", common);
        addresses.put(
                "papers",
                drawn(papers.stream().filter(path -> !path.contains("/copy")).toList(), count, random));
        addresses.put("start page", List.of("/", "/", "/", "/", "/"));
        List<String> others = new ArrayList<>();
        for (String path : common.subList(0, 10)) {
            String id = path.substring(1);
            others.add("/graph?at=" + id);
            others.add("/matrix?around=" + id);
            others.add("/compare?item=" + id + "&item=" + common.get(11).substring(1));
            others.add("/papers?" + id.substring(0, id.indexOf('/')) + "=" + id + "&results=yes");
        }
        others.addAll(List.of(
                "/papers", "/papers?page=900", "/leaderboards", "/search?q=b", "/suggest?q=d", "/suggest?q=dan"));
        addresses.put("graph, matrix, comparison, lists, search", others);
        addresses.put("review", List.of("/review", "/review?page=20"));
        return addresses;
    }

    private static List<String> most(List<String> met, int limit) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        met.forEach(path -> counts.merge(path, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> drawn(List<String> all, int count, Random random) {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(all.get(random.nextInt(all.size())));
        }
        return drawn;
    }

    private static void measure(Pages pages, String kind, List<String> paths) {
        double[] millis = new double[paths.size()];
        long bytes = 0;
        for (int i = 0; i < millis.length; i++) {
            PageRequest request = Addresses.request(paths.get(i));
            long begin = System.nanoTime();
            bytes += pages.answer(request)
                    .orElseThrow(() -> new IllegalStateException(request.path()))
                    .body()
                    .length;
            millis[i] = seconds(begin) * 1000;
        }
        Arrays.sort(millis);
        print("%-42s %4d pages  median %6.1f  p95 %6.1f  max %6.1f ms  %d kB each"
                .formatted(
                        kind,
                        millis.length,
                        millis[millis.length / 2],
                        millis[(int) Math.ceil(0.95 * millis.length) - 1],
                        millis[millis.length - 1],
                        bytes / millis.length / 1024));
    }

    private static String path(Node node) {
        return "/" + node.getURI().substring(Iris.BASE.length());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void print(String line) {
        System.out.println(String.format(Locale.ROOT, "%s", line));
    }
}

package org.papergraph.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.page.PageRequest;
import org.papergraph.page.Pages;
import org.papergraph.query.Catalogue;
import org.papergraph.store.PaperStore;

/**
 * How long pages of a large store take.
 *
 * <p>{@code DIR PAGES SEED} opens a store that {@link LayoutBench} has loaded, and asks for so many pages of each kind, at
 * random: entities as a walk along the mentions meets them (each as often as papers name it, so that the most common
 * ones are well among them), each entity alike, papers, lists. Prints the median, the 95th of a hundred and the greatest
 * time of each kind in milliseconds, first and second round. The figures stand in {@code docs/pages.md}.
 */
final class PagesBench {

    private PagesBench() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[1]);
        Random random = new Random(Long.parseLong(args[2]));
        try (PaperStore store = PaperStore.openExisting(Path.of(args[0]))) {
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
        addresses.put("papers", drawn(papers, count, random));
        addresses.put("start page", List.of("/", "/", "/", "/", "/"));
        List<String> others = new ArrayList<>();
        for (String path : common.subList(0, 10)) {
            String id = path.substring(1);
            others.add("/graph?at=" + id);
            others.add("/matrix?around=" + id);
            others.add("/compare?item=" + id + "&item=" + common.get(11).substring(1));
            others.add("/papers?" + id.substring(0, id.indexOf('/')) + "=" + id + "&results=yes");
        }
        others.addAll(List.of("/papers", "/papers?page=900", "/leaderboards", "/search?q=b", "/suggest?q=d", "/suggest?q=dan"));
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
            PageRequest request = request(paths.get(i));
            long begin = System.nanoTime();
            bytes += pages.answer(request).orElseThrow(() -> new IllegalStateException(request.path())).body().length;
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

    private static PageRequest request(String address) {
        int mark = address.indexOf('?');
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : mark < 0 ? new String[0] : address.substring(mark + 1).split("&")) {
            String[] nameAndValue = pair.split("=", 2);
            parameters.computeIfAbsent(nameAndValue[0], none -> new ArrayList<>()).add(nameAndValue[1]);
        }
        return new PageRequest(mark < 0 ? address : address.substring(0, mark), parameters);
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

package org.papergraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.TDB2;
import org.papergraph.graph.CorpusGraph;
import org.papergraph.graph.Iris;
import org.papergraph.graph.PaperGraph;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.store.PaperStore;

/**
 * What the union of the named graphs as default graph costs, against a default graph that holds copies.
 *
 * <p>{@code load DIR PAPERS BATCH} builds a store; {@code compact DIR} compacts it; {@code query DIR union} times the questions on the union of the named
 * graphs, first run and median of the following ones; {@code copy DIR BATCH} copies all triples that the questions need
 * into the default graph; {@code query DIR copies} times them there. Run {@code query} in a new JVM and with the file
 * cache emptied for cold figures. The figures stand in the documentation of {@code org.papergraph.store.PaperStore}.
 */
final class LayoutBench {

    private static final int WARM_RUNS = 15;
    private static final String PREFIXES = """
            PREFIX pg: <https://w3id.org/papergraph/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX mls: <http://www.w3.org/ns/mls#>
            """;

    private LayoutBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "load" -> load(folder, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "compact" -> compact(folder);
            case "copy" -> copy(folder, Integer.parseInt(args[2]));
            case "query" -> query(folder, args[2].equals("union"));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void load(Path folder, int papers, int batch) throws IOException {
        SyntheticPapers source = new SyntheticPapers();
        long begin = System.nanoTime();
        long quads = 0;
        int next = 10_000;
        try (PaperStore store = PaperStore.open(folder)) {
            for (int from = 0; from < papers; from += batch) {
                List<Extraction> extractions = new ArrayList<>();
                for (int number = from; number < Math.min(papers, from + batch); number++) {
                    extractions.add(source.paper(number));
                }
                quads += store.write(dataset -> write(dataset, extractions));
                if (from + batch >= next) {
                    next += 10_000;
                    print("loaded %d papers, %d quads, %.0f s wall, %.0f s cpu, %d MB"
                            .formatted(from + batch, quads, seconds(begin), cpuSeconds(), size(folder)));
                }
            }
        }
        print("closed after %.0f s, %d MB".formatted(seconds(begin), size(folder)));
    }

    private static long write(DatasetGraph dataset, List<Extraction> extractions) {
        long count = 0;
        for (Extraction extraction : extractions) {
            List<Quad> quads = PaperGraph.quads(extraction, "bench");
            CorpusGraph.update(dataset, Set.of(), List.of(new CorpusGraph.ExtractedPaper(extraction, "bench")));
            count += quads.size();
        }
        return count;
    }

    private static void compact(Path folder) throws IOException {
        long begin = System.nanoTime();
        try (PaperStore store = PaperStore.openExisting(folder)) {
            store.compact();
            print("compacted in %.0f s wall, %.0f s cpu".formatted(seconds(begin), cpuSeconds()));
        }
        print("%d MB".formatted(size(folder)));
    }

    private static void copy(Path folder, int batch) throws IOException {
        long begin = System.nanoTime();
        try (PaperStore store = PaperStore.openExisting(folder)) {
            List<Node> graphs = store.read(dataset -> {
                List<Node> names = new ArrayList<>();
                dataset.listGraphNodes().forEachRemaining(names::add);
                return names;
            });
            long copied = 0;
            for (int from = 0; from < graphs.size(); from += batch) {
                List<Node> some = graphs.subList(from, Math.min(graphs.size(), from + batch));
                copied += store.write(dataset -> copy(dataset, some));
            }
            print("copied %d triples in %.0f s wall, %.0f s cpu, %d MB"
                    .formatted(copied, seconds(begin), cpuSeconds(), size(folder)));
        }
    }

    private static long copy(DatasetGraph dataset, List<Node> graphs) {
        Set<Node> left = Set.of(
                ReusedTerms.ABSTRACT,
                ReusedTerms.ANCHOR_OF,
                ReusedTerms.BEGIN_INDEX,
                ReusedTerms.END_INDEX,
                ReusedTerms.REFERENCE_CONTEXT,
                ReusedTerms.IN_SENTENCE,
                ReusedTerms.IDENTIFIES,
                ReusedTerms.CLASS_REF,
                ReusedTerms.TEXT_CONFIDENCE);
        Set<Node> leftTypes = Set.of(ReusedTerms.PHRASE, ReusedTerms.SENTENCE, ReusedTerms.CONTEXT);
        long copied = 0;
        for (Node graph : graphs) {
            List<Quad> quads = new ArrayList<>();
            dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
            for (Quad quad : quads) {
                if (!left.contains(quad.getPredicate()) && !leftTypes.contains(quad.getObject())) {
                    dataset.add(
                            Quad.defaultGraphNodeGenerated, quad.getSubject(), quad.getPredicate(), quad.getObject());
                    copied++;
                }
            }
        }
        return copied;
    }

    private static void query(Path folder, boolean union) {
        try (PaperStore store = PaperStore.openExisting(folder)) {
            store.dataset().getContext().set(TDB2.symUnionDefaultGraph, union);
            for (Map.Entry<String, String> question : questions().entrySet()) {
                List<Double> times = new ArrayList<>();
                long rows = 0;
                for (int run = 0; run <= WARM_RUNS; run++) {
                    long begin = System.nanoTime();
                    rows = store.read(dataset -> rows(dataset, question.getValue()));
                    times.add((System.nanoTime() - begin) / 1e6);
                }
                List<Double> warm = new ArrayList<>(times.subList(1, times.size()));
                Collections.sort(warm);
                print("%-14s %5d rows  first %8.1f ms  warm median %8.1f  min %8.1f  max %8.1f"
                        .formatted(
                                question.getKey(),
                                rows,
                                times.get(0),
                                warm.get(WARM_RUNS / 2),
                                warm.get(0),
                                warm.get(WARM_RUNS - 1)));
            }
        }
    }

    private static long rows(DatasetGraph dataset, String query) {
        try (QueryExec exec = QueryExec.dataset(dataset)
                .query(QueryFactory.create(PREFIXES + query))
                .build()) {
            long rows = 0;
            for (Iterator<?> results = exec.select(); results.hasNext(); results.next()) {
                rows++;
            }
            return rows;
        }
    }

    /** Entities of a middling popularity, but for the last two questions, which are the worst that can come. */
    private static Map<String, String> questions() {
        String method = iri(EntityType.Method, 50);
        String task = iri(EntityType.Task, 30);
        String dataset = iri(EntityType.Dataset, 20);
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("paper card", """
                SELECT ?property ?entity ?label ?type WHERE {
                  <https://w3id.org/papergraph/paper/doi/10.1000/777> schema:mentions ?entity ; ?property ?entity .
                  ?entity a ?type ; skos:prefLabel ?label FILTER(?type != skos:Concept) }""");
        questions.put("co-use", """
                SELECT ?other (COUNT(DISTINCT ?p) AS ?n) WHERE {
                  ?p pg:usesMethod %s , ?other FILTER(?other != %s) }
                GROUP BY ?other ORDER BY DESC(?n) ?other LIMIT 20""".formatted(method, method));
        questions.put("datasets", """
                SELECT ?dataset ?label (COUNT(DISTINCT ?p) AS ?n) WHERE {
                  ?p pg:addressesTask %s ; pg:usesDataset ?dataset . ?dataset skos:prefLabel ?label }
                GROUP BY ?dataset ?label ORDER BY DESC(?n) ?label LIMIT 20""".formatted(task));
        questions.put("leaderboard", """
                SELECT ?method ?metric ?value ?p ?title ?year WHERE {
                  ?r pg:onDataset %s ; mls:specifiedBy ?metric ; mls:hasValue ?value ; pg:ofMethod ?method ;
                     pg:reportedIn ?p . ?p dcterms:title ?title ; dcterms:issued ?year }
                ORDER BY ?metric DESC(?value) LIMIT 50""".formatted(dataset));
        questions.put("surface forms", """
                SELECT ?form (COUNT(?p) AS ?n) WHERE { GRAPH ?p { %s pg:surfaceForm ?form } }
                GROUP BY ?form ORDER BY DESC(?n)""".formatted(method));
        questions.put("co-use top", """
                SELECT ?other (COUNT(DISTINCT ?p) AS ?n) WHERE {
                  ?p schema:mentions %s ; pg:usesMethod ?other }
                GROUP BY ?other ORDER BY DESC(?n) ?other LIMIT 20""".formatted(iri(EntityType.Metric, 0)));
        questions.put("top methods", """
                SELECT ?m (COUNT(DISTINCT ?p) AS ?n) WHERE { ?p pg:usesMethod ?m }
                GROUP BY ?m ORDER BY DESC(?n) LIMIT 20""");
        return questions;
    }

    private static String iri(EntityType type, int rank) {
        return "<" + Iris.entity(type, SyntheticPapers.name(type, rank)).getURI() + ">";
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(file);
            }
            return bytes / 1_000_000;
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}

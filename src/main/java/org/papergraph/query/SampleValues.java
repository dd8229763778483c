package org.papergraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.EntityType;

/**
 * Values of a graph for the parameters of questions.
 *
 * <p>Entities come as somebody meets them who follows mentions in papers: first the one that most papers name, then those
 * at even steps through all mentions, so that a thing is the likelier to come the more papers name it. Papers come at even
 * steps through their IRIs. The same graph gives the same values.
 */
final class SampleValues {

    private final Map<ParameterType, List<String>> values = new EnumMap<>(ParameterType.class);

    /** @param count of each type, fewer where the graph has fewer */
    SampleValues(DatasetGraph dataset, int count) {
        Map<Node, Integer> papers = new HashMap<>();
        Set<String> titles = new LinkedHashSet<>();
        Iterator<Quad> mentions = dataset.find(Node.ANY, Node.ANY, ReusedTerms.MENTIONS, Node.ANY);
        while (mentions.hasNext()) {
            papers.merge(mentions.next().getObject(), 1, Integer::sum);
        }
        Map<String, Integer> all = new HashMap<>();
        for (EntityType type : EntityType.values()) {
            Map<String, Integer> labels = labels(dataset, type, papers);
            labels.forEach((label, times) -> all.merge(label, times, Integer::sum));
            values.put(ParameterType.of(type), drawn(labels, count));
        }
        values.put(ParameterType.ENTITY, drawn(all, count));
        Map<String, Integer> iris = new HashMap<>();
        papers.forEach((entity, times) -> iris.put(entity.getURI(), times));
        values.put(ParameterType.IRI, drawn(iris, count));
        dataset.find(Node.ANY, Node.ANY, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE)
                .forEachRemaining(quad -> titles.add(quad.getSubject().getURI()));
        values.put(ParameterType.PAPER, even(titles.stream().sorted().toList(), count));
    }

    /** Values for a parameter; for texts, numbers and dates its example; empty when the graph has none. */
    List<String> of(Parameter parameter) {
        return switch (parameter.type()) {
            case STRING, INTEGER, DECIMAL, DATE -> List.of(parameter.example());
            case IRI, PAPER, ENTITY, TASK, METHOD, DATASET, METRIC -> values.getOrDefault(parameter.type(), List.of());
        };
    }

    private static Map<String, Integer> labels(DatasetGraph dataset, EntityType type, Map<Node, Integer> papers) {
        Map<String, Integer> labels = new HashMap<>();
        papers.forEach((entity, times) -> {
            if (dataset.contains(Node.ANY, entity, ReusedTerms.TYPE, Vocabulary.classOf(type))) {
                dataset.find(Iris.ENTITIES_GRAPH, entity, ReusedTerms.PREF_LABEL, Node.ANY)
                        .forEachRemaining(quad -> labels.put(quad.getObject().getLiteralLexicalForm(), times));
            }
        });
        return labels;
    }

    /** The most common one, and those at even steps through all places. */
    private static List<String> drawn(Map<String, Integer> places, int count) {
        List<Map.Entry<String, Integer>> ordered = new ArrayList<>(new TreeMap<>(places).entrySet());
        ordered.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        long all = ordered.stream().mapToLong(Map.Entry::getValue).sum();
        Set<String> drawn = new LinkedHashSet<>();
        long passed = 0;
        for (Map.Entry<String, Integer> entry : ordered) {
            passed += entry.getValue();
            if (passed * count > drawn.size() * all) {
                drawn.add(entry.getKey());
            }
        }
        return drawn.stream().limit(count).toList();
    }

    private static List<String> even(List<String> all, int count) {
        Set<String> chosen = new LinkedHashSet<>();
        for (int i = 0; i < count && !all.isEmpty(); i++) {
            chosen.add(all.get((int) ((long) i * all.size() / count)));
        }
        return List.copyOf(chosen);
    }
}

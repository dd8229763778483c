package org.papergraph.pipeline;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Prefixes;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.store.PaperStore;

/**
 * What one store has and another has not.
 *
 * @param papers by IRI; changed when their text, sources or reader differ
 * @param entities by IRI; changed when their preferred label differs
 * @param merges by spelling and type; changed when the spelling leads to another entity
 * @param results by IRI; changed when a value or a part differs
 */
public record StoreDifference(Part papers, Part entities, Part merges, Part results) {

    /**
     * The difference in one kind of thing.
     *
     * @param came what only the second store has
     * @param gone what only the first store has
     * @param changed what both have, but not the same
     */
    public record Part(SortedSet<String> came, SortedSet<String> gone, SortedSet<String> changed) {

        boolean isEmpty() {
            return came.isEmpty() && gone.isEmpty() && changed.isEmpty();
        }

        private static Part of(Map<String, String> before, Map<String, String> after) {
            Part part = new Part(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
            after.forEach((key, value) -> {
                String old = before.getOrDefault(key, "");
                if (!before.containsKey(key)) {
                    part.came.add(key);
                } else if (!old.equals(value)) {
                    part.changed.add(key);
                }
            });
            before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(part.gone::add);
            return part;
        }
    }

    /** From the first store to the second. */
    public static StoreDifference between(PaperStore first, PaperStore second) {
        Content before = first.read(Content::of);
        Content after = second.read(Content::of);
        return new StoreDifference(
                Part.of(before.papers, after.papers),
                Part.of(before.entities, after.entities),
                Part.of(before.merges, after.merges),
                Part.of(before.results, after.results));
    }

    /** Whether both hold the same. */
    public boolean isEmpty() {
        return papers.isEmpty() && entities.isEmpty() && merges.isEmpty() && results.isEmpty();
    }

    /** What a store holds, in short, by name. */
    private record Content(
            SortedMap<String, String> papers,
            SortedMap<String, String> entities,
            SortedMap<String, String> merges,
            SortedMap<String, String> results) {

        static Content of(DatasetGraph dataset) {
            Content content = new Content(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
            content.collect(dataset, Vocabulary.CONTENT_DIGEST, content.papers);
            content.collect(dataset, Vocabulary.EXTRACTED_BY, content.papers);
            content.collect(dataset, ReusedTerms.PREF_LABEL, content.entities);
            content.collect(dataset, Vocabulary.MERGED_INTO, content.merges);
            for (Node property : new Node[] {
                Vocabulary.OF_METHOD,
                Vocabulary.FOR_TASK,
                Vocabulary.ON_DATASET,
                ReusedTerms.SPECIFIED_BY,
                ReusedTerms.HAS_VALUE,
                Vocabulary.UNIT
            }) {
                content.collect(dataset, property, content.results);
            }
            return content;
        }

        private void collect(DatasetGraph dataset, Node property, Map<String, String> parts) {
            Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY);
            while (quads.hasNext()) {
                Quad quad = quads.next();
                parts.merge(
                        name(Prefixes.shortForm(quad.getSubject().getURI())),
                        quad.getObject().toString(),
                        (one, other) -> one + " " + other);
            }
        }
    }

    /** The name under which things are compared; merges go by spelling, whatever entity they lead to. */
    static String name(String shortForm) {
        int merge = shortForm.indexOf("#merge=");
        return merge < 0
                ? shortForm
                : shortForm.substring(0, shortForm.indexOf('/') + 1) + shortForm.substring(merge + 7);
    }

    /** The four parts by the name of what they are about. */
    public Map<String, Part> parts() {
        Map<String, Part> parts = new TreeMap<>();
        parts.put("papers", papers);
        parts.put("entities", entities);
        parts.put("merges", merges);
        parts.put("results", results);
        return parts;
    }

    /** How many differences there are. */
    public long size() {
        return parts().values().stream()
                .flatMap(part -> Stream.of(part.came, part.gone, part.changed))
                .mapToLong(Collection::size)
                .sum();
    }
}

package org.papergraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.TextVector;

/**
 * The papers of one state of the graph by what their texts are about, held in memory: 384 bytes a paper. A paper is
 * compared with all others, some ten milliseconds for ten thousands. For many threads.
 */
public final class SimilarPapers {

    /**
     * A paper beside another.
     *
     * @param paper its IRI
     * @param likeness the cosine of their texts' vectors, -1 to 1; unrelated papers of one field have about 0.6
     */
    public record Similar(Node paper, double likeness) {}

    private static final Comparator<Similar> MOST_ALIKE_FIRST = Comparator.comparingDouble(Similar::likeness)
            .reversed()
            .thenComparing(similar -> similar.paper().toString());

    private final Map<Node, TextVector> vectors;

    private SimilarPapers(Map<Node, TextVector> vectors) {
        this.vectors = vectors;
    }

    /** Reads the vectors of all papers, within a transaction of the caller's. */
    public static SimilarPapers read(DatasetGraph dataset) {
        Map<Node, TextVector> vectors = new LinkedHashMap<>();
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, Vocabulary.EMBEDDING, Node.ANY);
        quads.forEachRemaining(quad -> vectors.put(
                quad.getSubject(), TextVector.ofBase64(quad.getObject().getLiteralLexicalForm())));
        return new SimilarPapers(vectors);
    }

    /**
     * The papers whose texts are most like a paper's.
     *
     * @param most at least 1
     * @return the most alike first; empty where nothing is known of the paper's text
     */
    public List<Similar> to(Node paper, int most) {
        TextVector own = vectors.getOrDefault(paper, TextVector.NONE);
        return nearest(own, most + 1).stream()
                .filter(similar -> !similar.paper().equals(paper))
                .limit(most)
                .toList();
    }

    /** The papers whose texts are most like a text; empty for a text of which nothing is known. */
    public List<Similar> nearest(TextVector text, int most) {
        if (text.isNone()) {
            return List.of();
        }
        List<Similar> all = new ArrayList<>(vectors.size());
        vectors.forEach((paper, vector) -> all.add(new Similar(paper, text.cosine(vector))));
        all.sort(MOST_ALIKE_FIRST);
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}

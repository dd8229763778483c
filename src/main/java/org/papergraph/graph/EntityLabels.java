package org.papergraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The labels of entities, drawn from all papers together, in the graph {@link Iris#ENTITIES_GRAPH}.
 *
 * <p>The preferred label is the spelling that most papers hold; of several the longest, then the first by code units.
 * Every other spelling is an alternative label. So the labels depend on the papers' graphs alone, whatever order they
 * came in, and an entity that no paper names has none.
 *
 * @see <a href="https://www.w3.org/TR/skos-reference/#labels">SKOS reference, section 5</a>
 */
public final class EntityLabels {

    private static final Comparator<Map.Entry<Node, Integer>> BEST_FIRST =
            Comparator.<Map.Entry<Node, Integer>>comparingInt(Map.Entry::getValue)
                    .thenComparingInt(
                            entry -> entry.getKey().getLiteralLexicalForm().length())
                    .reversed()
                    .thenComparing(entry -> entry.getKey().getLiteralLexicalForm());

    private EntityLabels() {}

    /**
     * Brings the labels of some entities up to date with the papers' graphs.
     *
     * <p>Reads every spelling of these entities in all papers and nothing else: gather the entities of many papers and
     * call once at the end of their transaction.
     *
     * @param touchedEntities whatever {@link PaperGraph#replace} and {@link PaperGraph#remove} gave back
     */
    public static void refresh(DatasetGraph dataset, Set<Node> touchedEntities) {
        for (Node entity : touchedEntities) {
            List<Quad> labels = labels(dataset, entity);
            List<Quad> stored = new ArrayList<>();
            dataset.findNG(Iris.ENTITIES_GRAPH, entity, Node.ANY, Node.ANY).forEachRemaining(stored::add);
            for (Quad quad : stored) {
                if (!labels.contains(quad)) {
                    dataset.delete(quad);
                }
            }
            for (Quad quad : labels) {
                if (!stored.contains(quad)) {
                    dataset.add(quad);
                }
            }
        }
    }

    private static List<Quad> labels(DatasetGraph dataset, Node entity) {
        Map<Node, Integer> papersOfSpelling = new HashMap<>();
        Iterator<Quad> spellings = dataset.findNG(Node.ANY, entity, Vocabulary.SURFACE_FORM, Node.ANY);
        while (spellings.hasNext()) {
            papersOfSpelling.merge(spellings.next().getObject(), 1, Integer::sum);
        }
        List<Quad> labels = new ArrayList<>();
        for (Map.Entry<Node, Integer> spelling :
                papersOfSpelling.entrySet().stream().sorted(BEST_FIRST).toList()) {
            Node property = labels.isEmpty() ? ReusedTerms.PREF_LABEL : ReusedTerms.ALT_LABEL;
            labels.add(Quad.create(Iris.ENTITIES_GRAPH, entity, property, spelling.getKey()));
        }
        return labels;
    }
}

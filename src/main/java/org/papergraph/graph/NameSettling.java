package org.papergraph.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.resolve.Decisions;
import org.papergraph.resolve.NameId;

/**
 * The names of a whole corpus settled at once, from their counts alone: the same nodes and labels as {@link CorpusGraph}
 * gives the papers one after the other.
 *
 * <p>Memory grows with the number of different names, not with that of the papers.
 */
public final class NameSettling {

    private final ResolutionChange change;
    private final List<NameId> names = new ArrayList<>();
    private final DatasetGraph entities = DatasetGraphFactory.create();
    private final DatasetGraph index = DatasetGraphFactory.create();

    /** @param counts of all papers, at least one, see {@link CountedNames}; each name and each acronym once */
    public NameSettling(Iterator<Map.Entry<String, String>> counts) {
        NameIndex empty = new NameIndex(index);
        change = new ResolutionChange(empty, Decisions.NONE);
        counts.forEachRemaining(count -> {
            Node node = CountedNames.node(count.getKey());
            if (NameIndex.isAcronym(node)) {
                change.put(NameIndex.acronym(node), NameIndex.agreedAcronyms(count.getValue()));
            } else {
                NameId name = NameIndex.name(node);
                names.add(name);
                change.put(name, NameIndex.nameCount(count.getValue()));
            }
        });
        change.resolve();
        CorpusGraph.save(entities, empty, change);
        empty.noteRules(true);
    }

    /** Hands over each name and what it means now, for {@link SettledNames}. */
    public void forEach(BiConsumer<String, String> meanings) {
        ResolutionChange.State settled = change.after();
        for (NameId name : names) {
            Optional<Node> node = settled.node(name);
            meanings.accept(
                    CountedNames.key(name),
                    CountedNames.key(settled.meaning(name))
                            + node.map(iri -> " " + iri.getURI()).orElse(""));
        }
    }

    /** The graph of entities: labels, merges and redirects. */
    public Iterator<Quad> entities() {
        return entities.findNG(Iris.ENTITIES_GRAPH, Node.ANY, Node.ANY, Node.ANY);
    }

    /**
     * What a store remembers of the names, in its own default graph, so that other papers can come to these; of each paper
     * it remembers {@link SettledNames#index}.
     */
    public Iterator<Quad> index() {
        return index.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY);
    }
}

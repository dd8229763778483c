package org.papergraph.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.graph.CorpusGraph;
import org.papergraph.graph.Iris;
import org.papergraph.graph.PaperGraph;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.store.PaperStore;

/**
 * Takes papers out of a store.
 *
 * @param removed titles of the papers that are gone
 * @param unknown names that no paper has
 * @param store what the store holds now
 */
public record PaperRemoval(List<String> removed, List<String> unknown, StoreCounts store) {

    public PaperRemoval {
        removed = List.copyOf(removed);
        unknown = List.copyOf(unknown);
    }

    /**
     * Removes papers; the store is then as if they had never been in it.
     *
     * @param names titles, arXiv ids, DOIs or IRIs, also short ones: {@code paper/arxiv/1706.03762}
     */
    public static PaperRemoval remove(PaperStore store, List<String> names) {
        OlderRules.replace(store, new BuildListener() {});
        return store.write(dataset -> {
            Set<Node> gone = new LinkedHashSet<>();
            List<String> removed = new ArrayList<>();
            List<String> unknown = new ArrayList<>();
            for (String name : names) {
                Set<Node> papers = papers(dataset, name);
                if (papers.isEmpty()) {
                    unknown.add(name);
                }
                for (Node paper : papers) {
                    if (gone.add(paper)) {
                        PaperGraph.read(dataset, paper).map(Paper::title).ifPresent(removed::add);
                    }
                }
            }
            CorpusGraph.update(dataset, gone, List.of());
            return new PaperRemoval(removed, unknown, StoreCounts.of(dataset));
        });
    }

    private static Set<Node> papers(DatasetGraph dataset, String name) {
        Node iri = NodeFactory.createURI(name.startsWith("paper/") ? Iris.BASE + name : name);
        if (PaperGraph.read(dataset, iri).isPresent()) {
            return Set.of(iri);
        }
        Paper wanted = new Paper("", name, "-", List.of(), "", "", name, name, "", List.of(new Source("-", 1)));
        return PaperGraph.findByKeys(dataset, wanted);
    }
}

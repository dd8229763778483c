package org.papergraph.query;

import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.CorpusGraph;
import org.papergraph.graph.Iris;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.EntityType;
import org.papergraph.store.PaperStore;

/** The graph of the {@linkplain SamplePapers sample papers}, in which less perplexity is known to be better. */
public final class SampleGraph {

    private SampleGraph() {}

    /** A new store that holds it. */
    public static PaperStore store() {
        PaperStore store = PaperStore.inMemory();
        store.write(dataset -> {
            fill(dataset);
            return dataset;
        });
        return store;
    }

    private static void fill(DatasetGraph dataset) {
        CorpusGraph.update(
                dataset,
                Set.of(),
                SamplePapers.extractions().stream()
                        .map(extraction -> new CorpusGraph.ExtractedPaper(extraction, "sample reader 1"))
                        .toList());
        dataset.add(Quad.create(
                NodeFactory.createURI(Iris.BASE + "directions"),
                Iris.entity(EntityType.Metric, "perplexity"),
                NodeFactory.createURI(Vocabulary.NAMESPACE + "direction"),
                NodeFactory.createURI(Vocabulary.NAMESPACE + "LowerIsBetter")));
    }
}

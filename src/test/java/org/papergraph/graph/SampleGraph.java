package org.papergraph.graph;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.papergraph.paper.Extraction;

/** The graph of the {@linkplain SampleExtractions sample papers}. */
public final class SampleGraph {

    /** The version that the sample papers are said to be extracted by. */
    public static final String EXTRACTED_BY = "papergraph test";

    private SampleGraph() {}

    /** A new dataset in memory with the sample papers and the labels of their entities. */
    public static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        write(dataset, SampleExtractions.all());
        return dataset;
    }

    /** Writes papers into a dataset as a build does. */
    public static void write(DatasetGraph dataset, List<Extraction> extractions) {
        CorpusGraph.update(
                dataset,
                Set.of(),
                extractions.stream()
                        .map(extraction -> new CorpusGraph.ExtractedPaper(extraction, EXTRACTED_BY))
                        .toList());
    }
}

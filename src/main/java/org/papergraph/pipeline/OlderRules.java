package org.papergraph.pipeline;

import org.papergraph.graph.CorpusGraph;
import org.papergraph.resolve.ResolutionRules;
import org.papergraph.store.PaperStore;
import org.papergraph.store.UnusableStoreException;

/** What becomes of a store whose names were settled by other rules than those of this papergraph. */
final class OlderRules {

    private OlderRules() {}

    /**
     * Settles the names of a store anew when older rules settled them, in one transaction: an interruption leaves it as it
     * was. Does nothing, and takes no time, otherwise.
     *
     * @throws UnusableStoreException when newer rules settled them
     */
    static void replace(PaperStore store, BuildListener listener) {
        int rules = store.read(CorpusGraph::rules);
        if (rules > ResolutionRules.NUMBER) {
            throw new UnusableStoreException(
                    "the names in the store were settled by the rules of a newer papergraph",
                    "update papergraph, or build the store again in another folder");
        }
        if (rules < ResolutionRules.NUMBER) {
            store.write(dataset -> {
                CorpusGraph.settleAnew(dataset, listener::settledAnew);
                return rules;
            });
        }
    }
}

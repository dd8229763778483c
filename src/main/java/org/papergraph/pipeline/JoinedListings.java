package org.papergraph.pipeline;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.graph.PaperGraph;
import org.papergraph.paper.Paper;

/**
 * The listings of one paper, taken together.
 *
 * @param paper as it is to be
 * @param replaces the named graphs that it takes the place of
 */
record JoinedListings(Paper paper, Set<Node> replaces) {

    /** What becomes of a listing whose paper a dataset holds. */
    interface Meeting {

        /**
         * The paper together with what is stored.
         *
         * @param paper the listing, with others of the batch that were joined to it
         * @param stored what the dataset holds under {@code iri}
         * @param known whether {@code stored} is part of {@code paper} already
         */
        Paper join(Paper paper, Paper listing, Node iri, Paper stored, boolean known);
    }

    /** Joins the listings of a batch with each other and with those that a dataset holds: one for each paper. */
    static Set<JoinedListings> of(DatasetGraph dataset, List<Paper> batch, Meeting meeting) {
        Map<String, JoinedListings> byKey = new HashMap<>();
        Map<Node, JoinedListings> byStored = new HashMap<>();
        Set<JoinedListings> papers = new LinkedHashSet<>();
        for (Paper listing : batch) {
            Paper paper = listing;
            Set<Node> replaces = new LinkedHashSet<>();
            Set<JoinedListings> joined = new LinkedHashSet<>();
            for (String key : listing.keys()) {
                JoinedListings other = byKey.get(key);
                if (other != null && areOne(paper, other.paper) && joined.add(other)) {
                    paper = paper.mergedWith(other.paper);
                    replaces.addAll(other.replaces);
                }
            }
            for (Node iri : PaperGraph.findByKeys(dataset, listing)) {
                JoinedListings other = byStored.get(iri);
                if (other != null && !joined.contains(other)) {
                    if (!areOne(paper, other.paper)) {
                        // What is stored is part of the other already.
                        continue;
                    }
                    joined.add(other);
                    paper = paper.mergedWith(other.paper);
                    replaces.addAll(other.replaces);
                }
                Paper stored = PaperGraph.read(dataset, iri).orElseThrow();
                if (areOne(paper, stored)) {
                    paper = meeting.join(paper, listing, iri, stored, !replaces.add(iri));
                }
            }
            JoinedListings now = new JoinedListings(paper, replaces);
            papers.removeAll(joined);
            papers.add(now);
            replaces.forEach(iri -> byStored.put(iri, now));
            byKey.replaceAll((key, other) -> joined.contains(other) ? now : other);
            listing.keys().forEach(key -> byKey.putIfAbsent(key, now));
        }
        return papers;
    }

    /** Papers of one title are two nevertheless when both have an identifier of a kind and these differ. */
    private static boolean areOne(Paper one, Paper other) {
        return !differ(one.doi(), other.doi()) && !differ(one.arxiv(), other.arxiv());
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}

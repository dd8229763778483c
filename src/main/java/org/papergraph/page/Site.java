package org.papergraph.page;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;

/**
 * What all pages share of one state of the graph.
 *
 * @param index the whole graph in short
 * @param entityNames labels of entities, by their places
 * @param paperTitles titles of papers, by their places
 * @param contested leaderboards on which several methods stand, those of most papers first
 */
record Site(GraphIndex index, Names entityNames, Names paperTitles, List<Boards.Board> contested) {

    /** Reads it within a transaction of the caller's; takes seconds for a large graph. */
    static Site read(DatasetGraph dataset) {
        GraphIndex index = new GraphIndexReader(dataset).read();
        Names entityNames = new Names();
        index.entities().forEach(entity -> entityNames.add(entity.at(), entity.label()));
        Iterator<Quad> others = dataset.find(Node.ANY, Node.ANY, ReusedTerms.ALT_LABEL, Node.ANY);
        while (others.hasNext()) {
            Quad label = others.next();
            index.entity(label.getSubject())
                    .ifPresent(entity -> entityNames.add(entity.at(), GraphView.lexical(label.getObject())));
        }
        Names paperTitles = new Names();
        index.papers().forEach(paper -> paperTitles.add(paper.at(), paper.title()));
        return new Site(index, entityNames, paperTitles, new Boards(index).contested(index.results()));
    }

    /** The IRI of the resource whose page is at a path. */
    static Node resource(String path) {
        return NodeFactory.createURI(
                Iris.BASE + path.substring(1).replace("%7E", "~").replace("%7e", "~"));
    }

    /** The path of a resource's page. */
    static String path(Node resource) {
        String iri = resource.getURI();
        return iri.startsWith(Iris.BASE) ? "/" + iri.substring(Iris.BASE.length()) : iri;
    }

    /** What names a resource in a parameter: its IRI's end. */
    static String id(Node resource) {
        return path(resource).substring(1);
    }

    /** The entity that somebody means by the end of its IRI or by a name. */
    Optional<EntityEntry> entity(String named) {
        if (named.isBlank()) {
            return Optional.empty();
        }
        Optional<EntityEntry> byIri = index.entity(resource("/" + named));
        if (byIri.isPresent()) {
            return byIri;
        }
        List<Integer> found = entityNames.find(named, 1, place -> true);
        return found.isEmpty() ? Optional.empty() : Optional.of(index.entity(found.get(0)));
    }

    /** The paper that somebody means by the end of its IRI or by words of its title. */
    Optional<PaperEntry> paper(String named) {
        Optional<PaperEntry> byIri = index.paper(resource("/" + named));
        if (byIri.isPresent()) {
            return byIri;
        }
        BitSet found = paperTitles.matching(named);
        return found.isEmpty() ? Optional.empty() : Optional.of(index.paper(found.nextSetBit(0)));
    }
}

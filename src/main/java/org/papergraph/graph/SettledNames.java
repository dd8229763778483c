package org.papergraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.PaperNames;

/** What the names of some papers mean, as {@link NameSettling} settled it: all that it takes to write these papers' graphs. */
public final class SettledNames {

    private final Map<String, String> meanings;

    /** @param meanings by name; of all names that the papers hold, and maybe of others */
    public SettledNames(Map<String, String> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /**
     * The quads of a paper's named graph.
     *
     * @throws IllegalArgumentException when a name of the paper is not among the settled ones
     */
    public List<Quad> quads(CorpusGraph.ExtractedPaper paper) {
        return CorpusGraph.quads(paper, PaperNames.of(paper.extraction()), new Table());
    }

    /** What a store remembers of a paper, in its own default graph. */
    public static List<Quad> index(CorpusGraph.ExtractedPaper paper) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        PaperNames names = PaperNames.of(paper.extraction());
        new NameIndex(dataset)
                .putPaper(paper.name(), paper.extraction(), names.spellings().keySet());
        List<Quad> quads = new ArrayList<>();
        dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        return quads;
    }

    private final class Table implements ResolutionChange.State {

        @Override
        public NameId meaning(NameId name) {
            String text = text(name);
            int blank = text.indexOf(' ');
            return NameIndex.name(NodeFactory.createURI(blank < 0 ? text : text.substring(0, blank)));
        }

        @Override
        public Optional<Node> node(NameId name) {
            String text = text(name);
            int blank = text.indexOf(' ');
            return blank < 0 ? Optional.empty() : Optional.of(NodeFactory.createURI(text.substring(blank + 1)));
        }

        private String text(NameId name) {
            String text = meanings.get(CountedNames.key(name));
            if (text == null) {
                throw new IllegalArgumentException(name + " was not settled");
            }
            return text;
        }
    }
}

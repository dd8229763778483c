package org.papergraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;
import org.papergraph.paper.TextVector;

/**
 * One paper's named graph: its quads, its place in a dataset, and the paper read back from it.
 *
 * <p>The graph has the paper's IRI as its name and holds all that the paper says and nothing else; it is replaced as a
 * whole. Everything here is a function of its arguments.
 */
public final class PaperGraph {

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    private PaperGraph() {}

    /**
     * The quads of a paper's named graph.
     *
     * <p>Texts stand in the graph as they were read, but for characters that XML cannot hold, each of which becomes
     * U+FFFD: see {@link #read}.
     *
     * @param extraction what was taken from the paper
     * @param extractedBy name and version of what took it, kept with the graph
     * @return in a fixed order, without repetition
     * @throws IllegalArgumentException when a result names something that is no entity of the extraction
     */
    public static List<Quad> quads(Extraction extraction, String extractedBy) {
        return quads(extraction, EntityNodes.ofPaperAlone(extraction), extractedBy);
    }

    /**
     * The quads of a paper's named graph, as one of many papers.
     *
     * @param nodes the nodes of the paper's entities among those of all papers
     */
    static List<Quad> quads(Extraction extraction, EntityNodes nodes, String extractedBy) {
        return new ExtractionQuads(extraction, nodes, extractedBy).quads();
    }

    /** The quads of a paper's graph with what its text is about, where that is known. */
    static List<Quad> withVector(Node paper, List<Quad> quads, TextVector vector) {
        if (vector.isNone()) {
            return quads;
        }
        List<Quad> all = new ArrayList<>(quads);
        all.add(Quad.create(paper, paper, Vocabulary.EMBEDDING, Literals.embedding(vector)));
        return List.copyOf(all);
    }

    /** What the text of a stored paper is about; none where that is not known. */
    public static TextVector storedVector(DatasetGraph dataset, Node paper) {
        return PaperQuads.text(dataset, paper, Vocabulary.EMBEDDING)
                .map(TextVector::ofBase64)
                .orElse(TextVector.NONE);
    }

    /** A digest of all that is known about a paper itself, its sources included: equal for equal papers, for ever. */
    public static String digest(Paper paper) {
        return PaperQuads.digest(StorableText.of(paper));
    }

    /**
     * The paper of a named graph, exactly as it went in, save for characters that XML cannot hold.
     *
     * @return empty when the dataset has no paper of this name
     */
    public static Optional<Paper> read(DatasetGraph dataset, Node paper) {
        return dataset.contains(paper, paper, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE)
                ? Optional.of(PaperQuads.read(dataset, paper))
                : Optional.empty();
    }

    /** The {@linkplain #digest(Paper) digest} that a paper was stored with; empty when it is not there. */
    public static Optional<String> storedDigest(DatasetGraph dataset, Node paper) {
        return PaperQuads.text(dataset, paper, Vocabulary.CONTENT_DIGEST);
    }

    /** The version that extracted a stored paper; empty when it is not there. */
    public static Optional<String> storedExtractor(DatasetGraph dataset, Node paper) {
        return PaperQuads.text(dataset, paper, Vocabulary.EXTRACTED_BY);
    }

    /**
     * The stored papers that have the DOI, the arXiv id or the title of a paper: other listings of it.
     *
     * @return the names of their graphs, in order; several when the new paper shows that two stored ones are one
     */
    public static Set<Node> findByKeys(DatasetGraph dataset, Paper paper) {
        Set<Node> found = new TreeSet<>(BY_IRI);
        for (Quad key : PaperQuads.keys(Iris.paper(paper), StorableText.of(paper))) {
            Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, key.getPredicate(), key.getObject());
            quads.forEachRemaining(quad -> found.add(quad.getGraph()));
        }
        return found;
    }

    /** The entities that a stored paper names, in order. */
    public static Set<Node> entities(DatasetGraph dataset, Node paper) {
        Set<Node> entities = new TreeSet<>(BY_IRI);
        dataset.findNG(paper, paper, ReusedTerms.MENTIONS, Node.ANY)
                .forEachRemaining(quad -> entities.add(quad.getObject()));
        return entities;
    }

    /**
     * Puts a paper's quads in the place of what its named graph held before, if anything.
     *
     * @param quads all of the graph that has the paper's name
     * @return the entities that the graph named before or names now
     */
    public static Set<Node> replace(DatasetGraph dataset, Node paper, Collection<Quad> quads) {
        Set<Node> touched = new LinkedHashSet<>(remove(dataset, paper));
        for (Quad quad : quads) {
            if (!quad.getGraph().equals(paper)) {
                throw new IllegalArgumentException(quad + " is not of the graph " + paper);
            }
            dataset.add(quad);
        }
        touched.addAll(entities(dataset, paper));
        return touched;
    }

    /**
     * Takes a paper out of a dataset.
     *
     * @return the entities that it named
     */
    public static Set<Node> remove(DatasetGraph dataset, Node paper) {
        Set<Node> touched = entities(dataset, paper);
        dataset.deleteAny(paper, Node.ANY, Node.ANY, Node.ANY);
        return touched;
    }
}

package org.papergraph.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;

/** Papers made of a sentence, and what stands in the dataset that holds them. */
final class Corpus {

    private final DatasetGraph dataset = DatasetGraphFactory.create();

    /** A paper whose entities are given as {@code Type:name} or {@code Type:name|alias}. */
    static Extraction paper(String title, String text, String... entities) {
        Paper paper = Paper.of(title, text, new Source("corpus.txt", 1));
        List<Entity> found = new ArrayList<>();
        for (String entity : entities) {
            int colon = entity.indexOf(':');
            EntityType type = EntityType.valueOf(entity.substring(0, colon));
            List<String> spellings = List.of(entity.substring(colon + 1).split("\\|"));
            List<Mention> mentions = new ArrayList<>();
            for (String spelling : spellings) {
                int at = paper.text().indexOf(spelling);
                if (at < 0) {
                    throw new IllegalArgumentException("'" + spelling + "' is not in '" + paper.text() + "'");
                }
                mentions.add(new Mention(new Span(at, at + spelling.length()), spelling, type, 0.9));
            }
            found.add(new Entity(
                    type,
                    spellings.get(0),
                    spellings.subList(1, spellings.size()),
                    type.roles().get(0),
                    mentions));
        }
        int titleEnd = paper.title().length();
        return new Extraction(
                paper,
                List.of(
                        new Span(0, titleEnd),
                        new Span(titleEnd + 1, paper.text().length())),
                found,
                List.of());
    }

    Corpus add(Extraction... papers) {
        List<CorpusGraph.ExtractedPaper> come = new ArrayList<>();
        for (Extraction paper : papers) {
            come.add(new CorpusGraph.ExtractedPaper(paper, "test"));
        }
        CorpusGraph.update(dataset, Set.of(), come);
        return this;
    }

    Corpus remove(Extraction... papers) {
        Set<Node> gone = new HashSet<>();
        for (Extraction paper : papers) {
            gone.add(Iris.paper(paper.paper()));
        }
        CorpusGraph.update(dataset, gone, List.of());
        return this;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** All that stands in the dataset, its index included. */
    Set<Quad> quads() {
        Set<Quad> quads = new HashSet<>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }

    /** The nodes that a paper mentions, as in {@code method/bert}. */
    Set<String> nodes(Extraction paper) {
        Set<String> nodes = new TreeSet<>();
        dataset.findNG(Iris.paper(paper.paper()), Node.ANY, ReusedTerms.MENTIONS, Node.ANY)
                .forEachRemaining(
                        quad -> nodes.add(Prefixes.shortForm(quad.getObject().getURI())));
        return nodes;
    }

    /** The nodes that a node is a version or kind of, by its name. */
    Set<String> broader(String node) {
        Set<String> nodes = new TreeSet<>();
        dataset.findNG(
                        Iris.ENTITIES_GRAPH,
                        NodeFactory.createURI(Iris.BASE + node),
                        ReusedTerms.BROADER,
                        Node.ANY)
                .forEachRemaining(
                        quad -> nodes.add(Prefixes.shortForm(quad.getObject().getURI())));
        return nodes;
    }

    /** The labels of a node, a plus before the preferred one. */
    Set<String> labels(String node) {
        Set<String> labels = new TreeSet<>();
        Node subject = NodeFactory.createURI(Iris.BASE + node);
        dataset.findNG(Iris.ENTITIES_GRAPH, subject, ReusedTerms.PREF_LABEL, Node.ANY)
                .forEachRemaining(quad -> labels.add("+" + quad.getObject().getLiteralLexicalForm()));
        dataset.findNG(Iris.ENTITIES_GRAPH, subject, ReusedTerms.ALT_LABEL, Node.ANY)
                .forEachRemaining(quad -> labels.add(quad.getObject().getLiteralLexicalForm()));
        return labels;
    }
}

package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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
import org.papergraph.resolve.NameCount;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.ResolutionRules;

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

    /**
     * Holds the graph of some papers, added at once, against the graph of those that others leave behind which came and went
     * in an order by chance.
     */
    static void assertOrderDoesNotMatter(List<Extraction> papers, Random random) {
        List<Extraction> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, random);
        List<Extraction> wanted = shuffled.subList(0, 1 + random.nextInt(shuffled.size()));
        List<Extraction> unwanted = shuffled.subList(wanted.size(), shuffled.size());
        Corpus byAndBy = new Corpus();
        for (Extraction paper : shuffled) {
            byAndBy.add(paper);
            if (random.nextInt(3) == 0) {
                byAndBy.remove(shuffled.get(random.nextInt(shuffled.size())));
            }
        }
        byAndBy.add(wanted.toArray(Extraction[]::new));
        byAndBy.remove(unwanted.toArray(Extraction[]::new));
        Set<Quad> atOnce = new Corpus().add(wanted.toArray(Extraction[]::new)).quads();
        Set<Quad> missing = new HashSet<>(atOnce);
        missing.removeAll(byAndBy.quads());
        Set<Quad> tooMany = byAndBy.quads();
        tooMany.removeAll(atOnce);
        assertThat(missing).as("missing, with too many: " + tooMany).isEmpty();
        assertThat(tooMany).as("too many").isEmpty();
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

    /** As if other rules had written the dataset: names that no rule makes now, and nodes that nothing has. */
    void settledByOtherRules(String number) {
        NameIndex index = new NameIndex(dataset);
        Set<Node> papers = index.extractedPapers();
        index.forgetNames();
        dataset.deleteAny(Iris.ENTITIES_GRAPH, Node.ANY, Node.ANY, Node.ANY);
        Node odd = NodeFactory.createURI(Iris.BASE + "method/odd");
        dataset.add(Iris.ENTITIES_GRAPH, odd, ReusedTerms.PREF_LABEL, Literals.english("odd"));
        NameId name = new NameId(EntityType.Method, "odd");
        index.put(name, new NameCount(papers.size(), new TreeMap<>(Map.of("odd", papers.size()))));
        index.putMeaning(name, Optional.of(name));
        index.putEntity(name, Optional.of(odd));
        for (Node paper : papers) {
            List<Quad> mentions = new ArrayList<>();
            dataset.findNG(paper, paper, ReusedTerms.MENTIONS, Node.ANY).forEachRemaining(mentions::add);
            mentions.forEach(dataset::delete);
            dataset.add(paper, paper, ReusedTerms.MENTIONS, odd);
        }
        index.noteRules(index.hasPapers());
        Quad noted = dataset.find(
                        Quad.defaultGraphIRI,
                        Node.ANY,
                        Node.ANY,
                        NodeFactory.createLiteralString(String.valueOf(ResolutionRules.NUMBER)))
                .next();
        dataset.delete(noted);
        dataset.add(Quad.create(
                noted.getGraph(), noted.getSubject(), noted.getPredicate(), NodeFactory.createLiteralString(number)));
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
        dataset.findNG(Iris.ENTITIES_GRAPH, NodeFactory.createURI(Iris.BASE + node), ReusedTerms.BROADER, Node.ANY)
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

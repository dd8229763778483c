package org.papergraph.export;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.RoleProperty;
import org.papergraph.graph.Vocabulary;

/** The papers of a dataset one after the other, by IRI, each with its relations to entities. */
final class Relations implements Closeable {

    private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::getURI);

    /** The surest first, then that which stands first. */
    private static final Comparator<Mention> BEST_FIRST =
            Comparator.comparing(Mention::confidence).reversed().thenComparingInt(Mention::begin);

    private final DatasetGraph dataset;
    private final SortedLines papers = new SortedLines();

    Relations(DatasetGraph dataset) throws IOException {
        this.dataset = dataset;
        Iterator<Quad> quads = dataset.findNG(Node.ANY, Node.ANY, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            if (quad.getGraph().equals(quad.getSubject())) {
                papers.add(quad.getSubject().getURI());
            }
        }
    }

    private record Mention(Node node, String confidenceText, int begin) {
        BigDecimal confidence() {
            return new BigDecimal(confidenceText);
        }
    }

    /** The next paper, or null at the end. */
    @Nullable
    Node nextPaper() throws IOException {
        String iri = papers.next();
        return iri == null ? null : NodeFactory.createURI(iri);
    }

    String title(Node paper) {
        return text(paper, paper, ReusedTerms.TITLE).orElse("");
    }

    /** A paper's relations, by kind of relation, then by IRI of the entity. */
    List<Relation> of(Node paper) {
        List<Relation> relations = new ArrayList<>();
        String title = title(paper);
        for (RoleProperty property : RoleProperty.values()) {
            TreeSet<Node> entities = new TreeSet<>(BY_IRI);
            dataset.findNG(paper, paper, property.node(), Node.ANY)
                    .forEachRemaining(quad -> entities.add(quad.getObject()));
            for (Node entity : entities) {
                relations.add(relation(paper, title, property, entity));
            }
        }
        return relations;
    }

    private Relation relation(Node paper, String title, RoleProperty property, Node entity) {
        List<Mention> mentions = new ArrayList<>();
        Iterator<Quad> quads = dataset.findNG(paper, Node.ANY, ReusedTerms.IDENTIFIES, entity);
        while (quads.hasNext()) {
            Node mention = quads.next().getSubject();
            Optional<String> confidence = text(paper, mention, ReusedTerms.TEXT_CONFIDENCE);
            Optional<String> begin = text(paper, mention, ReusedTerms.BEGIN_INDEX);
            if (confidence.isPresent() && begin.isPresent()) {
                mentions.add(new Mention(mention, confidence.get(), Integer.parseInt(begin.get())));
            }
        }
        mentions.sort(BEST_FIRST);
        return new Relation(
                paper,
                title,
                property,
                entity,
                label(entity),
                mentions.isEmpty() ? null : mentions.get(0).confidenceText(),
                mentions.isEmpty() ? "" : sentence(paper, mentions.get(0).node()));
    }

    private String sentence(Node paper, Node mention) {
        Iterator<Quad> sentences = dataset.findNG(paper, mention, ReusedTerms.IN_SENTENCE, Node.ANY);
        return sentences.hasNext()
                ? text(paper, sentences.next().getObject(), ReusedTerms.ANCHOR_OF)
                        .orElse("")
                : "";
    }

    /** The preferred label of an entity, or else one of its spellings. */
    String label(Node entity) {
        return text(Iris.ENTITIES_GRAPH, entity, ReusedTerms.PREF_LABEL)
                .or(() -> text(Node.ANY, entity, Vocabulary.SURFACE_FORM))
                .orElse("");
    }

    /** The least of the texts that a subject has for a property. */
    private Optional<String> text(Node graph, Node subject, Node property) {
        TreeSet<String> texts = new TreeSet<>();
        dataset.findNG(graph, subject, property, Node.ANY)
                .forEachRemaining(quad -> texts.add(quad.getObject().getLiteralLexicalForm()));
        return texts.stream().findFirst();
    }

    @Override
    public void close() throws IOException {
        papers.close();
    }
}

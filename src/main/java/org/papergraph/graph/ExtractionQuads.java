package org.papergraph.graph;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Relation;
import org.papergraph.paper.Result;
import org.papergraph.paper.Span;
import org.papergraph.resolve.EntityKey;

/** Writes one extraction as the quads of its paper's named graph. */
final class ExtractionQuads {

    /** Of two mentions of one span the surer one stands; then the first type, then the first entity. */
    private static final Comparator<Naming> BY_CONFIDENCE = Comparator.<Naming>comparingDouble(
                    naming -> naming.mention().confidence())
            .reversed()
            .thenComparing(naming -> naming.mention().type())
            .thenComparing(naming -> naming.entity().getURI());

    private final Extraction extraction;
    private final EntityNodes nodes;
    private final Paper paper;
    private final String text;
    private final String extractedBy;
    private final Node name;
    private final Set<Quad> quads = new LinkedHashSet<>();
    private final Set<Span> evidence = new TreeSet<>();
    private final Map<Node, Claim> claims = new LinkedHashMap<>();

    ExtractionQuads(Extraction extraction, EntityNodes nodes, String extractedBy) {
        this.extraction = extraction;
        this.nodes = nodes;
        this.extractedBy = extractedBy;
        this.paper = StorableText.of(extraction.paper());
        this.text = paper.text();
        this.name = Iris.paper(paper);
    }

    /** A mention and the entity that it names. */
    private record Naming(Mention mention, Node entity) {}

    /** A triple that the text states, and where. */
    private record Claim(
            Node subject, Node property, Node object, double confidence, List<Span> sentences, List<Span> mentions) {}

    List<Quad> quads() {
        quads.addAll(PaperQuads.of(name, paper));
        add(name, Vocabulary.EXTRACTED_BY, Literals.plain(extractedBy));
        add(name, Vocabulary.CONTENT_DIGEST, Literals.plain(PaperQuads.digest(paper)));
        addContext();
        extraction.entities().forEach(this::addEntity);
        extraction.relations().forEach(this::addRelation);
        namings().values().forEach(this::addMention);
        addResults();
        addClaims();
        evidence.forEach(this::addSentence);
        return List.copyOf(quads);
    }

    private void addContext() {
        Node context = Iris.text(name);
        add(context, ReusedTerms.TYPE, ReusedTerms.CONTEXT);
        add(context, ReusedTerms.BEGIN_INDEX, Literals.offset(0));
        add(context, ReusedTerms.END_INDEX, Literals.offset(text.length()));
        add(context, Vocabulary.OF_PAPER, name);
    }

    private void addEntity(Entity entity) {
        Node node = nodes.node(entity.type(), entity.name());
        Node property = RoleProperty.of(entity.type(), entity.role()).node();
        add(name, ReusedTerms.MENTIONS, node);
        addClaim(
                name,
                property,
                node,
                entity.roleConfidence(),
                sentenceOf(entity.roleEvidence()),
                List.of(entity.roleEvidence()));
        add(node, ReusedTerms.TYPE, Vocabulary.classOf(entity.type()));
        add(node, ReusedTerms.TYPE, ReusedTerms.CONCEPT);
        if (entity.type() == EntityType.Metric) {
            MetricDirection.of(EntityKey.of(entity.type(), entity.name()))
                    .ifPresent(direction -> add(node, Vocabulary.DIRECTION, direction.node()));
        }
        nodes.spellings(entity).forEach(spelling -> add(node, Vocabulary.SURFACE_FORM, Literals.english(spelling)));
    }

    private void addRelation(Relation relation) {
        addClaim(
                node(relation.subject()),
                Vocabulary.of(relation.type()),
                node(relation.object()),
                relation.confidence(),
                List.of(relation.sentence()),
                relation.mentions());
    }

    private Node node(Relation.End end) {
        return entity(end.type(), end.name())
                .orElseThrow(() -> new IllegalArgumentException("a relation of '" + paper.title() + "' joins the "
                        + end.type() + " '" + end.name() + "', which is no entity"));
    }

    /**
     * The plain triple, and a node for what is said about it. Of a triple that two spellings of one thing give twice, the
     * surer claim stands.
     */
    private void addClaim(
            Node subject, Node property, Node object, double confidence, List<Span> sentences, List<Span> mentions) {
        if (subject.equals(object)) {
            return;
        }
        add(subject, property, object);
        Claim claim = new Claim(subject, property, object, confidence, sentences, mentions);
        claims.merge(
                Iris.claim(name, subject, property, object),
                claim,
                (one, other) -> one.confidence >= other.confidence ? one : other);
    }

    private void addClaims() {
        claims.forEach((node, claim) -> {
            add(node, ReusedTerms.TYPE, Vocabulary.CLAIM);
            add(node, ReusedTerms.TYPE, ReusedTerms.STATEMENT);
            add(node, ReusedTerms.SUBJECT, claim.subject);
            add(node, ReusedTerms.PREDICATE, claim.property);
            add(node, ReusedTerms.OBJECT, claim.object);
            add(node, Vocabulary.CONFIDENCE, Literals.confidence(claim.confidence));
            addEvidence(node, claim.sentences, claim.mentions);
        });
    }

    private void addEvidence(Node node, List<Span> sentences, List<Span> mentions) {
        for (Span sentence : sentences) {
            add(node, ReusedTerms.WAS_DERIVED_FROM, Iris.sentence(name, sentence));
            evidence.add(sentence);
        }
        mentions.forEach(mention -> add(node, ReusedTerms.WAS_DERIVED_FROM, Iris.mention(name, mention)));
    }

    private List<Span> sentenceOf(Span mention) {
        return extraction.sentences().stream()
                .filter(sentence -> sentence.contains(mention))
                .toList();
    }

    private Map<Span, Naming> namings() {
        Map<Span, Naming> namings = new TreeMap<>();
        for (Entity entity : extraction.entities()) {
            Node node = nodes.node(entity.type(), entity.name());
            for (Mention mention : entity.mentions()) {
                namings.merge(
                        mention.span(),
                        new Naming(mention, node),
                        (one, other) -> BY_CONFIDENCE.compare(one, other) <= 0 ? one : other);
            }
        }
        return namings;
    }

    private void addMention(Naming naming) {
        Mention mention = naming.mention();
        Node node = Iris.mention(name, mention.span());
        addString(node, ReusedTerms.PHRASE, mention.span());
        for (Span sentence : sentenceOf(mention.span())) {
            add(node, ReusedTerms.IN_SENTENCE, Iris.sentence(name, sentence));
            evidence.add(sentence);
        }
        add(node, ReusedTerms.IDENTIFIES, naming.entity());
        add(node, ReusedTerms.CLASS_REF, Vocabulary.classOf(mention.type()));
        add(node, ReusedTerms.TEXT_CONFIDENCE, Literals.confidence(mention.confidence()));
    }

    private void addResults() {
        Map<Span, Integer> seen = new TreeMap<>();
        for (Result result : extraction.results()) {
            int nth = seen.merge(result.span(), 1, Integer::sum);
            Node node = Iris.result(name, result.span());
            addResult(result, nth == 1 ? node : NodeFactory.createURI(node.getURI() + "," + nth));
        }
    }

    private void addResult(Result result, Node node) {
        add(node, ReusedTerms.TYPE, Vocabulary.RESULT);
        add(node, ReusedTerms.TYPE, ReusedTerms.MODEL_EVALUATION);
        add(node, Vocabulary.REPORTED_IN, name);
        addLink(node, Vocabulary.OF_METHOD, EntityType.Method, result.method());
        addLink(node, Vocabulary.FOR_TASK, EntityType.Task, result.task());
        addLink(node, Vocabulary.ON_DATASET, EntityType.Dataset, result.dataset());
        addLink(node, ReusedTerms.SPECIFIED_BY, EntityType.Metric, result.metric());
        addLink(node, Vocabulary.BASELINE, EntityType.Method, result.baseline());
        add(node, ReusedTerms.HAS_VALUE, Literals.decimal(result.number()));
        add(node, Vocabulary.RAW_VALUE, Literals.plain(result.span().in(text)));
        if (result.unit() != null) {
            add(node, Vocabulary.UNIT, Literals.plain(result.unit()));
        }
        if (result.comparison() != null) {
            add(node, Vocabulary.COMPARISON, Vocabulary.of(result.comparison()));
        }
        add(node, Vocabulary.CONFIDENCE, Literals.confidence(result.confidence()));
        addEvidence(node, List.of(result.sentence()), result.mentions());
    }

    private void addLink(Node result, Node property, EntityType type, @Nullable String entityName) {
        if (entityName == null) {
            return;
        }
        Node entity = entity(type, entityName)
                .orElseThrow(() -> new IllegalArgumentException("a result of '" + paper.title() + "' names the " + type
                        + " '" + entityName + "', which is no entity"));
        add(result, property, entity);
    }

    private Optional<Node> entity(EntityType type, String entityName) {
        return extraction.entities().stream()
                .filter(entity -> entity.type() == type && entity.name().equals(entityName))
                .findFirst()
                .map(entity -> nodes.node(type, entityName));
    }

    private void addSentence(Span sentence) {
        addString(Iris.sentence(name, sentence), ReusedTerms.SENTENCE, sentence);
    }

    private void addString(Node node, Node type, Span span) {
        add(node, ReusedTerms.TYPE, type);
        add(node, ReusedTerms.BEGIN_INDEX, Literals.offset(span.begin()));
        add(node, ReusedTerms.END_INDEX, Literals.offset(span.end()));
        add(node, ReusedTerms.ANCHOR_OF, Literals.plain(span.in(text)));
        add(node, ReusedTerms.REFERENCE_CONTEXT, Iris.text(name));
    }

    private void add(Node subject, Node property, Node object) {
        quads.add(Quad.create(name, subject, property, object));
    }
}

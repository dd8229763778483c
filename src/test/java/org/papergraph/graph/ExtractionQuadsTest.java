package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Relation;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Result;
import org.papergraph.paper.Role;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;

class ExtractionQuadsTest {

    private static final String PREFIXES = """
            PREFIX : <https://w3id.org/papergraph/>
            PREFIX p: <https://w3id.org/papergraph/paper/draft-net#>
            PREFIX pg: <https://w3id.org/papergraph/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
            PREFIX mls: <http://www.w3.org/ns/mls#>
            PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final Paper PAPER =
            new Paper("", "Draft net", "It gives 3.60%.", List.of(), "", "", "", "", "", List.of(new Source("a", 1)));
    private static final Span SENTENCE = new Span(10, 25);
    private static final Span NUMBER = new Span(19, 24);
    private static final Mention NAME = new Mention(new Span(0, 9), "Draft net", EntityType.Method, 0.934);
    private static final Entity ENTITY =
            new Entity(EntityType.Method, "Draft net", List.of(), Role.PROPOSED, List.of(NAME), 0.9, NAME.span());

    @Test
    void writesAPaperAsTheProfileSays() {
        Extraction extraction =
                new Extraction(PAPER, List.of(new Span(0, 9), SENTENCE), List.of(ENTITY), List.of(result()));
        assertGraph(extraction, """
                :paper\\/draft-net a schema:ScholarlyArticle ;
                    dcterms:title "Draft net"@en ; dcterms:abstract "It gives 3.60%."@en ;
                    pg:titleKey "draftnet" ; dcterms:source "a:1" ; pg:extractedBy "test" ; pg:contentDigest "DIGEST" ;
                    pg:proposesMethod :method\\/draft-net ; schema:mentions :method\\/draft-net .
                :method\\/draft-net a pg:Method , skos:Concept ; pg:surfaceForm "Draft net"@en .
                <https://w3id.org/papergraph/paper/draft-net#text> a nif:Context ; pg:ofPaper :paper\\/draft-net ;
                    nif:beginIndex "0"^^xsd:nonNegativeInteger ; nif:endIndex "25"^^xsd:nonNegativeInteger .
                <https://w3id.org/papergraph/paper/draft-net#sentence=0,9> a nif:Sentence ;
                    nif:beginIndex "0"^^xsd:nonNegativeInteger ; nif:endIndex "9"^^xsd:nonNegativeInteger ;
                    nif:anchorOf "Draft net" ; nif:referenceContext p:text .
                <https://w3id.org/papergraph/paper/draft-net#sentence=10,25> a nif:Sentence ;
                    nif:beginIndex "10"^^xsd:nonNegativeInteger ; nif:endIndex "25"^^xsd:nonNegativeInteger ;
                    nif:anchorOf "It gives 3.60%." ; nif:referenceContext p:text .
                <https://w3id.org/papergraph/paper/draft-net#char=0,9> a nif:Phrase ;
                    nif:beginIndex "0"^^xsd:nonNegativeInteger ; nif:endIndex "9"^^xsd:nonNegativeInteger ;
                    nif:anchorOf "Draft net" ; nif:referenceContext p:text ;
                    nif:sentence <https://w3id.org/papergraph/paper/draft-net#sentence=0,9> ;
                    itsrdf:taIdentRef :method\\/draft-net ; itsrdf:taClassRef pg:Method ; itsrdf:taConfidence 0.934 .
                <https://w3id.org/papergraph/paper/draft-net#result=19,24> a pg:Result , mls:ModelEvaluation ;
                    pg:reportedIn :paper\\/draft-net ; pg:ofMethod :method\\/draft-net ; mls:hasValue 3.6 ;
                    pg:rawValue "3.60%" ; pg:unit "%" ; pg:confidence 0.5 ;
                    prov:wasDerivedFrom <https://w3id.org/papergraph/paper/draft-net#sentence=10,25> .
                <https://w3id.org/papergraph/paper/draft-net#claim=proposesMethod,method/draft-net> a pg:Claim , rdf:Statement ;
                    rdf:subject :paper\\/draft-net ; rdf:predicate pg:proposesMethod ; rdf:object :method\\/draft-net ;
                    pg:confidence 0.9 ;
                    prov:wasDerivedFrom <https://w3id.org/papergraph/paper/draft-net#sentence=0,9> ,
                        <https://w3id.org/papergraph/paper/draft-net#char=0,9> .
                """.replace("DIGEST", PaperGraph.digest(PAPER)));
    }

    @Test
    void namesASecondResultOfOneNumber() {
        Extraction extraction =
                new Extraction(PAPER, List.of(SENTENCE), List.of(ENTITY), List.of(result(), result(), result()));
        assertThat(subjects(extraction, Vocabulary.RESULT))
                .extracting(node -> node.getURI().replaceAll(".*#", ""))
                .containsExactly("result=19,24", "result=19,24,2", "result=19,24,3");
    }

    @Test
    void statesARelationPlainlyAndSaysWhereItStands() {
        Paper paper = new Paper(
                "", "Draft net", "Draft net beats GAN.", List.of(), "", "", "", "", "", List.of(new Source("a", 1)));
        Span title = new Span(0, 9);
        Span sentence = new Span(10, 30);
        Mention winner = new Mention(new Span(10, 19), "Draft net", EntityType.Method, 0.9);
        Mention loser = new Mention(new Span(26, 29), "GAN", EntityType.Method, 0.8);
        Entity other = new Entity(EntityType.Method, "GAN", List.of(), Role.COMPARED, List.of(loser));
        Entity own = new Entity(EntityType.Method, "Draft net", List.of(), Role.PROPOSED, List.of(winner));
        Relation relation = new Relation(
                RelationType.OUTPERFORMS,
                Relation.End.of(own),
                Relation.End.of(other),
                sentence,
                List.of(winner.span(), loser.span()),
                0.95);
        Extraction extraction =
                new Extraction(paper, List.of(title, sentence), List.of(own, other), List.of(), List.of(relation));

        List<Quad> quads = PaperGraph.quads(extraction, "test");
        Node claim = NodeFactory.createURI(
                "https://w3id.org/papergraph/paper/draft-net#claim=method/draft-net,outperforms,method/gan");
        Node paperNode = Iris.paper(paper);
        assertThat(quads)
                .contains(
                        Quad.create(
                                paperNode,
                                Iris.entity(EntityType.Method, "Draft net"),
                                Vocabulary.OUTPERFORMS,
                                Iris.entity(EntityType.Method, "GAN")),
                        Quad.create(paperNode, claim, Vocabulary.CONFIDENCE, Literals.confidence(0.95)));
        assertThat(quads)
                .filteredOn(quad ->
                        quad.getSubject().equals(claim) && quad.getPredicate().equals(ReusedTerms.WAS_DERIVED_FROM))
                .extracting(Quad::getObject)
                .containsExactlyInAnyOrder(
                        Iris.sentence(paperNode, sentence),
                        Iris.mention(paperNode, winner.span()),
                        Iris.mention(paperNode, loser.span()));
        assertThat(Shapes.load().validatePaper(paperNode, quads).violations()).isEmpty();
    }

    @Test
    void givesASpanThatTwoEntitiesClaimToTheSurerOne() {
        Mention surer = new Mention(NAME.span(), "Draft net", EntityType.Task, 0.95);
        Entity task = new Entity(EntityType.Task, "Draft net", List.of(), Role.ADDRESSED, List.of(surer));
        List<Entity> entities = new ArrayList<>(List.of(ENTITY, task));
        for (int order = 0; order < 2; order++) {
            Extraction extraction = new Extraction(PAPER, List.of(new Span(0, 9)), entities, List.of());
            Node mention = Iris.mention(Iris.paper(PAPER), NAME.span());
            assertThat(PaperGraph.quads(extraction, "test"))
                    .filteredOn(quad -> quad.getSubject().equals(mention))
                    .filteredOn(quad -> quad.getPredicate().equals(ReusedTerms.IDENTIFIES))
                    .extracting(Quad::getObject)
                    .containsExactly(Iris.entity(EntityType.Task, "Draft net"));
            assertThat(Shapes.load()
                            .validatePaper(Iris.paper(PAPER), PaperGraph.quads(extraction, "test"))
                            .violations())
                    .isEmpty();
            Collections.reverse(entities);
        }
    }

    private static Result result() {
        return new Result("Draft net", null, null, null, "3.60", "%", null, null, NUMBER, SENTENCE, 0.5);
    }

    private static List<Node> subjects(Extraction extraction, Node type) {
        return PaperGraph.quads(extraction, "test").stream()
                .filter(quad -> quad.getObject().equals(type))
                .map(Quad::getSubject)
                .toList();
    }

    private static void assertGraph(Extraction extraction, String turtle) {
        Graph expected = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
        Graph actual = GraphFactory.createDefaultGraph();
        PaperGraph.quads(extraction, "test").forEach(quad -> actual.add(quad.asTriple()));
        assertThat(actual.isIsomorphicWith(expected))
                .as(() -> RDFWriter.source(actual).lang(Lang.TURTLE).asString())
                .isTrue();
    }
}

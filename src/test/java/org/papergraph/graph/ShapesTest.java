package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

class ShapesTest {

    private static final Shapes SHAPES = Shapes.load();
    private static final Graph SHAPES_GRAPH =
            RDFParser.source("ontology/shapes.ttl").toGraph();
    private static final Node STRANGER = NodeFactory.createURI("https://example.org/stranger");
    private static final Node DRAFTNET = Iris.paper(SampleExtractions.DRAFTNET.paper());

    /** What of a shape is no constraint by itself. */
    private static final List<Node> NO_CONSTRAINTS = List.of(
            RDF.Nodes.type,
            SHACL.path,
            SHACL.message,
            SHACL.targetClass,
            SHACL.targetSubjectsOf,
            SHACL.ignoredProperties,
            SHACL.property);

    @Test
    void acceptsWhatIsWritten() {
        assertThat(SHAPES.validate(SampleGraph.dataset()).violations()).isEmpty();
        for (Extraction extraction : SampleExtractions.all()) {
            List<Quad> quads = PaperGraph.quads(extraction, "test");
            assertThat(SHAPES.validatePaper(Iris.paper(extraction.paper()), quads)
                            .violations())
                    .isEmpty();
        }
    }

    @Test
    void acceptsAnEmptyDataset() {
        assertThat(SHAPES.validate(DatasetGraphFactory.create()).conforms()).isTrue();
    }

    /** Breaks every constraint of the shapes once, in data that conforms otherwise. */
    @TestFactory
    Stream<DynamicTest> reportsEveryConstraintThatIsBroken() {
        return SHAPES_GRAPH.find(Node.ANY, RDF.Nodes.type, SHACL.NodeShape).toList().stream()
                .map(triple -> triple.getSubject())
                .flatMap(shape -> Stream.concat(ofNode(shape), ofProperties(shape)));
    }

    @Test
    void reportsALabelOfWhatNoPaperNames() {
        DatasetGraph dataset = SampleGraph.dataset();
        Node ghost = Iris.entity(EntityType.Method, "Ghost");
        dataset.add(Iris.ENTITIES_GRAPH, ghost, ReusedTerms.PREF_LABEL, NodeFactory.createLiteralLang("Ghost", "en"));
        assertThat(SHAPES.validate(dataset).violations())
                .anyMatch(violation -> violation.node().equals(ghost.getURI()));
    }

    @Test
    void reportsTriplesOutsideOfPapersGraphs() {
        DatasetGraph dataset = SampleGraph.dataset();
        dataset.add(Quad.defaultGraphIRI, DRAFTNET, ReusedTerms.MENTIONS, STRANGER);
        assertThat(SHAPES.validate(dataset).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.node()).isEqualTo(DRAFTNET.getURI());
            assertThat(violation.graph()).isEmpty();
        });
    }

    @Test
    void reportsAGraphThatIsNotThatOfItsPaper() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        PaperGraph.quads(SampleExtractions.SURVEY, "test")
                .forEach(quad -> dataset.add(DRAFTNET, quad.getSubject(), quad.getPredicate(), quad.getObject()));
        assertThat(SHAPES.validate(dataset).violations())
                .anyMatch(violation -> violation.node().equals(DRAFTNET.getURI())
                        && violation.message().equals("the graph is not that of a paper"));
    }

    @Test
    void reportsANodeWithoutClass() {
        DatasetGraph dataset = SampleGraph.dataset();
        dataset.add(DRAFTNET, STRANGER, ReusedTerms.NAME, NodeFactory.createLiteralString("Stranger"));
        assertThat(SHAPES.validate(dataset).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.node()).isEqualTo(STRANGER.getURI()));
    }

    @Test
    void reportsADateThatIsNone() {
        Paper paper =
                new Paper("", "T", "A.", List.of(), "next year", "", "", "", "not an IRI", List.of(new Source("a", 1)));
        Extraction extraction = new Extraction(paper, List.of(), List.of(), List.of());
        ValidationReport report = SHAPES.validatePaper(Iris.paper(paper), PaperGraph.quads(extraction, "test"));
        assertThat(report.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.property()).isEqualTo(ReusedTerms.ISSUED.getURI());
            assertThat(violation.value()).isEqualTo("\"next year\"");
            assertThat(violation.message()).contains("a date is a year, a month or a day");
        });
    }

    private static Stream<DynamicTest> ofNode(Node shape) {
        return constraints(shape)
                .map(constraint ->
                        DynamicTest.dynamicTest(shape.getLocalName() + " " + constraint.getLocalName(), () -> {
                            DatasetGraph dataset = SampleGraph.dataset();
                            Node broken = breakNode(dataset, shape, constraint);
                            assertThat(SHAPES.validate(dataset).violations())
                                    .anyMatch(violation -> violation.node().equals(broken.getURI()));
                        }));
    }

    private static Stream<DynamicTest> ofProperties(Node shape) {
        return SHAPES_GRAPH.find(shape, SHACL.property, Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .flatMap(property -> constraints(property).map(constraint -> {
                    Node path = value(property, SHACL.path);
                    String name =
                            String.join(" ", shape.getLocalName(), path.getLocalName(), constraint.getLocalName());
                    return DynamicTest.dynamicTest(name, () -> {
                        DatasetGraph dataset = SampleGraph.dataset();
                        Quad focus = focus(dataset, shape, path);
                        breakProperty(dataset, focus, property, constraint);
                        assertThat(SHAPES.validate(dataset).violations())
                                .as(name)
                                .anyMatch(violation -> violation
                                                .node()
                                                .equals(focus.getSubject().getURI())
                                        && violation.property().equals(path.getURI()));
                    });
                }));
    }

    private static Stream<Node> constraints(Node shape) {
        return SHAPES_GRAPH.find(shape, Node.ANY, Node.ANY).toList().stream()
                .map(triple -> triple.getPredicate())
                .filter(predicate -> !NO_CONSTRAINTS.contains(predicate))
                .distinct();
    }

    private static Node breakNode(DatasetGraph dataset, Node shape, Node constraint) {
        Quad focus = focus(dataset, shape, RDF.Nodes.type);
        switch (constraint.getLocalName()) {
            case "closed" ->
                dataset.add(focus.getGraph(), focus.getSubject(), STRANGER, NodeFactory.createLiteralString("x"));
            case "pattern", "nodeKind" -> {
                dataset.add(focus.getGraph(), STRANGER, RDF.Nodes.type, focus.getObject());
                return STRANGER;
            }
            case "class" -> {
                Node type = value(shape, SHACL.class_);
                dataset.deleteAny(Node.ANY, focus.getSubject(), RDF.Nodes.type, type);
            }
            case "or" -> dataset.add(focus.getGraph(), focus.getSubject(), ReusedTerms.BROADER, DRAFTNET);
            default -> throw new AssertionError("no test breaks " + constraint);
        }
        return focus.getSubject();
    }

    private static void breakProperty(DatasetGraph dataset, Quad focus, Node property, Node constraint) {
        Node path = value(property, SHACL.path);
        Node node = focus.getSubject();
        Node valid = focus.getPredicate().equals(path) ? focus.getObject() : STRANGER;
        if (!constraint.equals(SHACL.maxCount)) {
            dataset.deleteAny(focus.getGraph(), node, path, Node.ANY);
        }
        List<Node> values = switch (constraint.getLocalName()) {
            case "minCount" -> List.of();
            case "maxCount" -> List.of(valid, similar(valid));
            case "datatype" -> List.of(literal("x", STRANGER.getURI()));
            case "languageIn", "hasValue", "or" -> List.of(NodeFactory.createLiteralLang("x", "de"));
            case "class", "in" -> List.of(STRANGER);
            case "qualifiedValueShape", "qualifiedMinCount" -> List.of();
            case "qualifiedMaxCount" ->
                quads(dataset, Node.ANY, RDF.Nodes.type, ReusedTerms.SENTENCE)
                        .filter(quad -> quad.getGraph().equals(focus.getGraph()))
                        .map(Quad::getSubject)
                        .toList();
            case "nodeKind" -> List.of(NodeFactory.createBlankNode());
            case "pattern" -> List.of(NodeFactory.createLiteralString("x"));
            case "minLength" -> List.of(empty(property));
            case "minInclusive" -> List.of(literal("-0.5", XSD.decimal.getURI()));
            case "maxInclusive" -> List.of(literal("1.5", XSD.decimal.getURI()));
            case "minExclusive" -> List.of(literal("0", XSD.nonNegativeInteger.getURI()));
            case "lessThan" ->
                List.of(dataset.find(focus.getGraph(), node, ReusedTerms.END_INDEX, Node.ANY)
                        .next()
                        .getObject());
            case "uniqueLang" ->
                List.of(NodeFactory.createLiteralLang("x", "en"), NodeFactory.createLiteralLang("y", "en"));
            case "disjoint" ->
                List.of(dataset.find(focus.getGraph(), node, ReusedTerms.PREF_LABEL, Node.ANY)
                        .next()
                        .getObject());
            default -> throw new AssertionError("no test breaks " + constraint);
        };
        values.forEach(value -> dataset.add(focus.getGraph(), node, path, value));
    }

    /** A quad of a node that the shape is for, with the path if any node has it. */
    private static Quad focus(DatasetGraph dataset, Node shape, Node path) {
        List<Quad> targets = Stream.concat(
                        SHAPES_GRAPH.find(shape, SHACL.targetClass, Node.ANY).toList().stream()
                                .flatMap(target -> quads(dataset, Node.ANY, RDF.Nodes.type, target.getObject())),
                        SHAPES_GRAPH.find(shape, SHACL.targetSubjectsOf, Node.ANY).toList().stream()
                                .flatMap(target -> quads(dataset, Node.ANY, target.getObject(), Node.ANY)))
                .toList();
        return targets.stream()
                .filter(target -> !path.equals(RDF.Nodes.type))
                .flatMap(target -> quads(dataset, target.getSubject(), path, Node.ANY))
                .filter(quad -> !ofLabels(shape) || quad.getGraph().equals(Iris.ENTITIES_GRAPH))
                .findFirst()
                .orElseGet(() -> ofLabels(shape) ? inEntities(targets.get(0)) : targets.get(0));
    }

    /** What is broader by a paper stands in its graph, what is so by names in that of the entities. */
    private static boolean ofLabels(Node shape) {
        return shape.getLocalName().equals("Labels");
    }

    private static Quad inEntities(Quad quad) {
        return Quad.create(Iris.ENTITIES_GRAPH, quad.asTriple());
    }

    private static Stream<Quad> quads(DatasetGraph dataset, Node subject, Node predicate, Node object) {
        List<Quad> quads = new ArrayList<>();
        dataset.findNG(Node.ANY, subject, predicate, object).forEachRemaining(quads::add);
        return quads.stream();
    }

    private static Node value(Node shape, Node predicate) {
        return SHAPES_GRAPH.find(shape, predicate, Node.ANY).next().getObject();
    }

    private static Node similar(Node valid) {
        if (valid.isURI()) {
            return NodeFactory.createURI(valid.getURI() + "x");
        }
        return valid.getLiteralLanguage().isEmpty()
                ? literal(valid.getLiteralLexicalForm() + "1", valid.getLiteralDatatypeURI())
                : NodeFactory.createLiteralLang(valid.getLiteralLexicalForm() + "1", valid.getLiteralLanguage());
    }

    private static Node empty(Node property) {
        return value(property, SHACL.datatype).equals(RDF.langString.asNode())
                ? NodeFactory.createLiteralLang("", "en")
                : NodeFactory.createLiteralString("");
    }

    private static Node literal(String form, String datatype) {
        return NodeFactory.createLiteralDT(form, NodeFactory.getType(datatype));
    }
}

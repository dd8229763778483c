package org.papergraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.RoleProperty;
import org.papergraph.graph.Vocabulary;
import org.papergraph.paper.EntityType;
import org.papergraph.query.SampleGraph;
import org.papergraph.store.PaperStore;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ExporterTest {

    private static final DatasetGraph SAMPLE = sample();

    /** The sample graph, and in it a text with all that formats tend to stumble over. */
    private static DatasetGraph sample() {
        DatasetGraph copy = DatasetGraphFactory.create();
        PaperStore store = SampleGraph.store();
        store.read(dataset -> {
            dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(copy::add);
            return copy;
        });
        Node paper = NodeFactory.createURI(Iris.BASE + "paper/ugly");
        String ugly =
                "\"quotes\", 'more', <tags> & ]]> \\ back, tab\t, lines\r\nand\n\nmore,  blanks , é 漢 \uD83D\uDE00 \uFFFD";
        copy.add(paper, paper, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE);
        copy.add(paper, paper, ReusedTerms.TITLE, NodeFactory.createLiteralLang(ugly, "en"));
        copy.add(paper, paper, ReusedTerms.NAME, NodeFactory.createLiteralString(ugly));
        copy.add(paper, paper, ReusedTerms.NAME, NodeFactory.createLiteralString(""));
        copy.add(paper, paper, NodeFactory.createURI("urn:example:other-property"), paper);
        copy.add(
                paper,
                paper,
                NodeFactory.createURI("http://example.org/1/p"),
                NodeFactory.createURI("https://example.org/(y)'&z"));
        Node cpp = Iris.entity(EntityType.Method, "C++ \"quoted\" ~ é");
        copy.add(paper, paper, RoleProperty.USES_METHOD.node(), cpp);
        copy.add(paper, cpp, ReusedTerms.TYPE, Vocabulary.METHOD);
        return copy;
    }

    private static String export(DatasetGraph dataset, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Exporter.write(dataset, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Lang language(ExportFormat format) {
        return switch (format) {
            case TURTLE -> Lang.TURTLE;
            case TRIG -> Lang.TRIG;
            case NTRIPLES -> Lang.NTRIPLES;
            case NQUADS -> Lang.NQUADS;
            case JSONLD -> Lang.JSONLD11;
            case RDFXML -> Lang.RDFXML;
            case GRAPHML, CSV -> throw new IllegalArgumentException(format + " is no RDF");
        };
    }

    private static Graph union(DatasetGraph dataset) {
        Graph union = GraphFactory.createDefaultGraph();
        dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> union.add(quad.asTriple()));
        return union;
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "NTRIPLES", "JSONLD", "RDFXML"})
    void givesTheUnionOfTheGraphsBackAsTriples(ExportFormat format) {
        String text = export(SAMPLE, format);
        Graph read = RDFParser.fromString(text, language(format)).toGraph();

        assertThat(Set.copyOf(read.find().toList()))
                .isEqualTo(Set.copyOf(union(SAMPLE).find().toList()));
        assertThat(read.size()).isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIG", "NQUADS"})
    void givesEveryNamedGraphBack(ExportFormat format) {
        DatasetGraph read =
                RDFParser.fromString(export(SAMPLE, format), language(format)).toDatasetGraph();

        assertThat(quads(read)).isEqualTo(quads(SAMPLE)).hasSizeGreaterThan(500);
    }

    private static Set<Quad> quads(DatasetGraph dataset) {
        Set<Quad> quads = new HashSet<>();
        dataset.find().forEachRemaining(quads::add);
        return quads;
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesInWhateverOrderTheGraphWasBuilt(ExportFormat format) {
        List<Quad> quads = new ArrayList<>(quads(SAMPLE));
        Collections.shuffle(quads, new Random(3));
        DatasetGraph shuffled = DatasetGraphFactory.create();
        quads.forEach(shuffled::add);

        assertThat(export(shuffled, format)).isEqualTo(export(SAMPLE, format));
    }

    @ParameterizedTest
    @EnumSource
    void exportsAStoreInATransactionAndAnEmptyOne(ExportFormat format) {
        PaperStore empty = PaperStore.inMemory();
        String nothing = empty.read(dataset -> export(dataset, format));
        String sample = SampleGraph.store().read(dataset -> export(dataset, format));

        assertThat(sample).hasSizeGreaterThan(nothing.length() + 5000).contains("Transformer");
        switch (format) {
            case GRAPHML ->
                assertThat(xml(nothing).getElementsByTagName("node").getLength())
                        .isZero();
            case CSV ->
                assertThat(nothing).isEqualTo("paper,title,relation,entity_type,entity,label,confidence,sentence\r\n");
            case TURTLE, TRIG, NTRIPLES, NQUADS, JSONLD, RDFXML ->
                assertThat(RDFParser.fromString(nothing, language(format))
                                .toDatasetGraph()
                                .isEmpty())
                        .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NTRIPLES", "NQUADS"})
    void sortsLines(ExportFormat format) {
        assertThat(export(SAMPLE, format).lines())
                .isSortedAccordingTo(SortedLines::compare)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "TRIG"})
    void isReadableWithPrefixesAndPapersBeforeTheirParts(ExportFormat format) {
        String text = export(SAMPLE, format);

        assertThat(text)
                .contains("PREFIX pg:")
                .containsPattern(
                        "(?m)^ *<https://w3id.org/papergraph/paper/arxiv/1706.03762>\\s+(rdf:type|a) +schema:ScholarlyArticle *;")
                .contains("dcterms:title");
        assertThat(text.indexOf("<https://w3id.org/papergraph/paper/arxiv/1706.03762>\n"))
                .isLessThan(text.indexOf("<https://w3id.org/papergraph/paper/arxiv/1706.03762#char="));
    }

    @ParameterizedTest
    @EnumSource(names = {"RDFXML", "GRAPHML"})
    void putsAReplacementWhereXmlCannotHoldACharacter(ExportFormat format) throws Exception {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node paper = NodeFactory.createURI(Iris.BASE + "paper/x");
        dataset.add(paper, paper, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE);
        dataset.add(paper, paper, ReusedTerms.TITLE, NodeFactory.createLiteralLang("a\u0000b\u001bc\uFFFFd", "en"));

        assertThat(xml(export(dataset, format)).getDocumentElement().getTextContent())
                .contains("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void saysWhichPropertyRdfXmlCannotWrite() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Node paper = NodeFactory.createURI(Iris.BASE + "paper/x");
        dataset.add(paper, paper, NodeFactory.createURI("http://example.org/1"), paper);

        assertThatThrownBy(() -> Exporter.write(dataset, ExportFormat.RDFXML, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessage("RDF/XML has no way to write the property <http://example.org/1>; choose another format");
    }

    // The two formats that are no RDF

    private static Set<String> relations() {
        Set<String> relations = new TreeSet<>();
        Graph union = union(SAMPLE);
        for (RoleProperty property : RoleProperty.values()) {
            union.find(Node.ANY, property.node(), Node.ANY)
                    .forEachRemaining(
                            triple -> relations.add(triple.getSubject().getURI() + " "
                                    + property.node().getLocalName() + " "
                                    + triple.getObject().getURI()));
        }
        return relations;
    }

    @Test
    void writesARowForEachRelationWithItsEvidence() throws IOException {
        String text = export(SAMPLE, ExportFormat.CSV);
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();

        assertThat(records)
                .extracting(row -> row.get("paper") + " " + row.get("relation") + " " + row.get("entity"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(relations())
                .hasSize(36);
        Map<String, String> bert = records.stream()
                .filter(row -> row.get("relation").equals("proposesMethod")
                        && row.get("label").equals("BERT"))
                .findFirst()
                .orElseThrow()
                .toMap();
        assertThat(bert)
                .containsEntry("paper", "https://w3id.org/papergraph/paper/arxiv/1810.04805")
                .containsEntry("title", "BERT: Pre-training of Deep Bidirectional Transformers")
                .containsEntry("entity_type", "Method")
                .containsEntry("entity", "https://w3id.org/papergraph/method/bert")
                .containsEntry("confidence", "0.98")
                .containsEntry("sentence", "BERT: Pre-training of Deep Bidirectional Transformers");
        assertThat(records.stream()
                        .filter(row -> row.get("paper").endsWith("ugly"))
                        .findFirst()
                        .orElseThrow()
                        .get("title"))
                .startsWith("\"quotes\", 'more'")
                .contains("lines\r\nand\n\nmore");
    }

    @Test
    void drawsPapersAndEntitiesAsNodesAndRelationsAsEdges() {
        Document graph = xml(export(SAMPLE, ExportFormat.GRAPHML));
        Map<String, String> iris = new HashMap<>();
        List<String> nodes = new ArrayList<>();
        for (Element node : elements(graph.getElementsByTagName("node"))) {
            assertThat(node.getAttribute("id")).matches("[A-Za-z0-9._:-]+");
            assertThat(iris.put(node.getAttribute("id"), data(node, "iri"))).isNull();
            nodes.add(data(node, "type") + " " + data(node, "label"));
        }
        List<String> edges = new ArrayList<>();
        for (Element edge : elements(graph.getElementsByTagName("edge"))) {
            edges.add(iris.get(edge.getAttribute("source")) + " " + data(edge, "type") + " "
                    + iris.get(edge.getAttribute("target")));
        }

        assertThat(edges).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(relations());
        assertThat(nodes)
                .contains(
                        "Paper Attention Is All You Need",
                        "Method BERT",
                        "Dataset GLUE",
                        "Method GLUE",
                        "Metric F1 score")
                .hasSize(7 + 4 + 9 + 6 + 5);
        assertThat(data(elements(graph.getElementsByTagName("edge")).get(0), "confidence"))
                .matches("0\\.\\d+");
    }

    private static Document xml(String text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new AssertionError("no XML: " + text, e);
        }
    }

    private static List<Element> elements(NodeList list) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    private static String data(Element of, String key) {
        return elements(of.getElementsByTagName("data")).stream()
                .filter(data -> data.getAttribute("key").equals(key))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    @Test
    void namesFormatsForACommandLine() {
        assertThat(ExportFormat.ofLabel("nquads")).isEqualTo(ExportFormat.NQUADS);
        assertThatThrownBy(() -> ExportFormat.ofLabel("pdf"))
                .hasMessage(
                        "'pdf' is no format of an export but turtle, trig, ntriples, nquads, jsonld, rdfxml, graphml, csv");
    }
}

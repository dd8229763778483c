package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.store.PaperStore;

/** Whatever a paper holds comes back from the store and from every format. */
class RoundTripTest {

    private static final List<RDFFormat> FORMATS = List.of(
            RDFFormat.TURTLE, RDFFormat.NTRIPLES_UTF8, RDFFormat.RDFXML, RDFFormat.RDFXML_PLAIN, RDFFormat.JSONLD11);

    @Property(tries = 300)
    void bringsEveryPaperBack(@ForAll("papers") Paper paper) {
        List<Quad> quads = PaperGraph.quads(new Extraction(paper, List.of(), List.of(), List.of()), "test");
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEach(dataset::add);
        Paper read = PaperGraph.read(dataset, Iris.paper(paper)).orElseThrow();
        assertThat(read).isEqualTo(StorableText.of(paper));
        assertThat(read.text()).hasSameSizeAs(paper.text());
        assertThat(PaperGraph.digest(read)).isEqualTo(PaperGraph.digest(paper));
        assertThat(PaperGraph.findByKeys(dataset, paper)).hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = 60)
    void survivesEveryFormat(@ForAll("papers") Paper paper) {
        Graph graph = GraphFactory.createDefaultGraph();
        PaperGraph.quads(new Extraction(paper, List.of(), List.of(), List.of()), "test")
                .forEach(quad -> graph.add(quad.asTriple()));
        for (RDFFormat format : FORMATS) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            RDFWriter.source(graph).format(format).output(written);
            Graph read = GraphFactory.createDefaultGraph();
            RDFParser.source(new ByteArrayInputStream(written.toByteArray()))
                    .lang(format.getLang())
                    .parse(read);
            assertThat(read.isIsomorphicWith(graph)).as(format + "\n" + written).isTrue();
        }
    }

    @Property(tries = 100)
    void findsInTheStoreTheVeryNumbersThatItWrote(@ForAll List<BigDecimal> numbers) {
        Node graph = NodeFactory.createURI(Iris.BASE + "paper/numbers");
        Set<Quad> written = new HashSet<>();
        numbers.forEach(
                number -> written.add(Quad.create(graph, graph, ReusedTerms.HAS_VALUE, Literals.decimal(number))));
        try (PaperStore store = PaperStore.inMemory()) {
            store.write(dataset -> {
                written.forEach(dataset::add);
                return true;
            });
            Set<Quad> read = store.read(dataset -> {
                Set<Quad> quads = new HashSet<>();
                dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
                return quads;
            });
            assertThat(read).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5.0", "0.930, 0.93", "10000, 10000.0", "1E+3, 1000.0", "-0.50, -0.5", "0.000, 0.0", "3.69, 3.69"})
    void writesDecimalsInCanonicalForm(BigDecimal number, String form) {
        assertThat(Literals.decimal(number).getLiteralLexicalForm()).isEqualTo(form);
    }

    @Test
    void refusesNumbersThatWouldFillTheDisk() {
        assertThatThrownBy(() -> Literals.decimal(new BigDecimal("1E+999999999")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesConfidencesWithThreeDecimals() {
        assertThat(Literals.confidence(0.93449).getLiteralLexicalForm()).isEqualTo("0.934");
        assertThat(Literals.confidence(1).getLiteralLexicalForm()).isEqualTo("1.0");
        assertThat(Literals.confidence(1e-9).getLiteralLexicalForm()).isEqualTo("0.0");
    }

    @Property
    void splitsAuthorsAsTheyWereJoined(@ForAll("names") List<String> names) {
        List<String> some = names.isEmpty() ? List.of("") : names;
        assertThat(AuthorList.split(AuthorList.join(some))).isEqualTo(some);
    }

    @Property
    void keepsTheLengthOfEveryText(@ForAll String text) {
        assertThat(StorableText.of(text)).hasSameSizeAs(text);
        assertThat(StorableText.of(StorableText.of(text))).isEqualTo(StorableText.of(text));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings().withChars("ab |\\").ofMaxLength(6).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Paper> papers() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings()
                        .withChars(" \t\r\n\0\u000B\uD83E\uDD17\uD800\uDC00\uFFFE<>&\"'\\")
                        .ofMaxLength(8));
        Arbitrary<String> filled = text.map(some -> "x" + some + "y");
        Arbitrary<String> id = Arbitraries.of("", "007", "doi:10.1/x", "arXiv:1", "a b");
        Arbitrary<String> issued = Arbitraries.of("", "2017", "2017-06", "2017-06-12", "2017-13", "soon");
        Arbitrary<String> doi = Arbitraries.of("", "10.1000/182", "10.1/(a)<b>;c#d?e", "10.1/é %41");
        Arbitrary<String> arxiv = Arbitraries.of("", "1706.03762", "cs/0112017");
        Arbitrary<String> url =
                Arbitraries.of("", "https://example.org/a?b=c#d", "not an IRI", "HTTP://x", "a:b", "//x");
        Arbitrary<Source> source =
                Combinators.combine(text, Arbitraries.integers().between(1, 99)).as(Source::new);
        return Combinators.combine(id, filled, filled, names(), issued, doi, arxiv, url)
                .as((i, title, words, authors, date, d, a, u) -> new Draft(i, title, words, authors, date, d, a, u))
                .flatMap(draft -> Combinators.combine(
                                text, source.list().ofMinSize(1).ofMaxSize(3))
                        .as(draft::paper));
    }

    private record Draft(
            String id,
            String title,
            String words,
            List<String> authors,
            String issued,
            String doi,
            String arxiv,
            String url) {

        Paper paper(String venue, List<Source> sources) {
            return new Paper(id, title, words, authors, issued, venue, doi, arxiv, url, sources);
        }
    }
}

package org.papergraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.papergraph.serve.ServedGraph.encoded;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.graph.Iris;
import org.papergraph.query.SampleGraph;
import org.papergraph.store.PaperStore;

/** Clients that know the standards and nothing of papergraph. */
class StandardClientsIT {

    private static final PaperStore STORE = SampleGraph.store();
    private static ServedGraph server;

    @BeforeAll
    static void start() {
        server = new ServedGraph(STORE, Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RDFConnection connection() {
        return RDFConnectionRemote.newBuilder()
                .destination(server.uri("/").toString())
                .queryEndpoint("sparql")
                .updateEndpoint("sparql")
                .gspEndpoint("data")
                .build();
    }

    @Test
    void jenasConnectionAsksSelectsConstructsAndDescribes() {
        try (RDFConnection connection = connection()) {
            assertThat(connection.queryAsk("ASK { ?p a <https://schema.org/ScholarlyArticle> }"))
                    .isTrue();
            List<String> titles = new ArrayList<>();
            connection.querySelect(
                    "SELECT ?t { ?p <http://purl.org/dc/terms/title> ?t }",
                    (QuerySolution row) -> titles.add(row.getLiteral("t").getString()));
            assertThat(titles).contains("Attention Is All You Need").doesNotHaveDuplicates();
            Model constructed = connection.queryConstruct(
                    "CONSTRUCT { ?p <urn:example:title> ?t } { ?p <http://purl.org/dc/terms/title> ?t }");
            assertThat(constructed.size()).isEqualTo(titles.size());
            assertThat(connection
                            .queryDescribe("DESCRIBE <" + Iris.BASE + "paper/arxiv/1706.03762>")
                            .size())
                    .isGreaterThan(5);
        }
    }

    @Test
    void jenasConnectionFetchesAGraphAsTheStoreHasIt() {
        String paper = Iris.BASE + "paper/arxiv/1706.03762";
        Graph ours = GraphFactory.createDefaultGraph();
        Txn.executeRead(
                STORE.dataset(),
                () -> STORE.dataset()
                        .find(org.apache.jena.graph.NodeFactory.createURI(paper), null, null, null)
                        .forEachRemaining(quad -> ours.add(quad.asTriple())));
        try (RDFConnection connection = connection()) {
            Model fetched = connection.fetch(paper);
            assertThat(fetched.isIsomorphicWith(ModelFactory.createModelForGraph(ours)))
                    .isTrue();
            assertThat(fetched.isEmpty()).isFalse();
        }
    }

    @Test
    void jenasConnectionCannotWrite() {
        try (RDFConnection connection = connection()) {
            Model model = ModelFactory.createDefaultModel();
            model.createResource("urn:x:s").addProperty(model.createProperty("urn:x:p"), "o");
            assertThatThrownBy(() -> connection.put("urn:x:g", model)).isInstanceOf(HttpException.class);
            assertThatThrownBy(() -> connection.delete(Iris.BASE + "paper/arxiv/1706.03762"))
                    .isInstanceOf(HttpException.class);
            assertThatThrownBy(() -> connection.update("INSERT DATA { <urn:x:s> <urn:x:p> 1 }"))
                    .isInstanceOf(HttpException.class);
            assertThat(connection.queryAsk("ASK { <urn:x:s> ?p ?o }")).isFalse();
        }
    }

    /** A sample of SPARQL 1.1, feature by feature; the answers follow from the specification, not from a graph. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "VALUES ?x { 3 1 2 } | ORDER BY ?x | 1 2 3",
                "VALUES ?x { 3 1 2 } | ORDER BY DESC(?x) LIMIT 1 OFFSET 1 | 2",
                "VALUES ?y { 1 2 } OPTIONAL { VALUES (?y ?x) { (2 7) } } | ORDER BY ?y | '' 7",
                "{ BIND(1 AS ?x) } UNION { BIND(2 AS ?x) } | ORDER BY ?x | 1 2",
                "VALUES ?x { 1 2 3 } MINUS { VALUES ?x { 2 } } | ORDER BY ?x | 1 3",
                "VALUES ?x { 1 2 3 } FILTER NOT EXISTS { FILTER(?x > 1) } | | 1",
                "VALUES ?x { 1 2 3 } FILTER EXISTS { FILTER(?x > 1) } | ORDER BY ?x | 2 3",
                "VALUES ?x { 1 2 3 } FILTER(?x IN (1, 3)) | ORDER BY ?x | 1 3",
                "VALUES ?x { 1 2 3 } FILTER(?x NOT IN (1, 3)) | | 2",
                "{ SELECT (SUM(?v) AS ?x) { VALUES ?v { 1 2 3 } } } | | 6",
                "{ SELECT (AVG(?v) AS ?x) { VALUES ?v { 1 2 3 } } } | | 2.0",
                "{ SELECT (COUNT(DISTINCT ?v) AS ?x) { VALUES ?v { 1 1 2 } } } | | 2",
                "{ SELECT (MAX(?v) - MIN(?v) AS ?x) { VALUES ?v { 4 9 } } } | | 5",
                "{ SELECT (GROUP_CONCAT(?v; separator='-') AS ?x) { VALUES ?v { 'a' 'a' } } } | | a-a",
                "{ SELECT ?k (COUNT(*) AS ?x) { VALUES ?k { 1 1 2 } } GROUP BY ?k HAVING(COUNT(*) > 1) } | | 2",
                "BIND(IF(1 < 2, 'yes', 'no') AS ?x) | | yes",
                "BIND(COALESCE(1 / 0, 'none') AS ?x) | | none",
                "BIND(CONCAT('a', STR(1), UCASE('b')) AS ?x) | | a1B",
                "BIND(SUBSTR('motorcar', 6) AS ?x) | | car",
                "BIND(STRBEFORE('abc', 'b') AS ?x) | | a",
                "BIND(STRAFTER('abc', 'b') AS ?x) | | c",
                "BIND(REPLACE('abab', 'b', 'Z') AS ?x) | | aZaZ",
                "BIND(STRLEN('chat'@en) AS ?x) | | 4",
                "BIND(LANG('chat'@en) AS ?x) | | en",
                "BIND(LANGMATCHES('en-GB', 'en') AS ?x) | | true",
                "BIND(REGEX('Alice', '^ali', 'i') AS ?x) | | true",
                "BIND(CONTAINS('foobar', 'bar') && STRSTARTS('foobar', 'foo') AS ?x) | | true",
                "BIND(ABS(-1) + CEIL(1.2) + FLOOR(1.8) AS ?x) | | 4.0",
                "BIND(YEAR('2011-01-10T14:45:13Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>) AS ?x) | | 2011",
                "BIND(<http://www.w3.org/2001/XMLSchema#integer>('7') + 1 AS ?x) | | 8",
                "BIND(isIRI(<urn:x:a>) && isLITERAL(1) && isNUMERIC(1.5) AS ?x) | | true",
                "BIND(ENCODE_FOR_URI('a b') AS ?x) | | a%20b",
                "BIND(SHA1('abc') AS ?x) | | a9993e364706816aba3e25717850c26c9cd0d89d",
                "BIND(sameTerm(1, 1.0) AS ?x) | | false",
                "BIND(1 = 1.0 AS ?x) | | true",
            })
    void answersASampleOfSparql(String pattern, String modifiers, String expected) throws Exception {
        String query = "SELECT ?x { " + pattern + " } " + (modifiers == null ? "" : modifiers);
        String answer = expected.replace("''", "").replace(" ", "\r\n");
        for (HttpResponse<String> response : List.of(
                server.query(query, "text/csv"),
                server.post("/sparql", "application/sparql-query", query, "Accept", "text/csv"),
                server.post(
                        "/sparql",
                        "application/x-www-form-urlencoded",
                        "query=" + encoded(query),
                        "Accept",
                        "text/csv"))) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("x\r\n" + answer + "\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<http://purl.org/dc/terms/title>|<https://nowhere.example/p>",
        "^<https://schema.org/mentions>/<http://purl.org/dc/terms/title>",
        "(<https://schema.org/mentions>/^<https://schema.org/mentions>)+/<http://purl.org/dc/terms/title>",
    })
    void followsPropertyPaths(String path) throws Exception {
        String query = "SELECT DISTINCT ?x { ?s " + path + " ?x }";
        HttpResponse<String> response = server.query(query, "text/csv");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("Attention Is All You Need");
    }
}

package org.papergraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.query.SampleGraph;
import org.papergraph.store.PaperStore;

class GraphServerIT {

    private static final PaperStore STORE = SampleGraph.store();
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?paper a <https://schema.org/ScholarlyArticle> }";
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private static GraphServer server;

    @BeforeAll
    static void start() {
        server = GraphServer.start(STORE, "127.0.0.1", 0, Duration.ofSeconds(2));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String form(String... keysAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(keysAndValues[i]).append('=');
            form.append(URLEncoder.encode(keysAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /** By a client of its own: the server hangs up after a body that it refuses, which no other request shall meet. */
    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> query(String sparql, String accept) throws IOException, InterruptedException {
        return get("/sparql?" + form("query", sparql), "Accept", accept);
    }

    private static HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/sparql"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
    })
    void answersATableInEveryFormat(String mediaType) throws Exception {
        HttpResponse<String> response = query(COUNT, mediaType);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
        Lang language = RDFLanguages.contentTypeToLang(mediaType);
        if (language == null) {
            language = ResultSetLang.RS_JSON;
        }
        RowSet rows = RowSetReaderRegistry.getFactory(language)
                .create(language)
                .read(
                        new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)),
                        Context.emptyContext());
        assertThat(rows.next().get("n").getLiteralLexicalForm()).isEqualTo("6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"})
    void answersAGraphInEveryFormat(String mediaType) throws Exception {
        HttpResponse<String> response =
                query("CONSTRUCT WHERE { ?paper <https://schema.org/mentions> ?entity }", mediaType);

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
        Graph graph = RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(mediaType))
                .toGraph();
        assertThat(graph.size()).isEqualTo(35);
    }

    @Test
    void answersAskAndTakesQueriesByPost() throws Exception {
        assertThat(query("ASK { ?s ?p ?o }", "application/sparql-results+json").body())
                .contains("true");
        assertThat(post("application/sparql-query", COUNT).body()).contains(">6</literal>");
        assertThat(post("application/x-www-form-urlencoded", form("query", COUNT, "format", "csv"))
                        .body())
                .isEqualTo("n\r\n6\r\n");
        assertThat(post("application/x-www-form-urlencoded", form("query", COUNT, "format", "text"))
                        .body())
                .contains("| 6 |");
        assertThat(post(
                                "application/x-www-form-urlencoded",
                                form("query", "DESCRIBE <https://w3id.org/papergraph/metric/rouge>", "format", "text"))
                        .body())
                .contains("\"ROUGE\"@en");
    }

    @Test
    void saysWhatIsWrongWithAQuery() throws Exception {
        HttpResponse<String> response = query("SELECT * {", "*/*");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(response.body()).contains("line 1");
    }

    @Test
    void changesNothing() throws Exception {
        String update = "INSERT DATA { <urn:x:s> <urn:x:p> <urn:x:o> }";
        String data = "<urn:x:s> <urn:x:p> <urn:x:o> .";

        assertThat(get("/sparql?" + form("update", update)).statusCode()).isBetween(400, 499);
        assertThat(post("application/x-www-form-urlencoded", form("update", update))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(post("application/sparql-update", update).statusCode()).isBetween(400, 499);
        assertThat(query(update, "*/*").statusCode()).isEqualTo(400);
        assertThat(post("text/turtle", data).statusCode()).isBetween(400, 499);
        for (String path :
                new String[] {"/sparql", "/sparql?default", "/sparql?graph=urn:x:g", "/sparql/data", "/", "/x"}) {
            for (String method : new String[] {"PUT", "DELETE", "PATCH"}) {
                HttpResponse<String> response = send(HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "text/turtle")
                        .method(method, BodyPublishers.ofString(data)));
                assertThat(response.statusCode()).as(method + " " + path).isBetween(400, 499);
            }
        }
        assertThat(query("ASK { GRAPH ?g { <urn:x:s> ?p ?o } }", "text/csv").body())
                .contains("false");
        assertThat(get("/$/ping").statusCode()).isEqualTo(404);
        assertThat(get("/$/server").statusCode()).isEqualTo(404);
        assertThat(get("/sparql?graph=" + "https://w3id.org/papergraph/entities")
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void fetchesNothingThatAQueryNames() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            other.setSoTimeout(700);
            String service = "SERVICE <http://127.0.0.1:" + other.getLocalPort() + "/> { ?s ?p ?o }";
            assertThat(query("SELECT * { " + service + " }", "*/*").statusCode())
                    .isBetween(400, 599);
            assertThat(query(
                                    "SELECT * { SERVICE SILENT <http://127.0.0.1:" + other.getLocalPort()
                                            + "/> { ?s ?p ?o } }",
                                    "*/*")
                            .body())
                    .doesNotContain("urn:");
            query("SELECT * FROM <http://127.0.0.1:" + other.getLocalPort() + "/> { ?s ?p ?o }", "*/*");
            query(
                    "SELECT * FROM NAMED <http://127.0.0.1:" + other.getLocalPort() + "/> { GRAPH ?g { ?s ?p ?o } }",
                    "*/*");
            get("/sparql?"
                    + form("query", COUNT, "default-graph-uri", "http://127.0.0.1:" + other.getLocalPort() + "/"));
            get("/sparql?" + form("query-ref", "http://127.0.0.1:" + other.getLocalPort() + "/"));

            assertThatThrownBy(other::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(query("SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }", "text/csv")
                        .body())
                .isEqualTo("s,p,o,g\r\n");
    }

    @Test
    void loadsNoFunctionClassThatAQueryNames() throws Exception {
        assertThat(query("SELECT (<java:org.apache.jena.sparql.function.library.sha1sum>('a') AS ?x) {}", "text/csv")
                        .body())
                .isEqualTo("x\r\n\r\n");
        assertThat(query("SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}", "text/csv")
                        .body())
                .isEqualTo("x\r\n\r\n");
    }

    @Test
    void givesUpAQueryThatTakesTooLong() throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> response = query(SLOW, "text/csv");
        assertThat(response.statusCode()).isEqualTo(503);
        HttpResponse<String> stretched = get("/sparql?" + form("query", SLOW, "timeout", "3600"));
        assertThat(stretched.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void describesItselfToWhoAsksWithoutAQuery() throws Exception {
        HttpResponse<String> response = get("/sparql");

        Graph description = RDFParser.fromString(response.body(), RDFLanguages.TURTLE)
                .base(uri("/sparql").toString())
                .toGraph();
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/turtle");
        assertThat(description.contains(
                        NodeFactory.createURI(uri("/sparql").toString()),
                        NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#feature"),
                        NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#UnionDefaultGraph")))
                .isTrue();
    }

    @Test
    void showsPeopleAPageAndProgramsData() throws Exception {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (String path : new String[] {"/", "/metric/perplexity", "/paper/doi/10.3115/w04-1013"}) {
            HttpResponse<String> response = get(path, "Accept", browser);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .isEqualToIgnoringCase("text/html;charset=utf-8");
            assertThat(response.body()).contains("<title>").doesNotContain("http-equiv");
        }
        assertThat(get("/").body()).contains("<title>");
        assertThat(get("/api/overview", "Accept", browser).headers().firstValue("Content-Type"))
                .contains("application/json");
        HttpResponse<String> missing = get("/nothing-here", "Accept", browser);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<title>");
        assertThat(get("/nothing-here").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/sparql", "/sparql?query=ASK%7B%7D", "/nothing", "/sparql?query=x"})
    void tellsBrowsersToTrustNothingElse(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none';");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void neverAnswersALabelAsMarkup() throws Exception {
        String markup = "<script>alert(1)</script>";
        PaperStore store = PaperStore.inMemory();
        Node paper = NodeFactory.createURI("https://w3id.org/papergraph/paper/x");
        store.write(dataset -> {
            dataset.add(paper, paper, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE);
            dataset.add(paper, paper, ReusedTerms.TITLE, NodeFactory.createLiteralLang(markup, "en"));
            return dataset;
        });
        try (GraphServer own = GraphServer.start(store, "127.0.0.1", 0, Duration.ofSeconds(5))) {
            URI all = URI.create("http://127.0.0.1:" + own.port() + "/sparql?"
                    + form("query", "SELECT ?o { ?s <http://purl.org/dc/terms/title> ?o }", "format", "text"));
            HttpResponse<String> response = send(HttpRequest.newBuilder(all).header("Accept", "text/html"));
            assertThat(response.body()).contains(markup);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void refusesToAnswerUnderAForeignName() throws Exception {
        assertThat(raw("evil.example")).startsWith("HTTP/1.1 421");
        assertThat(raw("localhost:" + server.port())).startsWith("HTTP/1.1 200");
    }

    /** java.net.http lets nobody choose the Host header. */
    private static String raw(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String request = "GET /api HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysWhenItCannotListenWhereItShould() {
        assertThatThrownBy(() -> GraphServer.start(STORE, "127.0.0.1", server.port(), Duration.ofSeconds(1)))
                .isInstanceOf(PortInUseException.class)
                .hasMessage(
                        "port " + server.port() + " of 127.0.0.1 is in use; stop what listens there or choose another"
                                + " port (0 takes any that is free)");
        assertThatThrownBy(() -> GraphServer.start(STORE, "192.0.2.1", 0, Duration.ofSeconds(1)))
                .isInstanceOf(UnusableAddressException.class)
                .hasMessageContaining("'192.0.2.1'");
        assertThatThrownBy(() -> GraphServer.start(STORE, "no-such-host.invalid", 0, Duration.ofSeconds(1)))
                .isInstanceOf(UnusableAddressException.class);
    }

    @Test
    void freesThePortWhenItIsClosed() throws Exception {
        GraphServer own = GraphServer.start(STORE, "127.0.0.1", 0, Duration.ofSeconds(5));
        int port = own.port();
        own.close();
        own.close();

        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.getLocalPort()).isEqualTo(port);
        }
        assertThat(query(COUNT, "text/csv").body()).contains("6");
    }
}

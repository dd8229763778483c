package org.papergraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papergraph.serve.ServedGraph.encoded;
import static org.papergraph.serve.ServedGraph.header;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.query.SampleGraph;
import org.papergraph.store.PaperStore;

/** What people try on a server. Whatever it was, the next query is answered and the graph is as before. */
class AttacksIT {

    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
    private static final String PRODUCT = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Node ENTITY = NodeFactory.createURI(Iris.BASE + "method/markup");

    private static final PaperStore STORE = SampleGraph.store();
    private static ServedGraph server;
    private static String before;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        Node paper = NodeFactory.createURI(Iris.BASE + "paper/markup");
        Node label = NodeFactory.createLiteralLang(MARKUP, "en");
        STORE.write(dataset -> {
            dataset.add(paper, paper, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE);
            dataset.add(paper, paper, ReusedTerms.TITLE, label);
            dataset.add(paper, paper, ReusedTerms.ABSTRACT, label);
            dataset.add(paper, paper, ReusedTerms.SOURCE, NodeFactory.createLiteralString("markup.txt:1"));
            dataset.add(paper, paper, ReusedTerms.MENTIONS, ENTITY);
            dataset.add(paper, paper, Vocabulary.PROPOSES_METHOD, ENTITY);
            dataset.add(paper, ENTITY, ReusedTerms.TYPE, Vocabulary.METHOD);
            dataset.add(paper, ENTITY, Vocabulary.SURFACE_FORM, label);
            dataset.add(Iris.ENTITIES_GRAPH, ENTITY, ReusedTerms.PREF_LABEL, label);
            return dataset;
        });
        server = new ServedGraph(STORE, Duration.ofSeconds(3));
        before = server.query(COUNT, "text/csv").body();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theNextQueryIsAnsweredAndNothingHasChanged() throws Exception {
        assertThat(server.query(COUNT, "text/csv").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:x:a> <urn:x:b> <urn:x:c> }",
                "DELETE WHERE { ?s ?p ?o }",
                "DROP ALL",
                "CLEAR DEFAULT",
                "LOAD <file:///etc/passwd>",
                "LOAD <file:///etc/passwd> INTO GRAPH <urn:x:g>",
                "LOAD SILENT <http://127.0.0.1:1/x>",
                "CREATE GRAPH <urn:x:g>"
            })
    void takesNoUpdateInAnyForm(String update) throws Exception {
        String form = "application/x-www-form-urlencoded";
        assertThat(server.post("/sparql", form, "update=" + encoded(update)).statusCode())
                .isBetween(400, 499);
        assertThat(server.post("/sparql", form, "query=" + encoded(update)).statusCode())
                .isEqualTo(400);
        assertThat(server.post("/sparql", "application/sparql-update", update).statusCode())
                .isBetween(400, 499);
        assertThat(server.post("/sparql", "application/sparql-query", update).statusCode())
                .isEqualTo(400);
        for (String path : new String[] {"/update", "/sparql/update", "/data", "/api", "/"}) {
            assertThat(server.post(path, form, "update=" + encoded(update)).statusCode())
                    .as(path)
                    .isBetween(400, 499);
        }
    }

    @Test
    void readsNoFileThatAQueryNames() throws Exception {
        Path file = Files.writeString(folder.resolve("secret.ttl"), "<urn:x:secret> <urn:x:p> 'secret' .");
        String iri = file.toUri().toString().replace("file:/", "file:///");
        for (String query : new String[] {
            "SELECT * FROM <" + iri + "> { ?s ?p ?o }",
            "SELECT * FROM NAMED <" + iri + "> { GRAPH ?g { ?s ?p ?o } }",
            "SELECT * { GRAPH <" + iri + "> { ?s ?p ?o } }",
            "DESCRIBE <" + iri + "> FROM <" + iri + ">",
            "SELECT * { SERVICE <" + iri + "> { ?s ?p ?o } }",
            "SELECT * { SERVICE SILENT <" + iri + "> { ?s ?p ?o } }"
        }) {
            assertThat(server.query(query, "text/csv, text/turtle;q=0.5").body())
                    .as(query)
                    .doesNotContain("urn:x:secret");
        }
        assertThat(server.get("/sparql?query=" + encoded(COUNT) + "&default-graph-uri=" + encoded(iri))
                        .body())
                .doesNotContain("1\r\n");
        assertThat(server.get("/data?graph=" + encoded(iri)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/assets/../../../../etc/passwd",
                "/assets/..%2f..%2f..%2fetc%2fpasswd",
                "/assets/%2e%2e/%2e%2e/org/papergraph/cli/Main.class",
                "/assets//etc/passwd",
                "/assets/..\\..\\etc\\passwd",
                "/paper/../../etc/passwd",
                "/paper/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/method/..;/..;/etc/passwd",
                "/ontology/../queries/papers.rq",
                "/api/../queries/papers.rq",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/%00",
                "/assets/%",
                "/.git/config"
            })
    void opensNoFileThatAPathLeadsTo(String path) throws Exception {
        for (String accept : new String[] {"*/*", BROWSER}) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("root:", "SELECT", "Manifest-Version");
            assertThat(answer).as("a stack trace").doesNotContain("at org.", "Exception");
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) " + PRODUCT,
                "SELECT * " + PRODUCT + " ORDER BY ?a ?i",
                "SELECT DISTINCT ?a ?d ?g " + PRODUCT,
                "CONSTRUCT { ?a ?e ?i } WHERE " + PRODUCT,
                "SELECT * { ?a (<urn:x:p>|!<urn:x:p>)* ?b . ?b (<urn:x:p>|!<urn:x:p>)* ?c . ?c (<urn:x:p>|!<urn:x:p>)* ?d }",
                "SELECT (SUM(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g)))) AS ?n) " + PRODUCT,
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (CONCAT(STR(?a), STR(?f), STR(?i)) = 'x') }"
            })
    void endsAQueryThatRunsAway(String query) throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> response = server.query(query, "*/*");

        assertThat(response.statusCode()).isIn(503, 400);
        assertThat(response.body()).doesNotContain("\"bindings\"");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void holdsNoAnswerThatIsTooLarge() throws Exception {
        HttpResponse<String> rows = server.query("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 150000", "text/csv");
        assertThat(rows.statusCode()).isIn(400, 503);
        HttpResponse<String> text =
                server.query("SELECT (GROUP_CONCAT(?c) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "text/csv");
        assertThat(text.statusCode()).isIn(400, 503);
        assertThat(server.query("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000", "text/csv")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesNoRequestOfOneHundredMegabytes() throws Exception {
        byte[] part = ("query=" + "x".repeat(1 << 20)).getBytes(StandardCharsets.US_ASCII);
        for (String path : new String[] {"/sparql", "/mcp", "/api/overview"}) {
            for (String length : new String[] {"Content-Length: 104857600", "Transfer-Encoding: chunked"}) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                    OutputStream out = socket.getOutputStream();
                    out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Accept: application/json, text/event-stream\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\n" + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    int written = write(out, part, length.startsWith("Transfer"));
                    String answer = read(socket);
                    assertThat(written)
                            .as("megabytes taken at %s, %s", path, length)
                            .isLessThan(100);
                    if (!answer.isEmpty()) {
                        assertThat(answer).startsWith("HTTP/1.1 4");
                    }
                }
            }
        }
        assertThat(server.get("/sparql?query=" + "x".repeat(200_000)).statusCode())
                .isBetween(400, 499);
    }

    /** Returns how many parts were taken until the server hung up. */
    private static int write(OutputStream out, byte[] part, boolean chunked) {
        int written = 0;
        try {
            for (; written < 100; written++) {
                if (chunked) {
                    out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(part);
                out.write(chunked ? "\r\n".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
            }
        } catch (IOException hungUp) {
            return written;
        }
        return written;
    }

    private static String read(Socket socket) {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException hungUp) {
            return "";
        }
    }

    @Test
    void answersManyAtOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(64);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 320; i++) {
                String path = switch (i % 5) {
                    case 0 -> "/sparql?query=" + encoded(COUNT);
                    case 1 -> "/api/state-of-the-art?task=question+answering";
                    case 2 -> "/metric/perplexity";
                    case 3 -> "/api/search?words=transformer";
                    default -> "/";
                };
                calls.add(() -> server.get(path).statusCode());
            }
            for (Future<Integer> call : clients.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/method/markup",
                "/paper/markup",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/papers?q=%3Cscript%3E",
                "/%3Cscript%3Ealert(1)%3C/script%3E",
                "/api/search?words=%3Cscript%3Ealert(1)%3C/script%3E",
                "/api/papers?words=%3Cscript%3E&format=text",
                "/api/%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void neverSendsALabelAsMarkup(String path) throws Exception {
        HttpResponse<String> response = server.get(path, "Accept", BROWSER);

        if (header(response, "Content-Type").startsWith("text/html")) {
            assertThat(response.body()).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy")).contains("script-src 'self'");
    }
}

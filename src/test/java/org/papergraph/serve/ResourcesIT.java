package org.papergraph.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papergraph.serve.ServedGraph.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.graph.Iris;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;
import org.papergraph.query.SampleGraph;
import org.papergraph.store.PaperStore;

/** What the server has beside its SPARQL endpoint: questions, things under their IRIs, graphs and descriptions. */
class ResourcesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PaperStore STORE = SampleGraph.store();
    private static final String PERPLEXITY = "https://w3id.org/papergraph/metric/perplexity";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /** A name that needs every kind of encoding. */
    private static final Node ODD = NodeFactory.createURI(Iris.BASE + "method/tcp%2Fip-50%25-%C3%BC..");

    private static ServedGraph server;

    @BeforeAll
    static void start() {
        Node old = NodeFactory.createURI(Iris.BASE + "metric/ppl");
        Node older = NodeFactory.createURI(Iris.BASE + "metric/p.p.l");
        Node isReplacedBy = NodeFactory.createURI(ReusedTerms.DCTERMS + "isReplacedBy");
        Node oddPaper = NodeFactory.createURI(Iris.BASE + "paper/odd");
        STORE.write(dataset -> {
            dataset.add(Iris.ENTITIES_GRAPH, old, isReplacedBy, NodeFactory.createURI(PERPLEXITY));
            dataset.add(Iris.ENTITIES_GRAPH, older, isReplacedBy, old);
            dataset.add(oddPaper, ODD, ReusedTerms.TYPE, Vocabulary.METHOD);
            dataset.add(oddPaper, ODD, Vocabulary.SURFACE_FORM, NodeFactory.createLiteralLang("odd", "en"));
            dataset.add(Iris.ENTITIES_GRAPH, ODD, ReusedTerms.PREF_LABEL, NodeFactory.createLiteralLang("odd", "en"));
            return dataset;
        });
        server = new ServedGraph(STORE, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Graph graph(HttpResponse<String> response) {
        String type = header(response, "Content-Type").replaceFirst(";.*", "");
        Lang language = RDFLanguages.contentTypeToLang(type);
        return RDFParser.fromString(response.body(), language)
                .base(response.uri().toString())
                .toGraph();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    @Test
    void answersEveryQuestionOfTheCatalogueInEveryFormat() throws Exception {
        for (Question question : Catalogue.load().questions()) {
            StringBuilder path = new StringBuilder("/api/" + question.name() + "?");
            question.examples()
                    .forEach((name, example) -> path.append(name + "=" + ServedGraph.encoded(example) + "&"));
            AnswerReply.formats(question.kind()).forEach(format -> {
                HttpResponse<String> response = called(path + "format=" + format.label());
                assertThat(response.statusCode())
                        .as(path + " " + response.body())
                        .isEqualTo(200);
                assertThat(header(response, "Content-Type")).startsWith(format.mediaType());
                assertThat(response.body()).as(path.toString()).isNotBlank();
            });
        }
    }

    private static HttpResponse<String> called(String path) {
        try {
            return server.get(path);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answersInJsonThatNeedsNoKnowledgeOfSparql() throws Exception {
        HttpResponse<String> response = server.get("/api/most-used?type=metric&limit=1");

        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(response.body()).isEqualToIgnoringNewLines("""
                        {"arguments":{"type":"metric"},"remarks":[],\
                        "columns":["name","type","papers","first","last","iri"],"rows":[
                        {"name":"F1 score","type":"metric","papers":2,"first":"2018","last":"2019",\
                        "iri":"https://w3id.org/papergraph/metric/f1"}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "text/csv, text/csv;charset=utf-8",
        "'text/csv;q=0.5, application/sparql-results+json', application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/tab-separated-values, text/tab-separated-values;charset=utf-8"
    })
    void answersInTheFormThatTheClientLikesBest(String accept, String type) throws Exception {
        HttpResponse<String> response = server.get("/api/overview", "Accept", accept);

        assertThat(header(response, "Content-Type")).isEqualToIgnoringCase(type);
        assertThat(response.headers().allValues("Vary")).contains("Accept");
    }

    @Test
    void refusesAFormThatItHasNot() throws Exception {
        assertThat(server.get("/api/overview", "Accept", "image/png").statusCode())
                .isEqualTo(406);
        JsonNode problem = JSON.readTree(server.get("/api/overview?format=png").body());
        assertThat(problem.get("parameter").asText()).isEqualTo("format");
        assertThat(problem.get("suggestions").toString()).contains("\"csv\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/state-of-the-art                         | 400 | task   | needs task",
                "/api/state-of-the-art?task=                   | 400 | task   | needs task",
                "/api/state-of-the-art?task=cooking            | 400 | task   | 'cooking' is no task",
                "/api/state-of-the-art?task=a&task=b           | 400 | task   | stands there 2 times",
                "/api/state-of-the-art?topic=a                 | 400 | topic  | has no parameter 'topic'",
                "/api/low-confidence?below=low                 | 400 | below  | a number such as 0.5",
                "/api/most-used?limit=0                        | 400 | limit  | whole number of rows",
                "/api/no-such-question                         | 404 |        | no question is called 'no-such-question'",
                "/api/                                         | 404 |        | no question is called ''",
            })
    void saysWhatIsWrongWithAQuestion(String path, int status, String parameter, String detail) throws Exception {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(response, "ETag")).isEmpty();
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.path("parameter").asText()).isEqualTo(parameter == null ? "" : parameter);
        assertThat(problem.get("detail").asText()).contains(detail);
    }

    @Test
    void suggestsNamesThatComeNear() throws Exception {
        JsonNode problem = JSON.readTree(
                server.get("/api/state-of-the-art?task=qestion%20answering").body());

        assertThat(problem.get("suggestions").toString()).startsWith("[\"question answering\"");
    }

    @Test
    void describesEveryQuestionInOpenApi() throws Exception {
        HttpResponse<String> response = server.get("/api");
        JsonNode api = JSON.readTree(response.body());

        assertThat(api.get("openapi").asText()).isEqualTo("3.1.0");
        Set<String> paths = new TreeSet<>();
        api.get("paths").fieldNames().forEachRemaining(paths::add);
        Set<String> questions = new TreeSet<>();
        Catalogue.load().questions().forEach(question -> questions.add("/api/" + question.name()));
        assertThat(paths).isEqualTo(questions);
        JsonNode operation = api.at("/paths/~1api~1state-of-the-art/get");
        assertThat(operation.at("/parameters/0/name").asText()).isEqualTo("task");
        assertThat(operation.at("/parameters/0/required").asBoolean()).isTrue();
        assertThat(operation.at("/parameters/1/required").asBoolean()).isFalse();
        assertThat(operation.at("/responses/200/content/text~1csv").isMissingNode())
                .isFalse();
        api.findValuesAsText("$ref")
                .forEach(reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, /metric/perplexity",
        "application/ld+json, /metric/perplexity",
        "application/n-triples, /metric/perplexity",
        "*/*, /metric/perplexity.ttl",
        "*/*, /metric/perplexity.nt",
        "*/*, /metric/perplexity.jsonld",
        "text/html, /metric/perplexity.ttl",
        "text/html, /metric/perplexity?format=jsonld",
    })
    void answersAThingUnderItsIriAsRdf(String accept, String path) throws Exception {
        HttpResponse<String> response = server.get(path, "Accept", accept);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(graph(response).contains(iri(PERPLEXITY), Vocabulary.DIRECTION, Vocabulary.LOWER_IS_BETTER))
                .isTrue();
    }

    @Test
    void answersAPaperWithAllThatItSays() throws Exception {
        HttpResponse<String> response = server.get("/paper/doi/10.3115/w04-1013", "Accept", "application/n-triples");

        assertThat(header(response, "Content-Location")).isEqualTo("/paper/doi/10.3115/w04-1013.nt");
        Graph graph = graph(response);
        assertThat(graph.contains(
                        iri(Iris.BASE + "paper/doi/10.3115/w04-1013"), ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE))
                .isTrue();
        assertThat(graph.contains(Node.ANY, ReusedTerms.TYPE, ReusedTerms.PHRASE))
                .isTrue();
    }

    @Test
    void answersAnOddlyNamedThingToo() throws Exception {
        String path = "/" + ODD.getURI().substring(Iris.BASE.length());
        assertThat(path).contains("%2F", "%25");

        HttpResponse<String> response = server.get(path, "Accept", "text/turtle");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(graph(response).contains(ODD, ReusedTerms.TYPE, Vocabulary.METHOD))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metric/nothing", "/paper/nothing", "/metric/", "/metric", "/other/bert", "/metric/a%7Cb"})
    void hasNothingUnderOtherIris(String path) throws Exception {
        HttpResponse<String> response = server.get(path, "Accept", "text/turtle");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void leadsFromAReplacedIriToTheOneThatReplacedIt() throws Exception {
        for (String path : new String[] {"/metric/ppl", "/metric/p.p.l"}) {
            for (String accept : new String[] {"text/turtle", BROWSER}) {
                HttpResponse<String> response = server.get(path + "?format=nt", "Accept", accept);
                assertThat(response.statusCode()).isEqualTo(301);
                assertThat(header(response, "Location")).isEqualTo("/metric/perplexity?format=nt");
            }
        }
    }

    @Test
    void answersTheOntology() throws Exception {
        HttpResponse<String> turtle = server.get("/ontology");
        assertThat(turtle.body()).contains("# ");
        Graph graph = graph(server.get("/ontology", "Accept", "application/ld+json"));
        assertThat(graph.isIsomorphicWith(graph(turtle))).isTrue();
    }

    @Test
    void answersNamedGraphsAndTheirUnion() throws Exception {
        String labels = "/data?graph=" + ServedGraph.encoded(Iris.ENTITIES_GRAPH.getURI());
        Graph graph = graph(server.get(labels, "Accept", "text/turtle"));
        assertThat(graph.contains(Node.ANY, ReusedTerms.PREF_LABEL, Node.ANY)).isTrue();
        assertThat(graph.contains(Node.ANY, ReusedTerms.TYPE, Vocabulary.METHOD))
                .isFalse();
        Graph union = graph(server.get("/data?default", "Accept", "application/n-triples"));
        assertThat(union.contains(Node.ANY, ReusedTerms.TYPE, Vocabulary.METHOD))
                .isTrue();
        assertThat(server.get("/data").statusCode()).isEqualTo(400);
        assertThat(server.get("/data?graph=urn:x:none").statusCode()).isEqualTo(404);
        assertThat(server.post("/data?default", "text/turtle", "<urn:x:s> <urn:x:p> 1 .")
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/void", "/dataset"})
    void describesTheGraphAsAWhole(String path) throws Exception {
        Graph graph = graph(server.get(path, "Accept", "text/turtle"));
        Node dataset = iri(server.uri("/.well-known/void#graph").toString());

        assertThat(graph.contains(dataset, ReusedTerms.TYPE, iri("http://rdfs.org/ns/void#Dataset")))
                .isTrue();
        assertThat(graph.contains(dataset, ReusedTerms.TYPE, iri("http://www.w3.org/ns/dcat#Dataset")))
                .isTrue();
        Node partition = graph.find(Node.ANY, iri("http://rdfs.org/ns/void#class"), ReusedTerms.SCHOLARLY_ARTICLE)
                .next()
                .getSubject();
        assertThat(graph.find(partition, iri("http://rdfs.org/ns/void#entities"), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .isEqualTo(6);
        long union = graph(server.get("/data?default", "Accept", "application/n-triples"))
                .size();
        assertThat(graph.find(dataset, iri("http://rdfs.org/ns/void#triples"), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .isEqualTo((int) union);
    }

    @Test
    void countsAnewWhenTheGraphHasChanged() throws Exception {
        try (PaperStore own = PaperStore.inMemory();
                ServedGraph served = new ServedGraph(own, Duration.ofSeconds(5))) {
            HttpResponse<String> empty = served.get("/.well-known/void");
            own.write(dataset -> {
                dataset.add(ODD, ODD, ReusedTerms.TYPE, ReusedTerms.SCHOLARLY_ARTICLE);
                return dataset;
            });
            HttpResponse<String> filled = served.get("/.well-known/void", "If-None-Match", header(empty, "ETag"));
            assertThat(filled.statusCode()).isEqualTo(200);
            assertThat(header(filled, "ETag")).isNotEqualTo(header(empty, "ETag"));
            assertThat(filled.body()).contains("ScholarlyArticle");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/overview",
                "/metric/perplexity",
                "/",
                "/dataset",
                "/sparql",
                "/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D"
            })
    void sendsNothingTwice(String path) throws Exception {
        HttpResponse<String> first = server.get(path);
        HttpResponse<String> second = server.get(path, "If-None-Match", header(first, "ETag"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "ETag")).startsWith("W/\"");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(server.get(path, "If-None-Match", header(first, "ETag"), "Accept", "text/csv;q=0.1, */*")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tagsNoAnswerThatIsNotAFunctionOfTheGraph() throws Exception {
        assertThat(header(server.query("SELECT (NOW() AS ?t) {}", "text/csv"), "ETag"))
                .isEmpty();
        assertThat(header(server.query("SELECT * {", "text/csv"), "ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api", "/paper/doi/10.3115/w04-1013", "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D"})
    void compressesForWhoCanRead(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri(path))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .hasSizeGreaterThan(2 * response.body().length)
                    .isEqualTo(server.get(path).body());
        }
    }

    @Test
    void letsPagesOfThisMachineRead() throws Exception {
        String allowed = "Access-Control-Allow-Origin";
        assertThat(header(server.get("/api", "Origin", "http://localhost:8888"), allowed))
                .isEqualTo("http://localhost:8888");
        assertThat(header(server.get("/api", "Origin", "https://evil.example"), allowed))
                .isEmpty();
        assertThat(header(server.get("/api", "Origin", "http://localhost.evil.example"), allowed))
                .isEmpty();
        HttpResponse<String> asked = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri("/sparql"))
                                .header("Origin", "http://127.0.0.1:8888")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Methods"))
                .contains("POST")
                .doesNotContain("PUT");
        assertThat(header(asked, "Access-Control-Allow-Credentials")).isEmpty();
    }
}

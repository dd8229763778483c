package org.papergraph.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.papergraph.query.Catalogue;
import org.papergraph.query.SampleGraph;
import org.papergraph.store.PaperStore;

/** What an agent says over standard input, and what it hears. */
@Timeout(60)
class AgentSessionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PaperStore STORE = SampleGraph.store();

    private static final String HELLO = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"test","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            """;

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static List<JsonNode> session(String... calls) throws Exception {
        return session(Duration.ofSeconds(30), calls);
    }

    private static List<JsonNode> session(Duration timeLimit, String... calls) throws Exception {
        StringBuilder said = new StringBuilder(HELLO);
        for (int id = 0; id < calls.length; id++) {
            said.append("{\"jsonrpc\":\"2.0\",\"id\":" + (id + 2) + "," + calls[id] + "}\n");
        }
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        GraphTools tools = new GraphTools(STORE, Catalogue.load(), timeLimit);
        new AgentServers(tools)
                .overStreams(new ByteArrayInputStream(said.toString().getBytes(StandardCharsets.UTF_8)), heard);
        TreeMap<Integer, JsonNode> answers = new TreeMap<>();
        for (String line : heard.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode answer = JSON.readTree(line);
            assertThat(answers.put(answer.get("id").asInt(), answer)).isNull();
        }
        assertThat(answers).hasSize(calls.length + 1);
        return new ArrayList<>(answers.values());
    }

    private static String call(String tool, String arguments) {
        return "\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}";
    }

    private static JsonNode result(JsonNode answer) {
        assertThat(answer.has("error")).as(answer.toString()).isFalse();
        return answer.get("result");
    }

    private static String text(JsonNode answer) {
        return result(answer).at("/content/0/text").asText();
    }

    @Test
    void introducesItself() throws Exception {
        JsonNode hello = result(session().get(0));

        assertThat(hello.get("protocolVersion").asText()).isEqualTo("2025-06-18");
        assertThat(hello.at("/serverInfo/name").asText()).isEqualTo("papergraph");
        assertThat(hello.get("instructions").asText()).contains("search");
        assertThat(hello.at("/capabilities/tools").isMissingNode()).isFalse();
    }

    @Test
    void listsAToolForEachQuestionAndForSparql() throws Exception {
        JsonNode tools = result(session("\"method\":\"tools/list\"").get(1)).get("tools");

        List<String> names = new ArrayList<>();
        tools.forEach(tool -> {
            names.add(tool.get("name").asText());
            assertThat(tool.get("name").asText()).matches("[a-z-]{1,64}");
            assertThat(tool.get("description").asText()).isNotBlank();
            assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
            assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
        });
        List<String> expected = new ArrayList<>();
        Catalogue.load().questions().forEach(question -> expected.add(question.name()));
        expected.add("sparql");
        assertThat(names).containsExactlyElementsOf(expected).contains("search", "paper-card");
    }

    @Test
    void answersCalls() throws Exception {
        List<JsonNode> answers = session(
                call("search", "{\"words\":\"attentive\",\"type\":\"paper\"}"),
                call("paper-card", "{\"paper\":\"1907.11692\"}"),
                call("state-of-the-art", "{\"task\":\"question answering\",\"limit\":1}"),
                call(
                        "sparql",
                        "{\"query\":\"SELECT (COUNT(*) AS ?n) { ?paper a <https://schema.org/ScholarlyArticle> }\"}"),
                call("paper-graph", "{\"paper\":\"1907.11692\"}"));

        assertThat(text(answers.get(1))).contains("Transformer-XL");
        assertThat(text(answers.get(2))).contains("RoBERTa: A Robustly Optimized BERT Approach");
        assertThat(JSON.readTree(text(answers.get(3))).get("rows")).hasSize(1);
        assertThat(JSON.readTree(text(answers.get(4))).at("/rows/0/n").asInt()).isEqualTo(6);
        assertThat(text(answers.get(5))).startsWith("PREFIX");
        answers.subList(1, 6)
                .forEach(answer ->
                        assertThat(result(answer).path("isError").asBoolean()).isFalse());
    }

    @Test
    void saysWhatWasWrongWithACallSoThatTheAgentCanDoBetter() throws Exception {
        List<JsonNode> answers = session(
                call("state-of-the-art", "{\"task\":\"qestion answering\"}"),
                call("state-of-the-art", "{}"),
                call("sparql", "{\"query\":\"SELECT * {\"}"),
                call("sparql", "{\"query\":\"DROP ALL\"}"),
                call("sparql", "{\"query\":\"SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }\"}"));

        assertThat(text(answers.get(1))).contains("suggestions for task: question answering");
        assertThat(text(answers.get(2))).contains("needs task").contains("for example task=");
        assertThat(text(answers.get(3))).contains("query:1");
        assertThat(text(answers.get(4))).contains("query:1");
        assertThat(text(answers.get(5))).contains("disabled");
        answers.subList(1, 6)
                .forEach(answer ->
                        assertThat(result(answer).get("isError").asBoolean()).isTrue());
    }

    @Test
    void givesUpACallThatTakesTooLong() throws Exception {
        JsonNode answer = session(
                        Duration.ofSeconds(1),
                        call("sparql", "{\"query\":\"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }\"}"))
                .get(1);

        assertThat(text(answer)).contains("no answer within 1.0 s");
        assertThat(result(answer).get("isError").asBoolean()).isTrue();
    }

    @Test
    void boundsWhatAnAgentHasToRead() throws Exception {
        List<JsonNode> answers = session(
                call("sparql", "{\"query\":\"SELECT * { ?s ?p ?o }\"}"),
                call("sparql", "{\"query\":\"SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 5000\"}"),
                call("evidence", "{\"paper\":\"1907.11692\"}"));

        assertThat(JSON.readTree(text(answers.get(1))).get("rows").size()).isLessThanOrEqualTo(1000);
        assertThat(text(answers.get(2))).contains("more than 200 kB");
        assertThat(text(answers.get(3)).length()).isLessThan(200_000);
    }

    @Test
    void refusesAToolThatIsNotThere() throws Exception {
        assertThat(session(call("drop", "{}")).get(1).toString()).contains("drop");
    }
}

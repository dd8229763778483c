package org.papergraph.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.query.Answer;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.AnswerKind;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;
import org.papergraph.query.TimeLimitException;
import org.papergraph.query.UnknownQuestionException;
import org.papergraph.query.UnreadableQuestionException;
import org.papergraph.query.WrongArgumentException;
import org.papergraph.store.PaperStore;

/**
 * What an agent can do with the graph: ask each question of the catalogue, search and paper cards among them, and ask in
 * SPARQL. What is wrong with a call is told as the tool's result, so that the agent can put it right.
 */
public final class GraphTools {

    /** What an agent is told before it uses the tools. */
    public static final String INSTRUCTIONS =
            "A knowledge graph of scientific papers, taken from their abstracts: tasks, methods, datasets and metrics, who"
                    + " proposes, uses and compares what, and results as abstracts claim them, each with the sentence that"
                    + " says so and a confidence. Names are resolved by label; start with 'search' where a name is not"
                    + " known. Claims are not facts: quote the sentence and the paper. 'sparql' answers what the other"
                    + " tools do not; 'overview' and 'most-used' show what is there.";

    private static final String SPARQL = "sparql";

    /** Rows that an agent gets when it does not say how many. */
    private static final int USUAL_ROWS = 50;

    private static final int MOST_ROWS = 1_000;

    /** About 25,000 words of an agent's memory. */
    private static final int LARGEST_RESULT = 200_000;

    private final PaperStore store;
    private final Catalogue catalogue;
    private final Duration timeLimit;

    /** @param timeLimit after which a query is given up; more than zero */
    public GraphTools(PaperStore store, Catalogue catalogue, Duration timeLimit) {
        this.store = store;
        this.catalogue = catalogue;
        this.timeLimit = timeLimit;
    }

    /** All tools, the questions by name and then SPARQL. */
    public List<Tool> tools() {
        List<Tool> tools = new ArrayList<>();
        for (Question question : catalogue.questions()) {
            String description = question.summary() + " " + question.description();
            tools.add(tool(question.name(), description.strip(), ToolSchema.of(question)));
        }
        tools.add(tool(
                SPARQL,
                "Runs a SPARQL 1.1 query (SELECT, ASK, CONSTRUCT or DESCRIBE) on the union of all papers' graphs; each paper's"
                        + " own statements are in the named graph of its IRI. The other tools' names are those of queries"
                        + " in the catalogue; the ontology is at https://w3id.org/papergraph/ontology#.",
                ToolSchema.ofSparql()));
        return List.copyOf(tools);
    }

    private static Tool tool(String name, String description, Map<String, Object> schema) {
        return Tool.builder(name, schema)
                .description(description)
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    /**
     * Calls a tool.
     *
     * @param name of the tool
     * @param arguments texts, numbers and truths by name, as the agent sent them
     * @return JSON of {@link AnswerFormat#RECORDS} or Turtle; a sentence that says what is wrong, marked as an error
     */
    public CallToolResult call(String name, Map<String, Object> arguments) {
        try {
            return result(store.read(dataset -> answered(dataset, name, texts(arguments))), false);
        } catch (WrongArgumentException wrong) {
            String instead = wrong.suggestions().isEmpty()
                    ? ""
                    : " (suggestions for " + wrong.parameter() + ": " + String.join("; ", wrong.suggestions()) + ")";
            return result(wrong.getMessage() + instead, true);
        } catch (UnknownQuestionException
                | UnreadableQuestionException
                | TimeLimitException
                | TooLargeResultException
                | JenaException problem) {
            return result(String.valueOf(problem.getMessage()), true);
        }
    }

    private static CallToolResult result(String text, boolean isError) {
        return new CallToolResult.Builder()
                .addTextContent(text)
                .isError(isError)
                .build();
    }

    private String answered(DatasetGraph dataset, String name, Map<String, String> arguments) {
        Answers answers = new Answers(dataset, timeLimit);
        Answer answer;
        if (name.equals(SPARQL)) {
            answer = answers.answer("query", arguments.getOrDefault("query", ""), MOST_ROWS);
        } else {
            Question question = catalogue.question(name);
            if (question.kind() == AnswerKind.TABLE) {
                arguments.merge("limit", String.valueOf(USUAL_ROWS), (given, usual) -> given);
            }
            answer = answers.answer(question, arguments);
        }
        ByteArrayOutputStream out = new BoundedText(LARGEST_RESULT);
        try {
            answer.write(answer.kind() == AnswerKind.GRAPH ? AnswerFormat.TURTLE : AnswerFormat.RECORDS, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(Map<String, Object> arguments) {
        Map<String, String> texts = new TreeMap<>();
        new LinkedHashMap<>(arguments).forEach((name, value) -> {
            if (value != null) {
                texts.put(name, String.valueOf(value));
            }
        });
        return texts;
    }

    /** Holds no more than so many bytes. */
    private static final class BoundedText extends ByteArrayOutputStream {
        private final int most;

        BoundedText(int most) {
            this.most = most;
        }

        @Override
        public synchronized void write(int octet) {
            requireRoomFor(1);
            super.write(octet);
        }

        @Override
        public synchronized void write(byte[] octets, int from, int length) {
            requireRoomFor(length);
            super.write(octets, from, length);
        }

        private void requireRoomFor(int length) {
            if (count > most - length) {
                throw new TooLargeResultException("the answer has more than " + most / 1000
                        + " kB; ask for fewer rows with limit, or for less in SPARQL");
            }
        }
    }

    private static final class TooLargeResultException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeResultException(String message) {
            super(message);
        }
    }
}

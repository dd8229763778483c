package org.papergraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.AnswerKind;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Parameter;
import org.papergraph.query.ParameterType;
import org.papergraph.query.Question;

/**
 * {@code /api}: what can be asked, as a description that client generators and agents read.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI Specification 3.1</a>
 */
final class OpenApiResource implements Resource {

    static final String PATH = "/api";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Catalogue catalogue;

    OpenApiResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Body body = new Body();
        body.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description()));
        body.send(response, "application/json");
    }

    private ObjectNode description() {
        ObjectNode api = JSON.createObjectNode().put("openapi", "3.1.0");
        api.putObject("info")
                .put("title", "papergraph")
                .put(
                        "description",
                        "Questions to a knowledge graph of papers: their tasks, methods, datasets, metrics and"
                                + " results, each with the sentence that says so. What is answered is what abstracts"
                                + " claim.")
                .put("version", "1");
        api.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = api.putObject("paths");
        for (Question question : catalogue.questions()) {
            describe(
                    question,
                    paths.putObject(QuestionResource.PATH + question.name()).putObject("get"));
        }
        ObjectNode components = api.putObject("components");
        describeProblem(components.putObject("schemas").putObject("Problem"));
        ObjectNode responses = components.putObject("responses");
        problemResponse(responses, "WrongArgument", "A parameter is missing, unknown or wrong; the problem names it.");
        problemResponse(responses, "OutOfTime", "There was no answer within the time limit.");
        return api;
    }

    private static void describe(Question question, ObjectNode operation) {
        operation.put("operationId", question.name()).put("summary", question.summary());
        if (!question.description().isEmpty()) {
            operation.put("description", question.description());
        }
        ArrayNode tags = operation.putArray("tags");
        question.tags().forEach(tags::add);
        ArrayNode parameters = operation.putArray("parameters");
        for (Parameter parameter : question.parameters()) {
            describe(parameter, parameters.addObject());
        }
        if (question.kind() == AnswerKind.TABLE) {
            ObjectNode limit = parameters
                    .addObject()
                    .put("name", "limit")
                    .put("in", "query")
                    .put("description", "At most so many rows.");
            limit.putObject("schema").put("type", "integer").put("minimum", 1);
        }
        ObjectNode format = parameters
                .addObject()
                .put("name", AnswerReply.FORMAT)
                .put("in", "query")
                .put("description", "The answer's form; goes before the Accept header.");
        ArrayNode formats = format.putObject("schema").put("type", "string").putArray("enum");
        AnswerReply.formats(question.kind()).forEach(known -> formats.add(known.label()));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode content =
                responses.putObject("200").put("description", "The answer.").putObject("content");
        for (AnswerFormat known : AnswerReply.formats(question.kind())) {
            ObjectNode schema = content.putObject(known.mediaType()).putObject("schema");
            if (known == AnswerFormat.RECORDS) {
                describeRecords(question, schema);
            }
        }
        responses.putObject("400").put("$ref", "#/components/responses/WrongArgument");
        responses.putObject("503").put("$ref", "#/components/responses/OutOfTime");
    }

    private static void describe(Parameter parameter, ObjectNode json) {
        json.put("name", parameter.name())
                .put("in", "query")
                .put("required", parameter.required())
                .put("description", parameter.description() + " " + form(parameter.type()));
        ObjectNode schema = json.putObject("schema").put("type", schemaType(parameter.type()));
        if (parameter.defaultValue() != null) {
            schema.put("default", parameter.defaultValue());
        }
        json.put("example", parameter.example());
    }

    private static String form(ParameterType type) {
        String form = type.form();
        return Character.toUpperCase(form.charAt(0)) + form.substring(1) + ".";
    }

    private static String schemaType(ParameterType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case STRING, DATE, IRI, PAPER, ENTITY, TASK, METHOD, DATASET, METRIC -> "string";
        };
    }

    private static void describeRecords(Question question, ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        properties
                .putObject("arguments")
                .put("type", "object")
                .put("description", "What stands for each parameter in the query.");
        strings(properties.putObject("remarks")).put("description", "How arguments were understood.");
        if (question.kind() == AnswerKind.TABLE) {
            strings(properties.putObject("columns"));
            properties
                    .putObject("rows")
                    .put("type", "array")
                    .putObject("items")
                    .put("type", "object")
                    .put("description", "Value by column; nothing for what is not known.");
        } else {
            properties.putObject("truth").put("type", "boolean");
        }
    }

    private static ObjectNode strings(ObjectNode schema) {
        schema.put("type", "array").putObject("items").put("type", "string");
        return schema;
    }

    private static void describeProblem(ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        for (String name : new String[] {"type", "title", "detail", "parameter"}) {
            properties.putObject(name).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        strings(properties.putObject("suggestions"));
    }

    private static void problemResponse(ObjectNode responses, String name, String description) {
        responses
                .putObject(name)
                .put("description", description)
                .putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }
}

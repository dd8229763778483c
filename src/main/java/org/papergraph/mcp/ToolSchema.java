package org.papergraph.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.papergraph.query.AnswerKind;
import org.papergraph.query.Parameter;
import org.papergraph.query.ParameterType;
import org.papergraph.query.Question;

/**
 * What a tool's arguments look like.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
final class ToolSchema {

    private ToolSchema() {}

    static Map<String, Object> of(Question question) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : question.parameters()) {
            properties.put(parameter.name(), property(parameter));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        if (question.kind() == AnswerKind.TABLE) {
            properties.put(
                    "limit",
                    Map.of("type", "integer", "minimum", 1, "description", "At most so many rows; 50 by default."));
        }
        return object(properties, required);
    }

    static Map<String, Object> ofSparql() {
        return object(
                Map.of("query", Map.of("type", "string", "description", "The query, with its PREFIX lines.")),
                List.of("query"));
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Parameter parameter) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", type(parameter.type()));
        property.put(
                "description", parameter.description() + " (" + parameter.type().form() + ")");
        property.put("examples", List.of(parameter.example()));
        return property;
    }

    private static String type(ParameterType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case STRING, DATE, IRI, PAPER, ENTITY, TASK, METHOD, DATASET, METRIC -> "string";
        };
    }
}

package org.papergraph.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question of the catalogue.
 *
 * @param name the file's name without ending: {@code datasets-for-task}
 * @param summary the question in one line, as a researcher would ask it
 * @param description what the answer holds and how it comes about; may be empty
 * @param parameters what it wants to be told, in the order of the file
 * @param tags subjects, in the order of the file
 * @param kind what it answers with
 * @param sparql the whole file: SPARQL 1.1, runnable in any editor
 */
public record Question(
        String name,
        String summary,
        String description,
        List<Parameter> parameters,
        List<String> tags,
        AnswerKind kind,
        String sparql) {

    public Question {
        parameters = List.copyOf(parameters);
        tags = List.copyOf(tags);
    }

    /** Every parameter's example, by parameter name: arguments with which the question can be tried. */
    public Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            examples.put(parameter.name(), parameter.example());
        }
        return examples;
    }
}

package org.papergraph.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/** Reads one {@code queries/NAME.rq} and refuses what would only fail when somebody asks it. */
final class QuestionFile {

    private static final Pattern NAME = Pattern.compile(".*?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\\.rq");
    private static final Set<String> KEYS = Set.of("name", "type", "required", "default", "example", "description");

    private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,9})\\b");

    /** Strings, IRIs and comments, which hide what looks like a variable, or a variable. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|<[^<>\"{}|^`\\\\\\s]*>|#[^\\n]*|[?$](_\\w+)");

    private QuestionFile() {}

    /**
     * The question that a file asks.
     *
     * @param file its path, for the name and for messages
     * @param text all of it
     */
    static Question read(String file, String text) {
        Matcher name = NAME.matcher(file.substring(file.lastIndexOf('/') + 1));
        if (!name.matches() || name.start(1) > 0) {
            throw Decorators.error(file, 1, "a question's file is called like this: who-introduced.rq");
        }
        Decorators decorators = Decorators.read(file, text);
        Decorators.Text summary = decorators.texts.get("summary");
        if (summary == null) {
            throw Decorators.error(file, 1, "there is no '#+ summary:'");
        }
        Decorators.Text description = decorators.texts.get("description");
        List<Parameter> parameters = new ArrayList<>();
        for (Map<String, Decorators.Text> param : decorators.params) {
            parameters.add(parameter(file, param));
        }
        Query query = parse(file, text, Syntax.syntaxSPARQL_11);
        requireSameVariables(file, text, parameters);
        return new Question(
                name.group(1),
                summary.value(),
                description == null ? "" : description.value(),
                parameters,
                decorators.tags.stream().map(Decorators.Text::value).toList(),
                kind(file, query),
                text);
    }

    /** Parses SPARQL; the message says where it is wrong. */
    static Query parse(String file, String text, Syntax syntax) {
        try {
            return QueryFactory.create(text, syntax);
        } catch (QueryParseException e) {
            String problem =
                    String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("no SPARQL");
            Matcher line = LINE.matcher(problem);
            throw Decorators.error(file, line.find() ? Integer.parseInt(line.group(1)) : 1, problem);
        }
    }

    static AnswerKind kind(String file, Query query) {
        if (query.isSelectType()) {
            return AnswerKind.TABLE;
        }
        if (query.isAskType()) {
            return AnswerKind.TRUTH;
        }
        if (query.isDescribeType() || (query.isConstructType() && !query.isConstructQuad())) {
            return AnswerKind.GRAPH;
        }
        throw Decorators.error(file, 1, "only SELECT, ASK, DESCRIBE and CONSTRUCT of triples are answered");
    }

    private static Parameter parameter(String file, Map<String, Decorators.Text> param) {
        int line = param.values().iterator().next().line();
        for (Map.Entry<String, Decorators.Text> entry : param.entrySet()) {
            if (!KEYS.contains(entry.getKey())) {
                throw Decorators.error(
                        file,
                        entry.getValue().line(),
                        "a parameter has no '" + entry.getKey() + "' but " + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
        for (String key : List.of("name", "type", "example", "description")) {
            if (!param.containsKey(key)) {
                throw Decorators.error(file, line, "the parameter has no '" + key + "'");
            }
        }
        Decorators.Text defaultValue = param.get("default");
        try {
            return new Parameter(
                    value(param, "name"),
                    type(param),
                    required(file, param),
                    defaultValue == null ? null : defaultValue.value(),
                    value(param, "example"),
                    value(param, "description"));
        } catch (IllegalArgumentException e) {
            throw Decorators.error(file, line, String.valueOf(e.getMessage()));
        }
    }

    private static String value(Map<String, Decorators.Text> param, String key) {
        Decorators.Text text = param.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no '" + key + "'");
        }
        return text.value();
    }

    private static ParameterType type(Map<String, Decorators.Text> param) {
        Set<String> labels = new TreeSet<>();
        for (ParameterType type : ParameterType.values()) {
            if (type.label().equals(value(param, "type"))) {
                return type;
            }
            labels.add(type.label());
        }
        throw new IllegalArgumentException(
                "'" + value(param, "type").toLowerCase(Locale.ROOT) + "' is not one of " + String.join(", ", labels));
    }

    /** What has a default need not be given; the rest is required unless the file says otherwise. */
    private static boolean required(String file, Map<String, Decorators.Text> param) {
        Decorators.Text required = param.get("required");
        if (required == null) {
            return !param.containsKey("default");
        }
        return switch (required.value()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Decorators.error(file, required.line(), "'required' is true or false");
        };
    }

    private static void requireSameVariables(String file, String text, List<Parameter> parameters) {
        Set<String> declared = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!declared.add(parameter.variable())) {
                throw Decorators.error(file, 1, "two parameters are called '" + parameter.name() + "'");
            }
        }
        Set<String> used = new HashSet<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String variable = token.group(1);
            if (variable != null && used.add(variable) && !declared.contains(variable)) {
                int line = 1
                        + (int) text.substring(0, token.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                throw Decorators.error(file, line, "?" + variable + " is not among the params");
            }
        }
        declared.removeAll(used);
        for (String unused : new TreeSet<>(declared)) {
            throw Decorators.error(file, 1, "the query does not speak of ?" + unused);
        }
    }
}

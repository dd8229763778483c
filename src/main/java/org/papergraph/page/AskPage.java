package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.papergraph.graph.Prefixes;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;
import org.papergraph.query.Answer;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.AnswerKind;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Parameter;
import org.papergraph.query.Question;
import org.papergraph.query.TimeLimitException;
import org.papergraph.query.WrongArgumentException;

/** The pages at {@code /ask}: the catalogue, and for each question a form and its answer. */
final class AskPage {

    private static final int SHOWN = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Site site;
    private final DatasetGraph dataset;
    private final Catalogue catalogue;
    private final Duration timeLimit;

    AskPage(Site site, DatasetGraph dataset, Catalogue catalogue, Duration timeLimit) {
        this.site = site;
        this.dataset = dataset;
        this.catalogue = catalogue;
        this.timeLimit = timeLimit;
    }

    Page list() {
        Map<String, List<Html>> byTag = new TreeMap<>();
        for (Question question : catalogue.questions()) {
            String tag = question.tags().isEmpty() ? "more" : question.tags().get(0);
            byTag.computeIfAbsent(tag, none -> new ArrayList<>())
                    .add(el(
                            "li",
                            el("div", link("/ask/" + question.name(), text(question.summary())))
                                    .with("class", "title"),
                            el("div", question.description()).with("class", "about")));
        }
        List<Html> content = new ArrayList<>();
        content.add(el("h1", "Questions"));
        content.add(el(
                        "p",
                        text("Each is a page, a command, a line of the "),
                        link("/api", text("API")),
                        text(" and a SPARQL query to learn from."))
                .with("class", "soft lead"));
        byTag.forEach((tag, questions) -> content.add(Things.section(
                "tag-" + tag,
                tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1),
                el("ul", questions).with("class", "papers"))));
        return Page.of("Questions", content, List.of());
    }

    Page question(PageRequest request, Question question) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters()) {
            String value = request.first(parameter.name());
            if (!value.isEmpty()) {
                arguments.put(parameter.name(), value);
            }
        }
        boolean complete = question.parameters().stream()
                .allMatch(parameter -> !parameter.required() || arguments.containsKey(parameter.name()));
        List<Html> content = new ArrayList<>();
        content.add(el("p", link("/ask", text("Questions"))).with("class", "soft trail"));
        content.add(el("h1", question.summary()));
        content.add(el("p", question.description()).with("class", "soft lead"));
        content.add(form(question, arguments));
        List<Table> downloads = new ArrayList<>();
        int status = 200;
        if (complete) {
            try {
                content.add(answer(request, question, arguments, downloads));
            } catch (WrongArgumentException e) {
                status = 400;
                content.add(problem(String.valueOf(e.getMessage())));
            } catch (TimeLimitException e) {
                status = 503;
                content.add(problem(String.valueOf(e.getMessage())));
            }
        }
        content.add(ways(question, arguments));
        return Page.of(question.summary(), content, downloads).withStatus(status);
    }

    private static Html problem(String message) {
        return el("p", message).with("class", "problem").with("role", "alert");
    }

    private static Html form(Question question, Map<String, String> arguments) {
        List<Html> fields = new ArrayList<>();
        for (Parameter parameter : question.parameters()) {
            @Nullable String defaultValue = parameter.defaultValue();
            Html.Element input = el("input")
                    .with("id", parameter.name())
                    .with("name", parameter.name())
                    .with("value", arguments.getOrDefault(parameter.name(), defaultValue == null ? "" : defaultValue))
                    .with("placeholder", parameter.example())
                    .with("aria-describedby", parameter.name() + "-about");
            fields.add(el(
                            "div",
                            el("label", named(parameter)).with("for", parameter.name()),
                            parameter.required() ? input.with("required") : input,
                            el("small", parameter.description())
                                    .with("id", parameter.name() + "-about")
                                    .with("class", "soft"))
                    .with("class", "field asked"));
        }
        if (fields.isEmpty()) {
            return Html.none();
        }
        fields.add(el("button", "Ask").with("type", "submit"));
        return el("form", fields).with("class", "filters").with("action", "/ask/" + question.name());
    }

    private static String named(Parameter parameter) {
        String name = parameter.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + parameter.name().substring(1);
        return parameter.required() ? name : name + " (may be left out)";
    }

    private Html answer(PageRequest request, Question question, Map<String, String> arguments, List<Table> downloads) {
        Answer answer = new Answers(dataset, timeLimit).answer(question, arguments);
        List<Html> content = new ArrayList<>();
        answer.remarks().forEach(remark -> content.add(el("p", remark).with("class", "soft")));
        if (question.kind() == AnswerKind.TABLE) {
            Table table = table(question, written(answer, AnswerFormat.JSON));
            int all = table.rows().size();
            downloads.add(table);
            content.add(el("p", all == 0 ? "Nothing in this graph answers it." : Things.count(all, "row", "rows"))
                    .with("class", "soft"));
            if (all > 0) {
                List<List<Cell>> first = table.rows().stream().limit(SHOWN).toList();
                content.add(new Table(table.id(), table.caption(), table.columns(), first).html(request));
            }
        } else {
            content.add(el("pre", written(answer, AnswerFormat.TEXT)).with("tabindex", "0"));
        }
        return Things.section("answer", "Answer", Html.all(content));
    }

    private static String written(Answer answer, AnswerFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory cannot fail", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The table of an answer in SPARQL's JSON, without columns in which nothing stands. */
    private Table table(Question question, String json) {
        JsonNode results;
        try {
            results = JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer to '" + question.name() + "' is no JSON", e);
        }
        JsonNode bindings = results.path("results").path("bindings");
        List<Column> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonNode name : results.path("head").path("vars")) {
            boolean number = true;
            for (JsonNode binding : bindings) {
                JsonNode cell = binding.path(name.asText());
                number &= cell.isMissingNode()
                        || cell.path("datatype").asText().matches(".*#(integer|decimal|double|nonNegativeInteger)");
            }
            names.add(name.asText());
            columns.add(new Column(name.asText(), number && !bindings.isEmpty()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode binding : bindings) {
            rows.add(names.stream().map(name -> cell(binding.path(name))).toList());
        }
        return new Table(question.name(), question.summary(), columns, rows);
    }

    private Cell cell(JsonNode term) {
        String value = term.path("value").asText("");
        if (!term.path("type").asText().equals("uri")) {
            return Cell.of(value);
        }
        return site.index()
                .entity(NodeFactory.createURI(value))
                .map(entity -> new Cell(value, Things.chip(entity)))
                .or(() -> site.index()
                        .paper(NodeFactory.createURI(value))
                        .map(paper -> new Cell(value, link(Site.path(paper.node()), text(Site.id(paper.node()))))))
                .orElseGet(() -> new Cell(
                        value, link(Site.path(NodeFactory.createURI(value)), text(Prefixes.shortForm(value)))));
    }

    private static Html ways(Question question, Map<String, String> arguments) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        arguments.forEach((name, value) -> parameters.put(name, List.of(value)));
        List<Html> ways = new ArrayList<>();
        for (String format :
                question.kind() == AnswerKind.GRAPH ? List.of("turtle", "jsonld") : List.of("csv", "json")) {
            Map<String, List<String>> inFormat = new LinkedHashMap<>(parameters);
            inFormat.put("format", List.of(format));
            String address = PageRequest.address("/api/" + question.name(), inFormat);
            ways.add(el("li", link(address, text("As " + format.toUpperCase(Locale.ROOT)))));
        }
        ways.add(el(
                "li",
                link(
                        PageRequest.address("/query", Map.of("question", List.of(question.name()))),
                        text("Change its SPARQL"))));
        return Things.section(
                "elsewhere",
                "The same for programs",
                el("ul", ways).with("class", "inline"),
                el("p", el("code", command(question, arguments))));
    }

    private static String command(Question question, Map<String, String> arguments) {
        List<String> words = new ArrayList<>(List.of("papergraph", "query", question.name()));
        Map<String, String> shown = arguments.isEmpty() ? question.examples() : arguments;
        shown.forEach((name, value) -> {
            boolean plain = value.matches("[A-Za-z0-9._:/-]+");
            words.add(name + "=" + (plain ? value : "'" + value.replace("'", "'\\''") + "'"));
        });
        return String.join(" ", words);
    }
}

package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Parameter;
import org.papergraph.query.Question;
import org.papergraph.query.TimeLimitException;
import org.papergraph.store.PaperStore;

/** The page at {@code /}: what is in the graph, a form for a query, and the questions of the catalogue. */
final class StartPage implements PageDesk {

    private static final String FIRST_QUERY = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

            SELECT ?title ?name WHERE {
              ?paper dcterms:title ?title ; schema:mentions ?entity .
              ?entity skos:prefLabel ?name .
            }
            ORDER BY ?title ?name
            LIMIT 20
            """;

    private final PaperStore store;
    private final Catalogue catalogue;
    private final Duration timeLimit;

    StartPage(PaperStore store, Catalogue catalogue, Duration timeLimit) {
        this.store = store;
        this.catalogue = catalogue;
        this.timeLimit = timeLimit;
    }

    @Override
    public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/style.css")) {
            new StyleSheet().doGet(request, response);
            return true;
        }
        if (!request.getRequestURI().equals("/")) {
            return false;
        }
        String chosen = String.valueOf(request.getParameter("question"));
        String query = catalogue.questions().stream()
                .filter(question -> question.name().equals(chosen))
                .map(Question::sparql)
                .findFirst()
                .orElse(FIRST_QUERY);
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(page(query).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    @Override
    public void problem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem.send(response);
    }

    private String page(String query) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>papergraph</title>
                <link rel="stylesheet" href="/style.css">
                </head>
                <body>
                <header>
                <h1>papergraph</h1>
                <p>A knowledge graph of papers: their tasks, methods, datasets, metrics and results, each with the
                sentence that says so.</p>
                </header>
                <main>
                """ + counts() + form(query) + questions() + """
                </main>
                <footer><p>Programs ask at <a href="/sparql">/sparql</a>, in SPARQL 1.1.</p></footer>
                </body>
                </html>
                """;
    }

    private String counts() {
        StringBuilder html =
                new StringBuilder("<section aria-labelledby=\"graph\">\n<h2 id=\"graph\">In this graph</h2>\n");
        List<List<String>> rows;
        try {
            rows = store.read(
                    dataset -> new Answers(dataset, timeLimit)
                            .answer(catalogue.question("overview"), Map.of())
                            .rows());
        } catch (TimeLimitException e) {
            return html.append("<p>It is too large to be counted in time.</p>\n</section>\n")
                    .toString();
        }
        html.append("<dl class=\"counts\">\n");
        for (List<String> row : rows) {
            String count = String.format(Locale.ROOT, "%,d", Long.parseLong(row.get(1)));
            html.append("<div><dt>" + Html.of(row.get(0)) + "</dt><dd>" + count + "</dd></div>\n");
        }
        return html.append("</dl>\n</section>\n").toString();
    }

    private static String form(String query) {
        return """
                <section aria-labelledby="ask">
                <h2 id="ask">Ask in SPARQL</h2>
                <form action="/sparql" method="post">
                <label for="query">Query</label>
                <textarea id="query" name="query" rows="14" spellcheck="false" required>
                """ + Html.of(query) + """
                </textarea>
                <label for="format">Answer as</label>
                <select id="format" name="format">
                <option value="text" selected>text</option>
                <option value="json">JSON</option>
                <option value="csv">CSV</option>
                <option value="tsv">TSV</option>
                <option value="xml">XML</option>
                </select>
                <button type="submit">Ask</button>
                </form>
                </section>
                """;
    }

    private String questions() {
        StringBuilder html =
                new StringBuilder("<section aria-labelledby=\"questions\">\n<h2 id=\"questions\">Questions</h2>\n");
        for (Question question : catalogue.questions()) {
            html.append("<article>\n<h3>" + Html.of(question.summary()) + "</h3>\n");
            html.append(question.description().isEmpty() ? "" : "<p>" + Html.of(question.description()) + "</p>\n");
            if (!question.parameters().isEmpty()) {
                html.append("<ul>\n");
                for (Parameter parameter : question.parameters()) {
                    html.append("<li><code>" + Html.of(parameter.name()) + "</code>"
                            + (parameter.required() ? "" : " (may be left out)") + ": "
                            + Html.of(parameter.description()) + "</li>\n");
                }
                html.append("</ul>\n");
            }
            html.append("<p><code>" + Html.of(command(question)) + "</code></p>\n");
            html.append("<p><a href=\"/?question=" + Html.of(question.name()) + "#ask\">See its SPARQL</a></p>\n");
            html.append("</article>\n");
        }
        return html.append("</section>\n").toString();
    }

    private static String command(Question question) {
        List<String> words = new ArrayList<>(List.of("papergraph", "query", question.name()));
        for (Map.Entry<String, String> example : question.examples().entrySet()) {
            String text = example.getValue();
            boolean plain = text.matches("[A-Za-z0-9._:/-]+");
            words.add(example.getKey() + "=" + (plain ? text : "'" + text.replace("'", "'\\''") + "'"));
        }
        return String.join(" ", words);
    }
}

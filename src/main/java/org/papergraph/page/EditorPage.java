package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.papergraph.graph.Prefixes;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;

/** The page at {@code /query}: a SPARQL editor with the catalogue as examples; a plain form where no scripts run. */
final class EditorPage {

    private static final String FIRST_QUERY = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX pg: <https://w3id.org/papergraph/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

            SELECT ?title ?method WHERE {
              ?paper dcterms:title ?title ; pg:proposesMethod/skos:prefLabel ?method .
            }
            ORDER BY ?title ?method
            LIMIT 50
            """;

    /** The header that says what a page may load. */
    static final String POLICY = "Content-Security-Policy";

    /** Like that of all pages, but for the styles that the editor writes on its own elements. */
    static final String POLICY_VALUE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final Catalogue catalogue;

    EditorPage(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The prefixes that the editor completes, as JSON. */
    static PageResponse prefixes() {
        ObjectNode prefixes = new ObjectMapper().createObjectNode();
        Prefixes.all().forEach(prefixes::put);
        return PageResponse.of(200, "application/json; charset=utf-8", prefixes.toString());
    }

    Page page(PageRequest request) {
        String chosen = request.first("question");
        String given = request.first("query");
        String query = catalogue.questions().stream()
                .filter(question -> question.name().equals(chosen))
                .map(Question::sparql)
                .findFirst()
                .orElse(given.isEmpty() ? FIRST_QUERY : given);
        List<Html> examples = new ArrayList<>();
        for (Question question : catalogue.questions()) {
            Html.Element example = el("a", question.summary())
                    .with("href", "/query?question=" + question.name())
                    .with("data-query", question.sparql());
            examples.add(el("li", question.name().equals(chosen) ? example.with("aria-current", "true") : example));
        }
        return Page.of(
                        "SPARQL",
                        List.of(
                                el("h1", "Ask in SPARQL"),
                                el(
                                                "p",
                                                text("The endpoint is "),
                                                el("code", "/sparql"),
                                                text(
                                                        " (SPARQL 1.1, reading only). The default graph is the union of all papers’ graphs. In the examples, variables that begin with an underscore are parameters: put a value in their place or leave them free."))
                                        .with("class", "soft lead"),
                                el(
                                                "div",
                                                form(query),
                                                el(
                                                                "aside",
                                                                el("h2", "Examples")
                                                                        .with("id", "examples"),
                                                                el("ul", examples)
                                                                        .with("class", "plain"))
                                                        .with("class", "aside")
                                                        .with("aria-labelledby", "examples"))
                                        .with("class", "two editor")),
                        List.of())
                .withScripts(List.of("yasgui.min.css", "yasgui.min.js", "editor.js"));
    }

    private static Html form(String query) {
        List<Html> formats = new ArrayList<>();
        for (String format : List.of("text", "json", "csv", "tsv", "xml")) {
            formats.add(el("option", format).with("value", format));
        }
        return el(
                        "div",
                        el(
                                        "form",
                                        el("label", "Query").with("for", "query"),
                                        // HTML drops a line break right after the tag, so one stands here for it to
                                        // drop.
                                        el("textarea", "\n" + query)
                                                .with("id", "query")
                                                .with("name", "query")
                                                .with("rows", "20")
                                                .with("spellcheck", "false")
                                                .with("required"),
                                        el(
                                                "p",
                                                el("label", "Answer as ").with("for", "format"),
                                                el("select", formats)
                                                        .with("id", "format")
                                                        .with("name", "format"),
                                                text(" "),
                                                el("button", "Ask").with("type", "submit")))
                                .with("id", "plain-editor")
                                .with("action", "/sparql")
                                .with("method", "post"),
                        el("div").with("id", "editor").with("hidden"),
                        el("p", link("/ask", text("The same questions with a form for each")))
                                .with("class", "download"))
                .with("class", "main");
    }
}

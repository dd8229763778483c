package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.List;

/** The forms of RDF in which a resource is there besides its page. */
final class Feeds {

    private record Form(String name, String format, String mediaType) {}

    private static final List<Form> FORMS = List.of(
            new Form("Turtle", "turtle", "text/turtle"),
            new Form("JSON-LD", "jsonld", "application/ld+json"),
            new Form("N-Triples", "ntriples", "application/n-triples"));

    private Feeds() {}

    /** For the head of a page. */
    static List<Page.Feed> of(String path) {
        return FORMS.stream()
                .map(form -> new Page.Feed(form.mediaType(), path + "?format=" + form.format()))
                .toList();
    }

    /** For people. */
    static Html links(String path) {
        List<Html> links = new ArrayList<>();
        for (Form form : FORMS) {
            links.add(el("li", link(path + "?format=" + form.format(), text(form.name()))));
        }
        return el("ul", links).with("class", "inline");
    }
}

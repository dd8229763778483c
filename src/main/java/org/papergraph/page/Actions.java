package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.List;
import java.util.Map;

/** What can be done with a paper or an entity from its page. */
final class Actions {

    private Actions() {}

    static Html of(String id) {
        return el(
                        "ul",
                        el(
                                "li",
                                link(
                                        PageRequest.address("/graph", Map.of("at", List.of(id))),
                                        text("Walk the graph from here"))),
                        el(
                                "li",
                                link(
                                        PageRequest.address("/compare", Map.of("item", List.of(id))),
                                        text("Compare with …"))),
                        el("li", Feeds.links("/" + id)))
                .with("class", "actions inline");
    }
}

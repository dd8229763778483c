package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The frame around every page: head, search, ways to go, footer. */
final class Layout {

    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("/papers", "Papers");
        WAYS.put("/leaderboards", "Leaderboards");
        WAYS.put("/matrix", "Matrix");
        WAYS.put("/graph", "Graph");
        WAYS.put("/compare", "Compare");
        WAYS.put("/ask", "Questions");
        WAYS.put("/query", "SPARQL");
    }

    private Layout() {}

    static String document(PageRequest request, Page page) {
        StringBuilder html = new StringBuilder(32_768).append("<!DOCTYPE html>\n");
        el("html", head(page), body(request, page)).with("lang", "en").write(html);
        return html.append('\n').toString();
    }

    private static Html head(Page page) {
        List<Html> head = new ArrayList<>();
        head.add(el("meta").with("charset", "utf-8"));
        head.add(el("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"));
        head.add(el("meta").with("name", "color-scheme").with("content", "light dark"));
        head.add(el("title", page.title().equals("papergraph") ? "papergraph" : page.title() + " · papergraph"));
        head.add(el("link").with("rel", "icon").with("href", Assets.address("icon.svg")));
        head.add(el("link").with("rel", "stylesheet").with("href", Assets.address("papergraph.css")));
        for (Page.Feed feed : page.feeds()) {
            head.add(el("link")
                    .with("rel", "alternate")
                    .with("type", feed.mediaType())
                    .with("href", feed.address()));
        }
        List<String> scripts = new ArrayList<>(page.scripts());
        scripts.add(0, "papergraph.js");
        for (String script : scripts) {
            if (script.endsWith(".css")) {
                head.add(el("link").with("rel", "stylesheet").with("href", Assets.address(script)));
            } else {
                head.add(el("script").with("src", Assets.address(script)).with("defer"));
            }
        }
        return el("head", head);
    }

    private static Html body(PageRequest request, Page page) {
        return el(
                "body",
                el("a", "To the content").with("class", "skip").with("href", "#content"),
                header(request),
                el("main", page.content()).with("id", "content"),
                footer());
    }

    private static Html header(PageRequest request) {
        List<Html> ways = new ArrayList<>();
        WAYS.forEach((path, name) -> {
            Html.Element way = el("a", name).with("href", path);
            boolean here = request.path().equals(path) || request.path().startsWith(path + "/");
            ways.add(el("li", here ? way.with("aria-current", "page") : way));
        });
        return el(
                "header",
                el(
                                "div",
                                el("a", el("span", "paper").with("class", "first"), text("graph"))
                                        .with("href", "/")
                                        .with("class", "brand")
                                        .with("aria-label", "papergraph, start page"),
                                request.path().equals("/") ? Html.none() : search(request, "search"),
                                el("nav", el("ul", ways)).with("aria-label", "Main"))
                        .with("class", "frame"));
    }

    /** A form that finds papers and entities; with JavaScript it shows what fits while somebody types. */
    static Html search(PageRequest request, String id) {
        String typed = request.path().equals("/search") ? request.first("q") : "";
        return el(
                        "form",
                        el("label", "Search papers, tasks, methods, datasets and metrics")
                                .with("for", id)
                                .with("class", "unseen"),
                        el("input")
                                .with("id", id)
                                .with("name", "q")
                                .with("type", "search")
                                .with("value", typed)
                                .with(
                                        "placeholder",
                                        id.equals("search")
                                                ? "Search"
                                                : "A method, task, dataset, metric, or words of a title")
                                .with("autocomplete", "off")
                                .with("spellcheck", "false"),
                        el("button", "Search").with("type", "submit"))
                .with("class", "search")
                .with("role", "search")
                .with("action", "/search");
    }

    private static Html footer() {
        return el(
                "footer",
                el(
                                "p",
                                text("What abstracts claim, as "),
                                link("https://www.w3.org/TR/rdf11-primer/", text("RDF")),
                                text(", each statement with the sentence that says so. Programs ask at "),
                                link("/sparql", text("/sparql")),
                                text(" and "),
                                link("/api", text("/api")),
                                text(". People are wanted for the "),
                                link("/review", text("mentions that the reader is unsure of")),
                                text("."))
                        .with("class", "frame"));
    }
}

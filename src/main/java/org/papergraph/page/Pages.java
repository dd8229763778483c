package org.papergraph.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;
import org.papergraph.query.Catalogue;

/**
 * The pages of one state of a graph.
 *
 * <p>What pages need of the whole graph is read once and kept: when the graph has changed, make new ones. May be used by
 * many threads.
 */
public final class Pages {

    private static final String ASK = "/ask/";
    private static final String AUTHOR = "/author/";
    private static final String EDITOR = "/query";
    private static final String PAPER = "/paper/";

    private final DatasetGraph dataset;
    private final Catalogue catalogue;
    private final Duration timeLimit;
    private @Nullable Site site;
    private @Nullable List<ReviewPage.Unsure> unsure;

    /**
     * Pages of a dataset.
     *
     * @param dataset its default graph, for queries, is the union of its named graphs; pages make their own transactions
     * @param catalogue the questions that have a page each
     * @param timeLimit after which a question's query is given up; more than zero
     */
    public Pages(DatasetGraph dataset, Catalogue catalogue, Duration timeLimit) {
        this.dataset = dataset;
        this.catalogue = catalogue;
        this.timeLimit = timeLimit;
    }

    /** Reads now what the first page would otherwise wait for: seconds for ten thousands of papers. */
    public void warmUp() {
        Txn.executeRead(dataset, this::site);
    }

    /** The page, or table of a page, at an address; empty when there is none. */
    public Optional<PageResponse> answer(PageRequest request) {
        if (request.path().startsWith(Assets.PATH)) {
            return Assets.answer(request);
        }
        if (request.path().equals("/favicon.ico")) {
            // Where browsers look for it beside an answer that is no page.
            return Assets.answer(new PageRequest(Assets.PATH + "icon.svg", request.parameters()));
        }
        return Txn.calculateRead(dataset, () -> respond(request));
    }

    /** A page that says that there is nothing at an address. */
    public PageResponse notFound(PageRequest request) {
        Page page = Page.of(
                        "Not found",
                        List.of(
                                Html.el("h1", "Nothing is here"),
                                Html.el(
                                        "p",
                                        "The graph has no page at this address. It may have had one before it was built anew; search finds what is there now.")),
                        List.of())
                .withStatus(404);
        return PageResponse.html(404, Layout.document(request, page));
    }

    /**
     * A page that says why there is no other.
     *
     * @param status of HTTP, from 400
     * @param detail what is wrong and what to do, a sentence
     */
    public PageResponse problem(PageRequest request, int status, String detail) {
        String title = status < 500 ? "This cannot be answered" : "There is no answer at the moment";
        Page page = Page.of(
                        title,
                        List.of(Html.el("h1", title), Html.el("p", detail).with("class", "problem")),
                        List.of())
                .withStatus(status);
        return PageResponse.html(status, Layout.document(request, page));
    }

    private Optional<PageResponse> respond(PageRequest request) {
        if (request.path().equals("/suggest")) {
            return Optional.of(search().suggestions(request));
        }
        if (request.path().equals("/prefixes.json")) {
            return Optional.of(EditorPage.prefixes());
        }
        if (request.path().equals("/graph.json")) {
            return new GraphPage(site(), new GraphView(dataset)).json(request);
        }
        return page(request).map(page -> response(request, page));
    }

    private PageResponse response(PageRequest request, Page page) {
        Optional<Table> table = page.table(request.first(PageRequest.CSV));
        if (request.wantsCsv()) {
            return table.map(asked -> PageResponse.of(200, "text/csv; charset=utf-8", asked.csv())
                            .with("Content-Disposition", "attachment; filename=\"" + asked.id() + ".csv\""))
                    .orElseGet(() -> notFound(request));
        }
        PageResponse response = PageResponse.html(page.status(), Layout.document(request, page));
        return request.path().equals(EDITOR) ? response.with(EditorPage.POLICY, EditorPage.POLICY_VALUE) : response;
    }

    private Optional<Page> page(PageRequest request) {
        GraphView view = new GraphView(dataset);
        String path = request.path();
        switch (path) {
            case "/":
                return Optional.of(new StartPage(site(), view, catalogue).page(request));
            case "/search":
                return Optional.of(search().page(request));
            case "/papers":
                return Optional.of(new PaperListPage(site()).page(request));
            case "/leaderboards":
                return Optional.of(new LeaderboardPage(site(), view).page(request));
            case "/matrix":
                return Optional.of(new MatrixPage(site()).page(request));
            case "/review":
                return Optional.of(new ReviewPage(site(), view).page(request, unsure()));
            case "/graph":
                return Optional.of(new GraphPage(site(), view).page(request));
            case "/compare":
                return Optional.of(new ComparePage(site()).page(request));
            case EDITOR:
                return Optional.of(new EditorPage(catalogue).page(request));
            case "/ask":
                return Optional.of(ask().list());
            default:
                return path.startsWith(ASK) ? asked(request) : resource(request, view);
        }
    }

    private SearchPage search() {
        return new SearchPage(site(), new FullText(site(), dataset, catalogue, timeLimit));
    }

    private AskPage ask() {
        return new AskPage(site(), dataset, catalogue, timeLimit);
    }

    private Optional<Page> asked(PageRequest request) {
        String name = request.path().substring(ASK.length());
        return catalogue.questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .map(question -> ask().question(request, question));
    }

    private Optional<Page> resource(PageRequest request, GraphView view) {
        if (request.path().startsWith(PAPER)) {
            return site().index()
                    .paper(Site.resource(request.path()))
                    .flatMap(paper -> new PaperPage(site(), dataset).page(request, paper));
        }
        if (request.path().startsWith(AUTHOR)) {
            return new AuthorPage(site(), view).page(Site.resource(request.path()));
        }
        return site().index()
                .entity(Site.resource(request.path()))
                .map(entity -> new EntityPage(site(), view).page(request, entity));
    }

    private synchronized Site site() {
        Site read = site;
        if (read == null) {
            read = Site.read(dataset);
            site = read;
        }
        return read;
    }

    private synchronized List<ReviewPage.Unsure> unsure() {
        List<ReviewPage.Unsure> read = unsure;
        if (read == null) {
            read = ReviewPage.leastSure(dataset);
            unsure = read;
        }
        return read;
    }
}

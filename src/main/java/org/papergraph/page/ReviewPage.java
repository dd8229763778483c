package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.link;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.page.Table.Cell;
import org.papergraph.page.Table.Column;

/** The page at {@code /review}: the mentions of which the reader is least sure. */
final class ReviewPage {

    /** How many of the least sure mentions are kept for paging. */
    static final int KEPT = 5000;

    private static final int PER_PAGE = 50;

    private final GraphIndex index;
    private final GraphView view;

    ReviewPage(Site site, GraphView view) {
        this.index = site.index();
        this.view = view;
    }

    /**
     * A mention.
     *
     * @param graph of its paper
     * @param node the mention
     * @param confidence 0 to 1
     */
    record Unsure(Node graph, Node node, double confidence) {
        static final Comparator<Unsure> ORDER = Comparator.comparingDouble(Unsure::confidence)
                .thenComparing(unsure -> unsure.node().toString());
    }

    /** The least sure mentions of the whole graph, the least sure first; reads all of them once. */
    static List<Unsure> leastSure(DatasetGraph dataset) {
        PriorityQueue<Unsure> kept = new PriorityQueue<>(Unsure.ORDER.reversed());
        Iterator<Quad> confidences = dataset.find(Node.ANY, Node.ANY, ReusedTerms.TEXT_CONFIDENCE, Node.ANY);
        while (confidences.hasNext()) {
            Quad quad = confidences.next();
            Unsure unsure = new Unsure(
                    quad.getGraph(),
                    quad.getSubject(),
                    Double.parseDouble(quad.getObject().getLiteralLexicalForm()));
            if (kept.size() < KEPT) {
                kept.add(unsure);
            } else if (Unsure.ORDER.compare(unsure, kept.element()) < 0) {
                kept.remove();
                kept.add(unsure);
            }
        }
        return kept.stream().sorted(Unsure.ORDER).toList();
    }

    Page page(PageRequest request, List<Unsure> unsure) {
        int pages = Math.max(1, (unsure.size() + PER_PAGE - 1) / PER_PAGE);
        int number = request.number("page", 1, pages);
        int rows = request.wantsCsv() ? KEPT : PER_PAGE;
        long skipped = request.wantsCsv() ? 0 : (long) (number - 1) * PER_PAGE;
        List<List<Cell>> cells = new ArrayList<>();
        unsure.stream()
                .skip(skipped)
                .limit(rows)
                .forEach(mention -> row(mention).ifPresent(cells::add));
        Table table = new Table(
                "unsure",
                "Mentions that a person should look at",
                List.of(
                        Column.number("Confidence"),
                        Column.text("Words"),
                        Column.text("Taken for"),
                        Column.text("Sentence"),
                        Column.text("Paper")),
                cells);
        return Page.of(
                "To review" + (number > 1 ? ", page " + number : ""),
                List.of(
                        el("h1", "To review"),
                        el("p", "The mentions of which the reader is least sure, the least sure first.")
                                .with("class", "soft lead"),
                        table.html(request),
                        PaperListPage.paging(request, number, pages)),
                List.of(table));
    }

    private Optional<List<Cell>> row(Unsure mention) {
        Optional<PaperEntry> paper = index.paper(mention.graph());
        Optional<EntityEntry> entity = view.objects(mention.graph(), mention.node(), ReusedTerms.IDENTIFIES).stream()
                .map(index::entity)
                .flatMap(Optional::stream)
                .findFirst();
        if (paper.isEmpty() || entity.isEmpty()) {
            return Optional.empty();
        }
        String words = view.text(mention.graph(), mention.node(), ReusedTerms.ANCHOR_OF);
        String sentence = view.objects(mention.graph(), mention.node(), ReusedTerms.IN_SENTENCE).stream()
                .map(node -> view.text(mention.graph(), node, ReusedTerms.ANCHOR_OF))
                .findFirst()
                .orElse("");
        String iri = mention.node().getURI();
        String place = Site.path(paper.get().node()) + iri.substring(Math.max(0, iri.indexOf('#')));
        String confidence = String.valueOf(mention.confidence());
        return Optional.of(List.of(
                new Cell(confidence, PaperPage.confidence(confidence)),
                new Cell(words, link(place, text(words))),
                Things.cell(entity.get()),
                new Cell(sentence, el("q", sentence).with("class", "evidence full")),
                new Cell(paper.get().title(), Things.paper(paper.get()))));
    }
}

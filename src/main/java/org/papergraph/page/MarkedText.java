package org.papergraph.page;

import static org.papergraph.page.Html.el;
import static org.papergraph.page.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.graph.Vocabulary;

/** The text of a paper with its mentions, results and sentences marked where they stand. */
final class MarkedText {

    private static final double UNSURE = 0.6;

    private final GraphIndex index;
    private final GraphView view;
    private final PaperEntry paper;
    private final String text;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> sentences = new ArrayList<>();

    /**
     * A marked stretch of text; offsets are UTF-16 code units of the title, a line feed and the abstract.
     *
     * @param begin inclusive
     * @param end exclusive
     * @param node what is marked
     * @param entity that is named, or -1 for a number or sentence
     * @param confidence as the graph has it; empty where it has none
     */
    record Mark(int begin, int end, Node node, int entity, String confidence) {
        static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::begin)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed())
                .thenComparing(mark -> mark.node().getURI());

        String fragment() {
            return node.getURI().substring(node.getURI().indexOf('#') + 1);
        }
    }

    MarkedText(GraphIndex index, GraphView view, PaperEntry paper, String text) {
        this.index = index;
        this.view = view;
        this.paper = paper;
        this.text = text;
        read();
    }

    /** All mentions in the order of the text. */
    List<Mark> mentions() {
        return marks.stream().filter(mark -> mark.entity() != ResultEntry.NONE).toList();
    }

    /** The words of a mark. */
    String words(Mark mark) {
        return text.substring(mark.begin(), mark.end());
    }

    private void read() {
        Node graph = paper.node();
        TreeSet<Mark> sorted = new TreeSet<>(Mark.ORDER);
        for (int place : index.entitiesOf(paper)) {
            for (Node mention : view.subjects(
                    graph, ReusedTerms.IDENTIFIES, index.entity(place).node())) {
                mark(mention, place, view.text(graph, mention, ReusedTerms.TEXT_CONFIDENCE))
                        .ifPresent(sorted::add);
            }
        }
        for (ResultEntry result : index.resultsOf(paper)) {
            String iri = result.node().getURI();
            String[] offsets = iri.substring(iri.indexOf('=') + 1).split(",");
            if (offsets.length >= 2 && offsets[0].matches("\\d{1,7}") && offsets[1].matches("\\d{1,7}")) {
                sorted.add(new Mark(
                        Integer.parseInt(offsets[0]),
                        Integer.parseInt(offsets[1]),
                        result.node(),
                        ResultEntry.NONE,
                        view.text(graph, result.node(), Vocabulary.CONFIDENCE)));
            }
        }
        keepApart(sorted, marks);
        TreeSet<Mark> found = new TreeSet<>(Mark.ORDER);
        for (Node sentence : view.subjects(graph, ReusedTerms.TYPE, ReusedTerms.SENTENCE)) {
            mark(sentence, ResultEntry.NONE, "").ifPresent(found::add);
        }
        keepApart(found, sentences);
    }

    private Optional<Mark> mark(Node node, int entity, String confidence) {
        int begin = view.number(paper.node(), node, ReusedTerms.BEGIN_INDEX);
        int end = view.number(paper.node(), node, ReusedTerms.END_INDEX);
        boolean inText = begin >= 0 && end > begin && end <= text.length();
        return inText ? Optional.of(new Mark(begin, end, node, entity, confidence)) : Optional.empty();
    }

    /** Of marks that overlap the first stands. */
    private void keepApart(TreeSet<Mark> sorted, List<Mark> kept) {
        int end = 0;
        for (Mark mark : sorted) {
            if (mark.begin() >= end && mark.end() <= text.length()) {
                kept.add(mark);
                end = mark.end();
            }
        }
    }

    /** A part of the text, with marks. */
    Html html(int begin, int end) {
        List<Html> pieces = new ArrayList<>();
        int at = begin;
        for (Mark sentence : sentences) {
            if (sentence.begin() >= at && sentence.end() <= end) {
                pieces.add(marked(at, sentence.begin()));
                pieces.add(el("span", marked(sentence.begin(), sentence.end())).with("id", sentence.fragment()));
                at = sentence.end();
            }
        }
        pieces.add(marked(at, end));
        return Html.all(pieces);
    }

    private Html marked(int begin, int end) {
        List<Html> pieces = new ArrayList<>();
        int at = begin;
        for (Mark mark : marks) {
            if (mark.begin() >= at && mark.end() <= end) {
                pieces.add(text(text.substring(at, mark.begin())));
                pieces.add(piece(mark));
                at = mark.end();
            }
        }
        pieces.add(text(text.substring(at, end)));
        return Html.all(pieces);
    }

    private Html piece(Mark mark) {
        String words = text.substring(mark.begin(), mark.end());
        if (mark.entity() == ResultEntry.NONE) {
            return el("strong", words)
                    .with("id", mark.fragment())
                    .with("class", "figure-in-text")
                    .with("title", "Result · confidence " + mark.confidence());
        }
        EntityEntry entity = index.entity(mark.entity());
        String sure = isUnsure(mark.confidence()) ? " unsure" : "";
        return el("a", words)
                .with("id", mark.fragment())
                .with("class", "mention " + Things.style(entity.type()) + sure)
                .with("href", Site.path(entity.node()))
                .with("title", entity.type() + " " + entity.label() + " · confidence " + mark.confidence());
    }

    static boolean isUnsure(String confidence) {
        return confidence.matches("\\d+(\\.\\d+)?") && Double.parseDouble(confidence) < UNSURE;
    }
}

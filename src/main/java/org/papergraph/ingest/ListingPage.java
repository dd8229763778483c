package org.papergraph.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of text that lists papers: the title on one line, the abstract on the next, with or without blank lines between.
 *
 * <p>Such pages come from copying or saving a web page, so that menus, dates and buttons stand around the papers.
 */
final class ListingPage implements PaperFormat {

    private static final String WANTED = "its abstract must follow on one line of at least "
            + LineShape.SHORTEST_ABSTRACT + " characters; remove the line if it is no title";

    @Override
    public String name() {
        return "listing";
    }

    /** At least one paper, and no more lines that belong to none than papers, as there are in other prose. */
    @Override
    public boolean recognises(Head head) {
        if (ForeignContent.ofText(head).isPresent()) {
            return false;
        }
        List<Line> lines = new ArrayList<>();
        for (String line : head.lines()) {
            lines.add(Line.sound(lines.size() + 1, line));
        }
        return listsPapers(lines);
    }

    static boolean listsPapers(List<Line> lines) {
        Count count = new Count();
        ListingParser parser = new ListingParser(count);
        for (Line line : lines) {
            count.other += line.text().startsWith("|") || line.text().startsWith("```") ? 1 : 0;
            parser.accept(line);
        }
        parser.end();
        return count.papers > 0 && count.papers >= count.other;
    }

    @Override
    public void read(Input input, PaperSink sink) throws IOException {
        ListingParser parser = parser(input, sink);
        LineReader lines = new LineReader(input.bytes());
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            parser.accept(line.get());
        }
        parser.end();
    }

    /** One that delivers what it finds. */
    static ListingParser parser(Input input, PaperSink sink) {
        return new ListingParser(new Delivery(input, sink));
    }

    private record Delivery(Input input, PaperSink sink) implements ListingParser.Listings {

        @Override
        public void paper(Line title, List<String> authors, Line abstractText) {
            for (Line line : List.of(title, abstractText)) {
                if (!line.isSound()) {
                    sink.rejected(input.rejection(line.number(), line.problem(), line.remedy()));
                    return;
                }
            }
            PaperDraft draft = new PaperDraft(title.number());
            draft.title(title.text());
            draft.abstractText(abstractText.text());
            authors.forEach(draft::author);
            draft.deliver(input, sink);
        }

        @Override
        public void withoutAbstract(Line title) {
            if (title.isSound()) {
                sink.rejected(input.rejection(title.number(), "a title without an abstract: " + quoted(title), WANTED));
            } else {
                sink.rejected(input.rejection(title.number(), title.problem(), title.remedy()));
            }
        }

        @Override
        public void withoutTitle(Line abstractText) {
            if (abstractText.isSound()) {
                sink.rejected(input.rejection(
                        abstractText.number(),
                        "an abstract without a title: " + quoted(abstractText),
                        "put its title on the line above; if it is the abstract's second paragraph, join the two"));
            } else {
                sink.rejected(input.rejection(abstractText.number(), abstractText.problem(), abstractText.remedy()));
            }
        }

        private static String quoted(Line line) {
            String text = line.text().strip();
            return "'" + (text.length() > 60 ? text.substring(0, 60).strip() + "…" : text) + "'";
        }
    }

    /** Counts instead of delivering. */
    private static final class Count implements ListingParser.Listings {
        private int papers;
        private int other;

        @Override
        public void paper(Line title, List<String> authors, Line abstractText) {
            // Wrapped prose and tables have no titles, even where a line happens to be long.
            if (LineShape.isMarkup(title.text()) || title.text().endsWith(",")) {
                other++;
            } else {
                papers++;
            }
        }

        @Override
        public void withoutAbstract(Line title) {
            other++;
        }

        @Override
        public void withoutTitle(Line abstractText) {
            other++;
        }
    }
}

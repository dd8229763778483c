package org.papergraph.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of titles and abstracts whose lines were broken at a width, as e-mail and text editors do. The lines are joined
 * again, and then it is a {@link ListingPage}.
 */
final class WrappedListing implements PaperFormat {

    /** Of the lines of a wrapped page at least this share is followed by one that did not fit on it. */
    private static final double LEAST_FULL = 0.3;

    @Override
    public String name() {
        return "wrapped-listing";
    }

    @Override
    public boolean recognises(Head head) {
        if (ForeignContent.ofText(head).isPresent()) {
            return false;
        }
        List<Line> joined = new ArrayList<>();
        LineJoiner joiner = new LineJoiner(LineJoiner.width(head), line -> {
            if (!line.isBlank()) {
                joined.add(line);
            }
        });
        int number = 0;
        for (String line : (Iterable<String>) head.text().lines()::iterator) {
            joiner.accept(Line.sound(++number, line));
        }
        joiner.end();
        int lines = head.lines().size();
        return lines - joined.size() >= LEAST_FULL * lines && ListingPage.listsPapers(joined);
    }

    @Override
    public void read(Input input, PaperSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(input.bytes(), Head.LIMIT + 1);
        ListingParser parser = ListingPage.parser(input, sink);
        LineJoiner joiner = new LineJoiner(LineJoiner.width(Head.of(bytes)), parser::accept);
        LineReader lines = new LineReader(bytes);
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            joiner.accept(line.get());
        }
        joiner.end();
        parser.end();
    }
}

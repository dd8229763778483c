package org.papergraph.pipeline;

import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

/** A paper whose text could not be read by a stage. The other papers are not touched by it. */
public final class PaperAnalysisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    PaperAnalysisException(Paper paper, Throwable cause) {
        super("cannot analyse '" + paper.title() + "': " + cause, cause);
        this.rejection = rejection(paper, "could not be analysed (" + cause + ")");
    }

    /** For a paper whose graph would not conform to the shapes. */
    PaperAnalysisException(Paper paper, String violation) {
        super("the graph of '" + paper.title() + "' does not conform: " + violation);
        this.rejection = rejection(paper, "gave a graph that does not conform to the shapes (" + violation + ")");
    }

    private static Rejection rejection(Paper paper, String problem) {
        Source source = paper.sources().get(0);
        return new Rejection(
                source.file(),
                source.line(),
                "the text of '" + paper.title() + "' " + problem,
                "please report it with this paper");
    }

    /** The same as a line of a build's report. */
    public Rejection rejection() {
        return rejection;
    }
}

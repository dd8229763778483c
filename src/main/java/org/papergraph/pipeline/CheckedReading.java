package org.papergraph.pipeline;

import java.util.Iterator;
import java.util.function.Consumer;
import org.papergraph.graph.CorpusGraph.ExtractedPaper;
import org.papergraph.graph.Iris;
import org.papergraph.graph.PaperGraph;
import org.papergraph.graph.Shapes;
import org.papergraph.graph.ValidationReport;
import org.papergraph.ingest.Rejection;
import org.papergraph.paper.Paper;

/** What papers say, held to the shapes: only what conforms may go into a graph. Safe for use by several threads. */
public final class CheckedReading {

    private final PaperAnalysis analysis;
    private final String version;
    private final Shapes shapes = Shapes.load();

    public CheckedReading(PaperAnalysis analysis) {
        this.analysis = analysis;
        this.version = analysis.version();
    }

    /** Names the models and rules, as the analysis does. */
    String version() {
        return version;
    }

    /**
     * Reads one paper.
     *
     * @throws PaperAnalysisException when a stage fails on this paper, or its graph does not conform
     */
    public ExtractedPaper read(Paper paper) {
        PaperReading reading = analysis.read(paper);
        ValidationReport report = analysis.clock()
                .time(
                        BuildStage.CHECK,
                        () -> shapes.validatePaper(Iris.paper(paper), PaperGraph.quads(reading.extraction(), version)));
        if (!report.conforms()) {
            throw new PaperAnalysisException(paper, report.violations().get(0).toString());
        }
        return new ExtractedPaper(reading.extraction(), reading.vector(), version);
    }

    /**
     * Reads papers one after the other, in a thread that is made for it; the others go on when one is rejected.
     *
     * @param read takes what could be read, in the papers' order
     * @param rejected takes what could not
     */
    public void readAll(Iterator<Paper> papers, Consumer<ExtractedPaper> read, Consumer<Rejection> rejected) {
        try (PaperWorkers<ExtractedPaper> workers = new PaperWorkers<>(this::read, 1, read, rejected)) {
            papers.forEachRemaining(workers::add);
            workers.finish();
        }
    }
}

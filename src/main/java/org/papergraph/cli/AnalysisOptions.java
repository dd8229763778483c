package org.papergraph.cli;

import org.papergraph.annotate.BundledRecognizer;
import org.papergraph.pipeline.PaperAnalysis;
import picocli.CommandLine.Option;

/** The options that say how papers are read. */
final class AnalysisOptions {

    @Option(names = "--jobs", paramLabel = "N", description = "Threads that read papers (default: one per processor).")
    private int jobs;

    @Option(names = "--fast", description = "Read with the smaller recogniser: a third of the time, finds less.")
    private boolean fast;

    int threads() {
        return jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
    }

    PaperAnalysis analysis() {
        return PaperAnalysis.load(fast ? BundledRecognizer.CRF : BundledRecognizer.ENCODER);
    }
}

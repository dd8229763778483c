package org.papergraph.cli;

import org.papergraph.pipeline.PaperAnalysis;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say how papers are read. */
final class AnalysisOptions {

    @Option(names = "--jobs", paramLabel = "N", description = "Threads that read papers (default: one per processor).")
    private int jobs;

    @ArgGroup
    private RecognizerChoice choice = new RecognizerChoice();

    int threads() {
        return jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
    }

    PaperAnalysis analysis() {
        return PaperAnalysis.load(choice.recognizer());
    }
}

package org.papergraph.cli;

import picocli.CommandLine.Option;

/** The option that says how many threads read papers. */
final class JobsOption {

    @Option(names = "--jobs", paramLabel = "N", description = "Threads that read papers (default: one per processor).")
    private int jobs;

    int threads() {
        return jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
    }
}

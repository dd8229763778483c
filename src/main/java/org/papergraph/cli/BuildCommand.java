package org.papergraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.papergraph.pipeline.BuildReport;
import org.papergraph.pipeline.GraphBuilder;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "build",
        description = {
            "Reads papers and adds them to the graph, or replaces those that changed.",
            "An interrupted build goes on where it stopped when it is started again."
        })
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final AnalysisOptions reading = new AnalysisOptions();

    @Mixin
    private final InputParameters given = new InputParameters();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (PaperStore opened = console.stores().open(store.directory)) {
            BuildReport report;
            try (BuildProgress progress = new BuildProgress(console)) {
                report = new GraphBuilder(reading.analysis(), reading.threads(), progress)
                        .build(given.inputs, console.in(), opened);
            }
            print(console, report);
            return exitCode(report.listings(), report.rejections().size());
        }
    }

    static void print(Console console, BuildReport report) {
        console.out()
                .printf(
                        "%d listings, %d papers, %d rejected%n",
                        report.listings(), report.papers(), report.rejections().size());
        console.out()
                .printf(
                        "%d new, %d changed, %d unchanged, %d duplicates%n",
                        report.added(), report.changed(), report.unchanged(), report.duplicates());
        console.out()
                .printf(
                        "The store holds %d papers, %d entities, %d results.%n",
                        report.store().papers(),
                        report.store().entities(),
                        report.store().results());
    }

    /** Nothing readable is a failure; something rejected beside readable papers is told apart from all well. */
    static int exitCode(long papers, long rejections) {
        if (papers == 0) {
            return ExitCode.FAILED;
        }
        return rejections == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }
}

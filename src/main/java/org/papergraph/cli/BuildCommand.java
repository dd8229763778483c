package org.papergraph.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.papergraph.ingest.PaperReader;
import org.papergraph.pipeline.BuildReport;
import org.papergraph.pipeline.GraphBuilder;
import org.papergraph.pipeline.PaperAnalysis;
import org.papergraph.pipeline.StoreCounts;
import org.papergraph.pipeline.StoreDecisions;
import org.papergraph.pipeline.VocabularyLinks;
import org.papergraph.store.Compaction;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        description = {
            "Reads papers and adds them to the graph, or replaces those that changed.",
            "An interrupted build goes on where it stopped when it is started again."
        })
final class BuildCommand implements Callable<Integer> {

    private static final String GO_ON =
            "Interrupted. What is in the store stays, and the same command goes on from there.";

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final AnalysisOptions reading = new AnalysisOptions();

    @Mixin
    private final InputParameters given = new InputParameters();

    @Option(
            names = "--min-confidence",
            paramLabel = "N",
            defaultValue = "0",
            description = "Store only what is at least so sure, 0 to 1 (default: all that is found).")
    private double leastConfidence;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--min-confidence wants a number from 0 to 1, not " + leastConfidence);
        }
        PaperReader reader = given.reader();
        try (PaperStore opened = console.stores().open(store.directory)) {
            BuildReport report;
            try (Interruption interruption = new Interruption(console, GO_ON);
                    BuildProgress progress = new BuildProgress(console)) {
                PaperAnalysis analysis = reading.analysis().atLeast(leastConfidence);
                report = new GraphBuilder(reader, analysis, reading.threads(), progress)
                        .build(given.inputs, console.in(), opened);
            }
            print(console, report);
            compact(opened);
            new StoreDecisions(opened).unused().forEach(console::say);
            VocabularyLinks.outdated(opened, report)
                    .forEach(vocabulary -> console.say("The links to " + vocabulary
                            + " are older than this build; 'papergraph link --vocabulary FILE' makes them anew."));
            return exitCode(
                    report.listings(),
                    report.inOtherLanguages(),
                    report.rejections().size());
        }
    }

    static void print(Console console, BuildReport report) {
        console.out()
                .printf(
                        "%d listings, %d papers, %d rejected%n",
                        report.listings(), report.papers(), report.rejections().size());
        if (!report.inOtherLanguages().isEmpty()) {
            console.out().println(InputParameters.passedOver(report.inOtherLanguages()));
        }
        console.out()
                .printf(
                        "%d new, %d changed, %d unchanged, %d duplicates%n",
                        report.added(), report.changed(), report.unchanged(), report.duplicates());
        console.out().println(holds(report.store()));
        if (!report.change().isEmpty()) {
            report.change()
                    .balances()
                    .forEach((name, balance) -> console.out()
                            .printf(
                                    "%s: %d came, %d went, %d changed%n",
                                    name, balance.came(), balance.gone(), balance.changed()));
        }
    }

    private void compact(PaperStore opened) {
        if (opened.lacksRoomToCompact()) {
            console.say("The store could be a fraction of its size; for that, have " + (opened.roomToCompact() >> 20)
                    + " MB of free disk and build again.");
        }
        opened.compactWhenItPays().ifPresent(this::print);
    }

    static String holds(StoreCounts store) {
        return "The store holds %d papers, %d entities, %d results."
                .formatted(store.papers(), store.entities(), store.results());
    }

    private void print(Compaction compaction) {
        console.out()
                .printf(
                        "The store was compacted from %d to %d MB.%n",
                        compaction.before() >> 20, compaction.after() >> 20);
    }

    /** Nothing readable is a failure; something rejected beside readable papers is told apart from all well. */
    static int exitCode(long papers, Map<String, Long> inOtherLanguages, long rejections) {
        if (papers == 0 && inOtherLanguages.isEmpty()) {
            return ExitCode.FAILED;
        }
        return rejections == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }
}

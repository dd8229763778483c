package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.ingest.PaperReader;
import org.papergraph.pipeline.BuildMeasurement;
import org.papergraph.pipeline.BuildTimes;
import org.papergraph.query.Catalogue;
import org.papergraph.query.QuestionMeasurement;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {
            "Measures this machine: papers a second stage by stage, disk, memory, and how long questions take.",
            "Builds a graph of some papers in a temporary folder and asks every question of the catalogue there, or in the"
                    + " store that --store names, which is not changed."
        })
final class BenchCommand implements Callable<Integer> {

    private static final Duration TIME_LIMIT = Duration.ofMinutes(1);

    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files of papers, folders of such, or - for standard input, as build reads them.")
    private List<String> inputs = List.of();

    @Option(
            names = "--papers",
            paramLabel = "N",
            defaultValue = "500",
            description = "Read the first so many papers of the inputs (default: ${DEFAULT-VALUE}).")
    private int papers;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "40",
            description = "Ask each question so many times, slow ones less often (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Ask the questions in this store; without INPUT nothing is built.")
    private @Nullable Path existing;

    @Mixin
    private final AnalysisOptions reading = new AnalysisOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (inputs.isEmpty() && existing == null) {
            throw new ParameterException(spec.commandLine(), "name papers to read, or a store with --store");
        }
        requirePositive("--papers", papers);
        requirePositive("--runs", runs);
        BenchTables tables = new BenchTables(console.out());
        tables.machine();
        if (!inputs.isEmpty()) {
            try (TemporaryFolder folder = TemporaryFolder.create("papergraph-bench")) {
                build(folder.path().resolve("store"), tables);
            }
        }
        if (existing != null) {
            try (PaperStore store = console.stores().openExisting(existing)) {
                ask(store, tables);
            }
        }
        return ExitCode.DONE;
    }

    private void requirePositive(String option, int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), option + " wants a number from 1, not " + number);
        }
    }

    private void build(Path folder, BenchTables tables) throws IOException {
        try (PaperStore store = PaperStore.open(folder)) {
            console.say("Building ...");
            BuildTimes times = new BuildMeasurement(new PaperReader(), reading::analysis, reading.threads())
                    .measure(inputs, console.in(), papers, store);
            tables.build(times, reading.threads());
            tables.memory();
            tables.disk("store as built", store);
            store.compact();
            tables.disk("store compacted", store);
            if (existing == null) {
                ask(store, tables);
            }
        }
    }

    private void ask(PaperStore store, BenchTables tables) {
        console.say("Asking ...");
        if (existing != null) {
            tables.disk("store", store);
        }
        tables.questionsHead();
        store.read(dataset -> {
            new QuestionMeasurement(Catalogue.load(), runs, TIME_LIMIT, System::nanoTime)
                    .measure(dataset, tables::question);
            return store;
        });
    }
}

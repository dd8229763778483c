package org.papergraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.papergraph.pipeline.BuildReport;
import org.papergraph.pipeline.GraphBuilder;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Builds the graph of a bundled sample of landmark papers, asks it three questions, and serves it.",
            "The graph is kept in a temporary folder until the command ends."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String SAMPLE = "/org/papergraph/sample/landmark-papers.jsonl";

    /** A question and its arguments, as they are given on the command line. */
    private record Asked(String question, Map<String, String> arguments) {

        String commandLine() {
            StringBuilder line = new StringBuilder("papergraph query ").append(question);
            arguments.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                    .forEach(argument -> line.append(' ')
                            .append(argument.getKey())
                            .append("=\"")
                            .append(argument.getValue())
                            .append('"'));
            return line.toString();
        }
    }

    private static final List<Asked> QUESTIONS = List.of(
            new Asked("introduced-by", Map.of("entity", "BERT")),
            new Asked("datasets-for-task", Map.of("task", "image classification")),
            new Asked(
                    "state-of-the-art", Map.of("task", "machine translation", "metric", "BLEU", "confidence", "0.5")));

    private final Console console;

    @Option(names = "--once", description = "End after the answers, without serving.")
    private boolean once;

    @Mixin
    private final AnalysisOptions reading = new AnalysisOptions();

    @Mixin
    private final AddressOptions address = new AddressOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create("papergraph-demo");
                PaperStore store = PaperStore.open(folder.path().resolve("store"))) {
            build(unpackedSample(folder.path()), store);
            for (Asked asked : QUESTIONS) {
                ask(store, asked);
            }
            if (once) {
                return ExitCode.DONE;
            }
            console.out().flush();
            return ServeCommand.serve(console, store, address);
        }
    }

    private static Path unpackedSample(Path folder) throws IOException {
        Path file = folder.resolve(SAMPLE.substring(SAMPLE.lastIndexOf('/') + 1));
        try (InputStream sample = DemoCommand.class.getResourceAsStream(SAMPLE)) {
            if (sample == null) {
                throw new IllegalStateException(SAMPLE + " is not in the jar");
            }
            Files.copy(sample, file);
        }
        return file;
    }

    private void build(Path sample, PaperStore store) throws IOException {
        console.say("Reading a bundled sample of landmark papers ...");
        BuildReport report;
        try (BuildProgress progress = new BuildProgress(console)) {
            report = new GraphBuilder(reading.analysis(), reading.threads(), progress)
                    .build(List.of(sample.toString()), InputStream.nullInputStream(), store);
        }
        BuildCommand.print(console, report);
    }

    private void ask(PaperStore store, Asked asked) {
        Question question = Catalogue.load().question(asked.question());
        console.out().printf("%n%s%n$ %s%n", question.summary(), asked.commandLine());
        store.read(dataset -> {
            try {
                return new Answers(dataset, Duration.ofMinutes(1))
                        .answer(question, asked.arguments())
                        .write(AnswerFormat.TEXT, console.out());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}

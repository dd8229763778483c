package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.papergraph.annotate.CrfTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "train",
        description = {
            "Trains the recogniser of --fast on labelled papers.",
            "The model that papergraph ships was made so; its card says from which data, and how the encoder is trained."
        })
final class TrainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "GOLD.jsonl",
            description = "Labelled papers, JSON Lines in the gold format.")
    private List<Path> gold = List.of();

    @Option(
            names = "--texts",
            paramLabel = "FILE",
            description =
                    "JSON Lines of unlabelled papers (also .gz) from which the kinds of words are learnt; may be repeated.")
    private List<Path> texts = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model is written.")
    private Path out;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        new CrfTrainer(console::say).train(gold, texts, out);
        console.say("wrote " + out);
        return ExitCode.DONE;
    }
}

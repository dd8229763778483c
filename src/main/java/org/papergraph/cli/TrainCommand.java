package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.CrfTrainer;
import org.papergraph.pipeline.CueTraining;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        description = {
            "Trains on labelled papers: the heads and judges over the encoder (--encoder), the recogniser of --fast (--out), the"
                    + " weights by which roles and results are told (--cues-out), or on corpora of annotated relations those by"
                    + " which relations are (--relations-out).",
            "What papergraph ships was made so; the model cards say from which data."
        })
final class TrainCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "GOLD.jsonl",
            description = "Labelled papers, JSON Lines in the gold format; with --relations-out, corpora of relations.")
    private List<Path> gold = List.of();

    @Option(
            names = "--texts",
            paramLabel = "FILE",
            description =
                    "JSON Lines of papers (also .gz); may be repeated. With --out, the kinds of words are learnt from them;"
                            + " with --cues-out, they are the texts of labelled papers that have an id alone.")
    private List<Path> texts = List.of();

    @Option(
            names = "--held-out",
            paramLabel = "FILE",
            description = "With --relations-out: a corpus by which the confidences are calibrated; may be repeated.")
    private List<Path> heldOut = List.of();

    @Option(
            names = "--mentions",
            paramLabel = "FILE",
            description =
                    "With --cues-out: what recognisers found in labelled papers that they had not learned from, JSON Lines"
                            + " (also .gz) of {\"id\", \"mentions\": [[begin, end, type, confidence], ...]}; may be repeated.")
    private List<Path> mentions = List.of();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Output output = new Output();

    /** What is trained, and where it is written. */
    private static final class Output {

        @Option(
                names = "--encoder",
                required = true,
                description =
                        "Trains the heads over the encoder and the judges, in a source folder, right behind \"train\" and"
                                + " with no other option; Maven fetches the training stack. They replace those of the source folder, and"
                                + " the next start builds with them. What is interrupted goes on where it stopped.")
        private boolean encoder;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "Trains the recogniser of --fast; where the model is written.")
        private @Nullable Path model;

        @Option(
                names = "--cues-out",
                required = true,
                paramLabel = "DIR",
                description = "Fits the weights of roles and results; the folder where they are written. Prints"
                        + " cross-validated scores.")
        private @Nullable Path cues;

        @Option(
                names = "--relations-out",
                required = true,
                paramLabel = "DIR",
                description = "Fits the weights of relations; the folder where they are written.")
        private @Nullable Path relations;
    }

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (output.encoder) {
            // The launcher has taken it where it can be done.
            throw new ParameterException(
                    spec.commandLine(),
                    "the encoder's heads are trained in a source folder, by ./papergraph train --encoder GOLD.jsonl, with no"
                            + " other option");
        }
        if (output.relations == null && !heldOut.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--held-out goes with --relations-out");
        }
        if (output.cues == null && !mentions.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--mentions goes with --cues-out");
        }
        Path cues = output.cues;
        if (cues != null) {
            new CueTraining(console::say).train(gold, texts, mentions, cues);
            console.say("wrote " + cues);
        }
        Path relations = output.relations;
        if (relations != null) {
            new CueTraining(console::say).trainRelations(gold, heldOut, relations);
            console.say("wrote " + relations);
        }
        Path model = output.model;
        if (model != null) {
            new CrfTrainer(console::say).train(gold, texts, model);
            console.say("wrote " + model);
        }
        return ExitCode.DONE;
    }
}

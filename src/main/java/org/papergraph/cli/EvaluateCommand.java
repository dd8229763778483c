package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.evaluate.GoldFile;
import org.papergraph.evaluate.GoldPaper;
import org.papergraph.evaluate.PaperErrors;
import org.papergraph.evaluate.Scorer;
import org.papergraph.evaluate.Scores;
import org.papergraph.paper.Paper;
import org.papergraph.pipeline.PaperExtractions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evaluate",
        description = {
            "Scores what papergraph finds in labelled papers against their labels.",
            "Entities, roles and results; precision, recall and F1 in percent, summed over all papers."
        })
final class EvaluateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final AnalysisOptions reading = new AnalysisOptions();

    @Parameters(paramLabel = "GOLD.jsonl", description = "Labelled papers, JSON Lines in the gold format.")
    private Path goldFile;

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score this file, as extract prints it, instead of reading the papers now.")
    private @Nullable Path predictedFile;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Option(names = "--errors", description = "Print what was missed and what was invented, paper by paper, before.")
    private boolean errors;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<GoldPaper> gold = GoldFile.read(goldFile);
        List<GoldPaper> predicted = predictedFile == null ? predictions(gold) : GoldFile.read(predictedFile);
        Scores scores = Scorer.score(gold, predicted);
        if (errors) {
            for (PaperErrors paper : scores.errors()) {
                if (!paper.isEmpty()) {
                    console.out().println(paper.text());
                }
            }
        }
        console.out().println(json ? scores.json() : scores.text());
        return ExitCode.DONE;
    }

    private List<GoldPaper> predictions(List<GoldPaper> gold) {
        List<Paper> papers = gold.stream().map(GoldPaper::paper).toList();
        return new PaperExtractions(reading.analysis(), reading.threads())
                .extract(papers, rejection -> console.say("rejected: " + rejection)).stream()
                        .map(GoldPaper::of)
                        .toList();
    }
}

package org.papergraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.papergraph.spark.ExtractionJob;
import org.papergraph.spark.JobReport;
import org.papergraph.spark.Reading;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        description = {
            "Reads papers on a Spark cluster and writes their graph as files of N-Quads,",
            "which together are what a build on one machine exports."
        })
final class ClusterExtractCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final InputParameters given = new InputParameters();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description =
                    "A new folder that the driver and all workers can write to, as a path or URI that Hadoop knows.")
    private String output = "";

    @Option(
            names = "--papers-per-task",
            paramLabel = "N",
            defaultValue = "500",
            description = "Papers that a core reads at a time (default: ${DEFAULT-VALUE}).")
    private int papersPerTask;

    @Option(names = "--gzip", description = "Pack the files of N-Quads.")
    private boolean packed;

    @ArgGroup
    private RecognizerChoice choice = new RecognizerChoice();

    @Option(
            names = "--min-confidence",
            paramLabel = "N",
            defaultValue = "0",
            description = "Write only what is at least so sure, 0 to 1 (default: all that is found).")
    private double leastConfidence;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ClusterExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (papersPerTask < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--papers-per-task wants a number from 1, not " + papersPerTask);
        }
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--min-confidence wants a number from 0 to 1, not " + leastConfidence);
        }
        Reading reading = new Reading(choice.recognizer(), leastConfidence);
        try (JavaSparkContext context =
                new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "papergraph"))) {
            JobReport report = new ExtractionJob(context, reading, papersPerTask, packed)
                    .run(given.reader(), given.inputs, output, rejection -> console.say("rejected: " + rejection));
            report.rejections().forEach(rejection -> console.say("rejected: " + rejection));
            console.say(report.inputs().listings() + " listings, "
                    + report.inputs().papers() + " papers, " + report.rejected() + " rejected");
            if (!report.inputs().inOtherLanguages().isEmpty()) {
                console.say(InputParameters.passedOver(report.inputs().inOtherLanguages()));
            }
            return BuildCommand.exitCode(
                    report.inputs().listings(), report.inputs().inOtherLanguages(), report.rejected());
        }
    }
}

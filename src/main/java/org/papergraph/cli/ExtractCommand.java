package org.papergraph.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.papergraph.evaluate.GoldFormat;
import org.papergraph.pipeline.ExtractionReport;
import org.papergraph.pipeline.PaperExtractions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "extract",
        description = {
            "Prints what papers say, as JSON lines, without a store.",
            "One line per paper in the order of the inputs: id, title, abstract, entities and results."
        })
final class ExtractCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final AnalysisOptions reading = new AnalysisOptions();

    @Mixin
    private final InputParameters given = new InputParameters();

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        GoldFormat format = new GoldFormat();
        ExtractionReport report = new PaperExtractions(given.reader(), reading.analysis(), reading.threads())
                .extract(
                        given.inputs,
                        console.in(),
                        extraction -> console.out().println(format.line(extraction)),
                        rejection -> console.say("rejected: " + rejection));
        console.say(
                report.listings() + " listings, " + report.papers() + " papers, " + report.rejections() + " rejected");
        if (!report.inOtherLanguages().isEmpty()) {
            console.say(InputParameters.passedOver(report.inOtherLanguages()));
        }
        return BuildCommand.exitCode(report.listings(), report.inOtherLanguages(), report.rejections());
    }
}

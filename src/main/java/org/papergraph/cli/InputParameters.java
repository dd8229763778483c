package org.papergraph.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papergraph.ingest.PaperReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments that name what is to be read. */
final class InputParameters {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files of papers (listing pages, JSON, XML, BibTeX, RIS, CSV; also .gz), folders of such, or - for"
                            + " standard input.")
    List<String> inputs = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "Take all inputs for this format, whatever they look like; one of ${COMPLETION-CANDIDATES}.",
            completionCandidates = FormatNames.Inputs.class)
    private @Nullable String format;

    @Option(names = "--any-language", description = "Read papers in other languages than English, too.")
    private boolean anyLanguage;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** A reader as the options ask for it. */
    PaperReader reader() {
        PaperReader reader = anyLanguage ? new PaperReader().ofAnyLanguage() : new PaperReader();
        try {
            return format == null ? reader : reader.ofFormat(format);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(command.commandLine(), unknown.getMessage(), unknown);
        }
    }

    /** What was passed over for its language, as a line for people; nothing when nothing was. */
    static String passedOver(Map<String, Long> inOtherLanguages) {
        if (inOtherLanguages.isEmpty()) {
            return "";
        }
        long all = inOtherLanguages.values().stream().mapToLong(Long::longValue).sum();
        return all + " passed over because they are not in English ("
                + inOtherLanguages.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "))
                + "); --any-language reads them";
    }
}

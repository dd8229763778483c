package org.papergraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.query.Answer;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Parameter;
import org.papergraph.query.Question;
import org.papergraph.query.UnknownQuestionException;
import org.papergraph.query.WrongArgumentException;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "query",
        description = {
            "Answers a question of the catalogue, or runs a SPARQL file; alone it lists the catalogue.",
            "Example: papergraph query methods-for-task task=\"machine translation\""
        })
final class QueryCommand implements Callable<Integer> {

    private static final String FILE_ENDING = ".rq";

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "text",
            completionCandidates = FormatNames.Answers.class,
            description = "One of: ${COMPLETION-CANDIDATES}; the last three for graphs (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give a query up after so many seconds (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME|FILE.rq", description = "A question, or a SPARQL file.")
    private String question = "";

    @Parameters(
            index = "1..*",
            paramLabel = "key=value",
            description = "Arguments of the question; limit=N cuts a table.")
    private List<String> arguments = List.of();

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (question.isEmpty()) {
            list(console, Catalogue.load());
            return ExitCode.DONE;
        }
        try {
            AnswerFormat wanted = AnswerFormat.ofLabel(format);
            Map<String, String> given = arguments();
            if (question.endsWith(FILE_ENDING)) {
                String sparql = Files.readString(Path.of(question), StandardCharsets.UTF_8);
                return answer(wanted, answers -> answers.answer(question, sparql));
            }
            Question known = Catalogue.load().question(question);
            return answer(wanted, answers -> answers.answer(known, given));
        } catch (WrongArgumentException | UnknownQuestionException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    /** Asks within a transaction. */
    private interface Asking {
        Answer ask(Answers answers);
    }

    private int answer(AnswerFormat wanted, Asking asking) throws IOException {
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            opened.read(dataset -> write(dataset, wanted, asking));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return ExitCode.DONE;
    }

    private long write(DatasetGraph dataset, AnswerFormat wanted, Asking asking) {
        Answer answer = asking.ask(new Answers(dataset, Duration.ofSeconds(seconds)));
        answer.remarks().forEach(console::say);
        try {
            return answer.write(wanted, console.out());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> arguments() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        "'" + argument + "' is not key=value; quote a value with blanks: task=\"machine translation\"");
            }
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return given;
    }

    private static void list(Console console, Catalogue catalogue) {
        int width = catalogue.questions().stream()
                .mapToInt(known -> known.name().length())
                .max()
                .orElse(0);
        for (Question known : catalogue.questions()) {
            console.out().printf("%-" + width + "s  %s%n", known.name(), known.summary());
            for (Parameter parameter : known.parameters()) {
                console.out()
                        .printf(
                                "%-" + width + "s    %s=%s%s%n",
                                "",
                                parameter.name(),
                                parameter.example(),
                                parameter.required() ? "" : "  (may be left out)");
            }
        }
    }
}

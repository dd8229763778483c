package org.papergraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.papergraph.paper.EntityType;
import org.papergraph.query.PaperExplanation;
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
        name = "explain",
        description = {
            "Shows a paper: its text with what it names in colours, and below what it names, claims and relates, each with"
                    + " its confidence and the sentence that says so.",
            "Example: papergraph explain \"attention is all you need\""
        })
final class ExplainCommand implements Callable<Integer> {

    /** The property by which the launcher tells that standard output is a terminal. */
    private static final String TERMINAL = "papergraph.terminal.out";

    private static final String RESET = "\u001b[0m";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour the text: auto (on a terminal, unless NO_COLOR is set), always or never.")
    private When color = When.AUTO;

    @Parameters(arity = "1..*", paramLabel = "PAPER", description = "Its IRI, arXiv id, DOI, or words of its title.")
    private List<String> paper = List.of();

    /** When to write colours. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> remarks = new ArrayList<>();
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            PaperExplanation explanation =
                    opened.read(dataset -> PaperExplanation.of(dataset, String.join(" ", paper), remarks));
            remarks.forEach(console::say);
            print(explanation);
        } catch (WrongArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        return ExitCode.DONE;
    }

    private boolean colours() {
        return switch (color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                String no = System.getenv("NO_COLOR");
                yield Boolean.getBoolean(TERMINAL) && (no == null || no.isEmpty());
            }
        };
    }

    private void print(PaperExplanation explanation) {
        console.out().println(explanation.iri());
        console.out().println();
        console.out().println(colours() ? coloured(explanation) : explanation.text());
        if (colours()) {
            console.out().println();
            for (EntityType type : EntityType.values()) {
                console.out().print(colour(type) + type.name().toLowerCase(Locale.ROOT) + RESET + " ");
            }
            console.out().println();
        }
        print("What it names", explanation.names(), true);
        print("What it claims", explanation.results(), false);
        print("How these relate", explanation.relations(), false);
    }

    private void print(String heading, List<PaperExplanation.Statement> statements, boolean kinds) {
        if (statements.isEmpty()) {
            return;
        }
        console.out().println();
        console.out().println(heading);
        for (PaperExplanation.Statement statement : statements) {
            String kind = kinds ? statement.kind() + " " : "";
            console.out().printf(Locale.ROOT, "  %.2f  %s%s%n", statement.confidence(), kind, statement.words());
            if (!statement.sentence().isEmpty()) {
                console.out().println("        \"" + statement.sentence().replace('\n', ' ') + "\"");
            }
        }
    }

    private static String coloured(PaperExplanation explanation) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (PaperExplanation.Mention mention : explanation.mentions()) {
            if (mention.span().begin() < at) {
                continue;
            }
            text.append(explanation.text(), at, mention.span().begin());
            text.append(colour(mention.type()))
                    .append(mention.span().in(explanation.text()))
                    .append(RESET);
            at = mention.span().end();
        }
        return text.append(explanation.text().substring(at)).toString();
    }

    /** ANSI: one colour for each type, bold, readable on light and dark. */
    private static String colour(EntityType type) {
        return switch (type) {
            case Task -> "\u001b[1;33m";
            case Method -> "\u001b[1;36m";
            case Dataset -> "\u001b[1;32m";
            case Metric -> "\u001b[1;35m";
        };
    }
}

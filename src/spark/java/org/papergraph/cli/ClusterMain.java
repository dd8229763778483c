package org.papergraph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The entry point for {@code spark-submit}: the commands that run on a cluster. */
@Command(
        name = "papergraph",
        description = "papergraph on a Spark cluster.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but something was rejected."})
public final class ClusterMain implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ClusterMain() {}

    public static void main(String[] args) {
        // Parsing and printing must not depend on where the user lives.
        Locale.setDefault(Locale.ROOT);
        int code = run(Console.system(), args);
        // Ending the process by hand would tell a cluster manager that even a good end is none.
        if (code != ExitCode.DONE) {
            System.exit(code);
        }
    }

    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new ClusterMain()).addSubcommand(new ClusterExtractCommand(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            console.say("papergraph: " + Failures.message(failure));
            return ExitCode.FAILED;
        });
        return line.execute(args);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}

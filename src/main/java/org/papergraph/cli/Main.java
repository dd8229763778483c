package org.papergraph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import org.papergraph.store.UnusableStoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** papergraph's entry point. */
@Command(
        name = "papergraph",
        description = "A pile of paper abstracts in, a knowledge graph to ask questions of out.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but something was rejected."})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean verbose;

    private Main() {}

    public static void main(String[] args) {
        // Parsing and printing must not depend on where the user lives.
        Locale.setDefault(Locale.ROOT);
        Console console = Console.system();
        int code = run(console, args);
        console.out().flush();
        System.exit(code);
    }

    /** Runs one command and returns its exit code without ending the JVM. */
    static int run(Console console, String... args) {
        Main main = new Main();
        CommandLine line = new CommandLine(main)
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new BuildCommand(console))
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new McpCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new LoadCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new RemoveCommand(console))
                .addSubcommand(new DecideCommand(console))
                .addSubcommand(new ExplainMergeCommand(console))
                .addSubcommand(new LinkCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new WarmUpCommand());
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof UnusableStoreException unusable && unusable.isOpenElsewhere()) {
                OptionalInt code = Handover.run(console, command.getCommandSpec(), args);
                if (code.isPresent()) {
                    return code.getAsInt();
                }
            }
            console.say("papergraph: " + Failures.message(failure));
            if (main.verbose) {
                failure.printStackTrace(console.err());
            }
            return ExitCode.FAILED;
        });
        return line.execute(args);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"papergraph " + (version == null ? "(unpacked)" : version)};
        }
    }
}

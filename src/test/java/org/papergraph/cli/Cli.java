package org.papergraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the command line in this process and returns what it printed. */
final class Cli {

    /**
     * What a command left.
     *
     * @param exitCode its exit code
     * @param output standard output
     * @param talk standard error
     */
    record Outcome(int exitCode, String output, String talk) {}

    private Cli() {}

    static Outcome papergraph(String... args) {
        return papergraphReading("", args);
    }

    /** With a standard input. */
    static Outcome papergraphReading(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        int code = Main.run(console, args);
        console.out().flush();
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

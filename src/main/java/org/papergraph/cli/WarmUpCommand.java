package org.papergraph.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Touches the classes of the other commands, so that the launcher can make an archive of them for faster starts. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Console silent = new Console(nothing, nowhere, nowhere, false);
            Main.run(silent, "--help");
            Main.run(silent, "query");
            return Main.run(silent, "demo", "--once");
        }
    }
}

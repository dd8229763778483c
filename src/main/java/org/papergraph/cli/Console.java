package org.papergraph.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams that a command talks through, handed in so that tests can hold them.
 *
 * @param in standard input
 * @param out for results, UTF-8
 * @param err for talk and progress, UTF-8
 * @param interactive whether a person watches {@code err} on a terminal
 * @param stores where stores are opened
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean interactive, Stores stores) {

    /** A console of a process that has no store open yet. */
    Console(InputStream in, PrintStream out, PrintStream err, boolean interactive) {
        this(in, out, err, interactive, Stores.onDisk());
    }

    /** The property by which the launcher tells that standard error is a terminal; Java itself cannot before version 22. */
    private static final String TERMINAL = "papergraph.terminal";

    /** The process's own streams. */
    static Console system() {
        return new Console(
                System.in,
                new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean(TERMINAL));
    }

    void say(String line) {
        err.println(line);
    }
}

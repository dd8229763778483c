package org.papergraph.annotate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process beside this one, with the same options and classes, for a part of the work: the training stack collects gradients
 * once at a time in a process, and two processes of one thread do more than one of two.
 */
final class SecondProcess implements AutoCloseable {
    private final Process process;

    private SecondProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts.
     *
     * @param main whose main method is run; it should call {@link #endWithFirst}
     */
    static SecondProcess start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new SecondProcess(new ProcessBuilder(command).inheritIO().start());
    }

    /** Has this process end with the one that started it. */
    static void endWithFirst() {
        ProcessHandle.current()
                .parent()
                .ifPresent(first ->
                        first.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    }

    /**
     * Waits until it has ended.
     *
     * @throws IOException when it has failed, or waiting is interrupted
     */
    void await() throws IOException {
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("the second process has ended with " + code + "; what it says stands above");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Ends it, when something else has gone wrong. */
    @Override
    public void close() {
        process.destroy();
    }
}

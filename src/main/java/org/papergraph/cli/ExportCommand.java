package org.papergraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.papergraph.export.ExportFormat;
import org.papergraph.export.Exporter;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes the whole graph as a file.",
            "trig and nquads keep a named graph per paper; turtle, ntriples, jsonld and rdfxml are their union;",
            "graphml is for Gephi, Cytoscape or networkx, csv has one row per paper and entity."
        })
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "F",
            description = "One of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = FormatNames.Exports.class)
    private String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, not to standard output.")
    private @Nullable Path file;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat wanted = format();
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            if (file == null) {
                write(opened, wanted, console.out());
            } else {
                // A whole file or none: an interrupted export leaves what was there before.
                Path part = file.resolveSibling(file.getFileName() + ".part");
                try (OutputStream out = Files.newOutputStream(part)) {
                    write(opened, wanted, out);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                console.say("wrote " + file);
            }
        }
        return ExitCode.DONE;
    }

    private ExportFormat format() {
        try {
            return ExportFormat.ofLabel(format);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
    }

    private static void write(PaperStore store, ExportFormat format, OutputStream out) throws IOException {
        try {
            store.read(dataset -> {
                try {
                    Exporter.write(dataset, format, out);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                return format;
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}

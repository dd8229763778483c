package org.papergraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the store. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "papergraph-store",
            description = "Folder of the store (default: ./${DEFAULT-VALUE}).")
    Path directory;
}

package org.papergraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.papergraph.pipeline.StoreDifference;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        description = {
            "Says what papers, entities, merges and results came, went or changed from one store to another.",
            "Exit code 1 when they differ."
        })
final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--summary", description = "Print counts only.")
    private boolean summary;

    @Parameters(index = "0", paramLabel = "STORE_A", description = "Folder of a store.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "STORE_B", description = "Folder of another store.")
    private Path second = Path.of("");

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (PaperStore before = console.stores().openExisting(first);
                PaperStore after = console.stores().openExisting(second)) {
            StoreDifference difference = StoreDifference.between(before, after);
            difference.parts().forEach((name, part) -> {
                console.out()
                        .printf(
                                "%s: %d came, %d went, %d changed%n",
                                name,
                                part.came().size(),
                                part.gone().size(),
                                part.changed().size());
                if (!summary) {
                    part.came().forEach(thing -> console.out().println("+ " + thing));
                    part.gone().forEach(thing -> console.out().println("- " + thing));
                    part.changed().forEach(thing -> console.out().println("* " + thing));
                }
            });
            return difference.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}

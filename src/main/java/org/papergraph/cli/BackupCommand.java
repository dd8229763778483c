package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.papergraph.store.PaperStore;
import org.papergraph.store.StoreBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Writes a store to one file: N-Quads packed with gzip, with a checksum at the end.",
            "The file is there as a whole or not at all; one that is there is not written over."
        })
final class BackupCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "The file to write, e.g. store.nq.gz.")
    private Path file = Path.of("");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (PaperStore opened = PaperStore.openExisting(store.directory)) {
            long quads = StoreBackup.write(opened, file);
            console.say("wrote " + quads + " quads to " + file);
        }
        return ExitCode.DONE;
    }
}

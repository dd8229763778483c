package org.papergraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.papergraph.store.StoreBackup;
import org.papergraph.store.StoreShards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Makes a new store of a file that backup wrote, or of the folder that extraction on a cluster wrote.",
            "The store is there as a whole or not at all; one that is there is not written over."
        })
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "The file that backup wrote, or the job's output folder.")
    private Path file = Path.of("");

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        long quads = Files.isDirectory(file)
                ? StoreShards.restore(file, store.directory)
                : StoreBackup.restore(file, store.directory);
        console.say("restored " + quads + " quads to " + store.directory);
        return ExitCode.DONE;
    }
}

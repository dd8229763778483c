package org.papergraph.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.papergraph.serve.GraphServer;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = {
            "Serves the graph, for reading only: pages at /, SPARQL 1.1 at /sparql, questions at /api, agents at /mcp.",
            "Ends with Ctrl-C. Meanwhile 'build' and the other commands on this store run in the server, which goes on answering."
        })
final class ServeCommand implements Callable<Integer> {

    private static final Duration QUERY_TIME_LIMIT = Duration.ofSeconds(30);

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final AddressOptions address = new AddressOptions();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (PaperStore opened = PaperStore.openExisting(store.directory);
                HandoverDesk desk = HandoverDesk.open(console, store.directory, opened)) {
            return serve(console, opened, address);
        }
    }

    /** Serves until the process is asked to end. */
    static int serve(Console console, PaperStore store, AddressOptions address) throws InterruptedException {
        try (GraphServer server = GraphServer.start(store, address.host, address.port, QUERY_TIME_LIMIT)) {
            console.say(
                    "Serving at http://" + address.host + ":" + server.port() + "/  (SPARQL at /sparql; Ctrl-C ends)");
            if (!address.isLoopback()) {
                console.say(
                        "Anyone who reaches this machine can read the graph: pages, /sparql, /api, /data and /mcp are open to"
                                + " all and to pages of all sites, nothing can be changed.");
            }
            Shutdown.await();
        }
        return ExitCode.DONE;
    }
}

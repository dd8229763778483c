package org.papergraph.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.papergraph.mcp.AgentServers;
import org.papergraph.mcp.GraphTools;
import org.papergraph.query.Catalogue;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "mcp",
        description = {
            "Lets an agent ask the graph, as tools of the Model Context Protocol over standard input and output.",
            "Agents that speak HTTP find the same at /mcp of 'papergraph serve'."
        })
final class McpCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Give a call up after so many seconds (default: ${DEFAULT-VALUE}).")
    private int seconds;

    McpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (PaperStore opened = console.stores().openExisting(store.directory)) {
            GraphTools tools = new GraphTools(opened, Catalogue.load(), Duration.ofSeconds(seconds));
            new AgentServers(tools).overStreams(console.in(), console.out());
        }
        return ExitCode.DONE;
    }
}

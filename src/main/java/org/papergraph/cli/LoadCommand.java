package org.papergraph.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.papergraph.export.GraphLoader;
import org.papergraph.export.GraphStore;
import org.papergraph.export.LoadReport;
import org.papergraph.store.PaperStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description = {
            "Loads the graph into another SPARQL store by the Graph Store Protocol.",
            "What that store has from before is not sent again; what is gone here is removed there.",
            "Interrupted, it goes on where it stopped when called again. A password or token is taken",
            "from the environment: PAPERGRAPH_PASSWORD with --user, or PAPERGRAPH_TOKEN."
        })
final class LoadCommand implements Callable<Integer> {

    private static final int GRAPHS_BETWEEN_LINES = 1000;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Parameters(
            paramLabel = "URL",
            description = "The store's Graph Store address, such as http://host:3030/papers/data (Fuseki) or"
                    + " http://host:8080/rdf4j-server/repositories/papers/rdf-graphs/service (RDF4J).")
    private URI service;

    @Option(names = "--user", paramLabel = "NAME", description = "User name for that store.")
    private @Nullable String user;

    @Option(
            names = "--again",
            description = "Send everything: the other store was emptied or has changed since the last load.")
    private boolean again;

    LoadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String scheme = String.valueOf(service.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new ParameterException(spec.commandLine(), service + " is not an http address");
        }
        GraphLoader loader = new GraphLoader(new GraphStore(service, authorization()));
        try (PaperStore opened = console.stores().openExisting(store.directory);
                Interruption interruption =
                        new Interruption(console, "Interrupted. The same command sends what is still missing.")) {
            LoadReport report = opened.read(dataset -> load(loader, dataset));
            console.say(report.sent() + " graphs sent, " + report.unchanged() + " unchanged, " + report.removed()
                    + " removed");
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return ExitCode.DONE;
    }

    private LoadReport load(GraphLoader loader, DatasetGraph dataset) {
        int all = GraphLoader.count(dataset);
        IntConsumer progress = through -> {
            if (through % GRAPHS_BETWEEN_LINES == 0) {
                console.say(through + " of " + all + " graphs");
            }
        };
        try {
            return loader.load(dataset, ledger(), again, progress);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted; call again to go on", interrupted));
        }
    }

    /** One ledger for each address, beside the graph it tells of. */
    private Path ledger() {
        String host = service.getHost() == null ? "store" : service.getHost();
        String hash = HexFormat.of().toHexDigits(service.toString().hashCode());
        return store.directory.resolve("loaded").resolve(host.replaceAll("[^A-Za-z0-9.-]", "_") + "-" + hash + ".tsv");
    }

    private Optional<String> authorization() {
        @Nullable String token = System.getenv("PAPERGRAPH_TOKEN");
        if (user != null) {
            @Nullable String password = System.getenv("PAPERGRAPH_PASSWORD");
            if (password == null) {
                throw new ParameterException(
                        spec.commandLine(), "--user wants a password in the environment variable PAPERGRAPH_PASSWORD");
            }
            return Optional.of("Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
        }
        return Optional.ofNullable(token).map(value -> "Bearer " + value);
    }
}

package org.papergraph.cli;

import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say where a server listens. */
final class AddressOptions {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "3030",
            description = "Port to listen at, 0 for any free one (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen at (default: ${DEFAULT-VALUE}, this machine only).")
    String host;

    boolean isLoopback() {
        return LOOPBACK.contains(host);
    }
}

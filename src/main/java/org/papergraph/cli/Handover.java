package org.papergraph.cli;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Has the server that has a store open run a command on it: a store can be open in one process only, and readers of the
 * server shall not wait for a build.
 */
final class Handover {

    /** In a served store's folder: the path of the socket at which its server takes commands. */
    static final String ADDRESS_FILE = "served-at";

    private Handover() {}

    /**
     * Runs a command where the store is open.
     *
     * @return its exit code; empty when no server has the store or this process is that server
     */
    static OptionalInt run(Console console, CommandSpec command, String... arguments) {
        if (console.stores().areShared() || !command.optionsMap().containsKey("--store")) {
            return OptionalInt.empty();
        }
        Path folder = command.findOption("--store").getValue();
        Path file = folder.resolve(ADDRESS_FILE);
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Files.readString(file, StandardCharsets.UTF_8)));
            console.say("The store is being served; the command runs in that server.");
            return OptionalInt.of(run(console, new HandoverChannel(channel), List.of(arguments)));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }

    private static int run(Console console, HandoverChannel server, List<String> arguments) throws IOException {
        server.writeText(Path.of("").toAbsolutePath().toString());
        server.writeInt(arguments.size());
        for (String argument : arguments) {
            server.writeText(argument);
        }
        if (arguments.contains("-") || arguments.contains("mcp")) {
            Thread input = new Thread(() -> copyInput(console, server), "standard input");
            input.setDaemon(true);
            input.start();
        }
        while (true) {
            byte kind = server.readByte();
            byte[] piece = server.readPiece();
            if (kind == HandoverChannel.EXIT) {
                return server.readInt();
            }
            (kind == HandoverChannel.OUT ? console.out() : console.err()).write(piece, 0, piece.length);
            if (kind == HandoverChannel.OUT) {
                console.out().flush();
            }
        }
    }

    private static void copyInput(Console console, HandoverChannel server) {
        try {
            server.copyFrom(console.in());
        } catch (IOException e) {
            console.say("papergraph: standard input ended: " + e.getMessage());
        }
    }
}

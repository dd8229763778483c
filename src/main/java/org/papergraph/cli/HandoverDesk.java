package org.papergraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.papergraph.store.PaperStore;

/**
 * Takes commands on a served store from other processes of the same user and runs them here, where the store is open.
 * Readers go on reading: each sees the graph as it was when its request came.
 *
 * <p>The socket stands in a folder of its own that nobody else may enter. Where the system has no such sockets nothing is
 * taken, and commands say that the store is in use.
 */
final class HandoverDesk implements AutoCloseable {

    private static final Set<String> NOT_HERE = Set.of("serve", "demo", "warm-up");

    /** Commands that change nothing run beside each other. */
    private static final Set<String> READING =
            Set.of("query", "export", "validate", "mcp", "load", "explain", "explain-merge", "diff");

    private final @Nullable ServerSocketChannel socket;
    private final List<Path> files;
    private final Console console;
    private final Stores stores;
    private final ReentrantLock oneWriter = new ReentrantLock(true);

    private HandoverDesk(Console console, @Nullable ServerSocketChannel socket, List<Path> files, Stores stores) {
        this.socket = socket;
        this.files = files;
        this.console = console;
        this.stores = stores;
    }

    /** Begins to take commands on a store. */
    static HandoverDesk open(Console console, Path folder, PaperStore store) {
        Stores stores = Stores.with(folder, store);
        try {
            Path own = Files.createTempDirectory("papergraph");
            Path address = own.resolve("commands");
            ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            socket.bind(UnixDomainSocketAddress.of(address));
            Path announced = folder.resolve(Handover.ADDRESS_FILE);
            Files.writeString(announced, address.toString(), StandardCharsets.UTF_8);
            HandoverDesk desk = new HandoverDesk(console, socket, List.of(announced, address, own), stores);
            start(() -> desk.takeCommands(socket), "commands");
            return desk;
        } catch (IOException | UnsupportedOperationException e) {
            return new HandoverDesk(console, null, List.of(), stores);
        }
    }

    private static void start(Runnable task, String name) {
        // As much stack as the analysis of long texts has elsewhere.
        Thread thread = new Thread(null, task, name, 16L << 20);
        thread.setDaemon(true);
        thread.start();
    }

    private void takeCommands(ServerSocketChannel from) {
        while (from.isOpen()) {
            try {
                SocketChannel client = from.accept();
                start(() -> take(client), "command");
            } catch (IOException e) {
                // Closed, or a client that went away before it was heard.
                continue;
            }
        }
    }

    private void take(SocketChannel client) {
        try (HandoverChannel channel = new HandoverChannel(client)) {
            String folder = channel.readText();
            List<String> arguments = new ArrayList<>();
            for (int left = channel.readInt(); left > 0; left--) {
                arguments.add(channel.readText());
            }
            int code;
            try (PrintStream out = stream(channel, HandoverChannel.OUT);
                    PrintStream err = stream(channel, HandoverChannel.ERR)) {
                code = run(folder, arguments, new Console(channel.rest(), out, err, false, stores));
            }
            channel.writePiece(HandoverChannel.EXIT, new byte[0], 0, 0);
            channel.writeInt(code);
        } catch (IOException e) {
            console.say("papergraph: a command's other side went away (" + e.getMessage() + ")");
        }
    }

    private static PrintStream stream(HandoverChannel channel, byte kind) {
        return new PrintStream(channel.pieces(kind), false, StandardCharsets.UTF_8);
    }

    private int run(String folder, List<String> arguments, Console with) {
        String here = Path.of("").toAbsolutePath().toString();
        if (!folder.equals(here)) {
            with.say("papergraph: run this in " + here + ", where the server was started, so that names of files mean"
                    + " the same there");
            return ExitCode.FAILED;
        }
        if (arguments.stream().anyMatch(NOT_HERE::contains)) {
            with.say("papergraph: the store is being served already");
            return ExitCode.FAILED;
        }
        boolean writes = arguments.stream().noneMatch(READING::contains);
        if (writes) {
            oneWriter.lock();
        }
        try {
            return Main.run(with, arguments.toArray(String[]::new));
        } finally {
            if (writes) {
                oneWriter.unlock();
            }
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            console.say("papergraph: left behind: " + e.getMessage());
        }
    }
}

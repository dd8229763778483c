package org.papergraph.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What another store already has, as far as we gave it: a file of lines {@code digest TAB graph IRI}, the last line of a graph
 * being valid, with {@code -} for a digest where the graph was removed.
 *
 * <p>A line is written when the store has confirmed the graph, so that after an interruption only what was under way is
 * sent again. A last line that was cut off counts for nothing.
 */
final class LoadLedger implements Closeable {

    private static final String REMOVED = "-";
    private static final int DIGEST_LENGTH = 64;

    private final Map<String, String> digests;
    private final Writer lines;

    private LoadLedger(Map<String, String> digests, Writer lines) {
        this.digests = digests;
        this.lines = lines;
    }

    /**
     * Reads a ledger, which need not be there yet, and makes it ready for more lines.
     *
     * @param forget whether to begin an empty one
     */
    static LoadLedger open(Path file, boolean forget) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        if (!forget && Files.exists(file)) {
            for (String line : Files.readString(file, StandardCharsets.UTF_8).split("(?<=\n)")) {
                int tab = line.indexOf('\t');
                if (line.endsWith("\n") && tab > 0) {
                    String graph = line.substring(tab + 1, line.length() - 1);
                    String digest = line.substring(0, tab);
                    if (digest.equals(REMOVED)) {
                        digests.remove(graph);
                    } else if (digest.length() == DIGEST_LENGTH) {
                        digests.put(graph, digest);
                    }
                }
            }
        }
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(whole)) {
            for (Map.Entry<String, String> entry : digests.entrySet()) {
                writer.write(entry.getValue() + "\t" + entry.getKey() + "\n");
            }
        }
        Files.move(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return new LoadLedger(digests, Files.newBufferedWriter(file, StandardOpenOption.APPEND));
    }

    /** The digest of a graph as the other store has it. */
    Optional<String> digest(String graph) {
        return Optional.ofNullable(digests.get(graph));
    }

    /** The graphs that the other store has, sorted. */
    Iterable<String> graphs() {
        return new TreeMap<>(digests).keySet();
    }

    /** Notes that the other store now has a graph. */
    void loaded(String graph, String digest) throws IOException {
        digests.put(graph, digest);
        write(digest, graph);
    }

    /** Notes that the other store no longer has a graph. */
    void removed(String graph) throws IOException {
        digests.remove(graph);
        write(REMOVED, graph);
    }

    private void write(String digest, String graph) throws IOException {
        lines.write(digest + "\t" + graph + "\n");
        lines.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

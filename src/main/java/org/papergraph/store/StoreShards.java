package org.papergraph.store;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.jena.riot.RiotException;

/**
 * A store as many files: those that extraction on a cluster writes, N-Quads in the folders {@code graph} and {@code index}.
 *
 * @see <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>
 */
public final class StoreShards {

    private static final List<String> FOLDERS = List.of("graph", "index");

    /** What stands in a folder when all its files are whole. */
    private static final String WHOLE = "_SUCCESS";

    private StoreShards() {}

    /**
     * Makes a new store of the files; the store is there as a whole or not at all.
     *
     * @param shards the folder that the job wrote
     * @param folder of the store; must not be there yet, or be empty
     * @return how many quads
     * @throws UnusableStoreException when there is something in the folder, or the files are not whole
     */
    public static long restore(Path shards, Path folder) throws IOException {
        for (String name : FOLDERS) {
            if (!Files.exists(shards.resolve(name).resolve(WHOLE))) {
                throw new UnusableStoreException(
                        shards.resolve(name) + " is not what a job wrote to its end: it holds no " + WHOLE,
                        "name the output folder of a job that is done");
            }
        }
        return StoreBackup.restore(folder, store -> {
            long quads = 0;
            for (String name : FOLDERS) {
                for (Path file : files(shards.resolve(name))) {
                    quads += read(file, store);
                }
            }
            return quads;
        });
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".nq") || file.toString().endsWith(".nq.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static long read(Path file, PaperStore store) throws IOException {
        long quads = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in,
                        StandardCharsets.UTF_8))) {
            List<String> batch = batch(reader);
            while (!batch.isEmpty()) {
                StoreBackup.add(store, String.join("\n", batch));
                quads += batch.size();
                batch = batch(reader);
            }
        } catch (EOFException | ZipException | RiotException e) {
            throw new UnusableStoreException(
                    file + " is damaged (" + e.getMessage() + ")", "copy it anew; nothing was restored", e);
        }
        return quads;
    }

    private static List<String> batch(BufferedReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < StoreBackup.BATCH) {
            String line = reader.readLine();
            if (line == null) {
                return lines;
            }
            lines.add(line);
        }
        return lines;
    }
}

package org.papergraph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * A store as one file: N-Quads packed with gzip, and at their end a comment with their number and SHA-256, by which a file
 * that is cut off or changed is told. Any program that reads N-Quads reads it.
 *
 * @see <a href="https://www.w3.org/TR/n-quads/">N-Quads</a>
 */
public final class StoreBackup {

    private static final String SEAL = "# papergraph backup 1: %d quads, SHA-256 %s%n".replace("%n", "\n");
    private static final Pattern SEALED =
            Pattern.compile("# papergraph backup (\\d+): (\\d+) quads, SHA-256 ([0-9a-f]{64})");

    /** Quads that are written to a store at once. */
    static final int BATCH = 100_000;

    private StoreBackup() {}

    /**
     * Writes all that a store holds; the file is there as a whole or not at all.
     *
     * @param file must not be there yet
     * @return how many quads
     * @throws java.nio.file.FileAlreadyExistsException when it is there
     */
    public static long write(PaperStore store, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new java.nio.file.FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long quads;
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), 1 << 16)) {
            quads = store.read(dataset -> {
                try {
                    return write(dataset.find(), out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return quads;
    }

    private static long write(Iterator<Quad> quads, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        DigestOutputStream digested = new DigestOutputStream(out, digest);
        StreamRDF writer = StreamRDFWriter.getWriterStream(digested, Lang.NQUADS);
        long count = 0;
        writer.start();
        for (; quads.hasNext(); count++) {
            writer.quad(quads.next());
        }
        writer.finish();
        digested.flush();
        String seal = SEAL.formatted(count, HexFormat.of().formatHex(digest.digest()));
        out.write(seal.getBytes(StandardCharsets.UTF_8));
        return count;
    }

    /**
     * Makes a new store of a backup; the store is there as a whole or not at all.
     *
     * @param folder must not be there yet, or be empty
     * @return how many quads
     * @throws UnusableStoreException when there is something in the folder, or the backup is damaged
     */
    public static long restore(Path file, Path folder) throws IOException {
        return restore(folder, store -> {
            try (InputStream in = Files.newInputStream(file)) {
                return new Restoring(store, file).read(in);
            }
        });
    }

    /** Fills a new store, and says with how many quads. */
    interface Filling {
        long fill(PaperStore store) throws IOException;
    }

    /**
     * Makes a new store; it is there as a whole or not at all.
     *
     * @param folder must not be there yet, or be empty
     * @return how many quads
     * @throws UnusableStoreException when there is something in the folder, or as {@code filling} does
     */
    static long restore(Path folder, Filling filling) throws IOException {
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new UnusableStoreException(
                    folder + " is there already, and nothing is written over it", "name a folder that is new or empty");
        }
        Path whole = folder.toAbsolutePath().normalize();
        Path part = whole.resolveSibling(whole.getFileName() + ".restoring");
        // Of a restoring that was interrupted.
        StoreFolder.delete(part);
        long quads;
        try {
            try (PaperStore store = PaperStore.open(part)) {
                quads = filling.fill(store);
            }
            Files.deleteIfExists(whole);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            StoreFolder.delete(part);
            throw e;
        }
        return quads;
    }

    /** Writes quads to a store, in one transaction. */
    static void add(PaperStore store, String lines) {
        store.write(dataset -> {
            RDFParser.fromString(lines, Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(StreamRDFLib.dataset(dataset));
            return lines;
        });
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads a backup into a store, batch by batch. */
    private static final class Restoring {

        private final PaperStore store;
        private final Path file;
        private final MessageDigest digest = sha256();
        private final StringBuilder batch = new StringBuilder();
        private int lines;
        private long quads;
        private String seal = "";

        Restoring(PaperStore store, Path file) {
            this.store = store;
            this.file = file;
        }

        long read(InputStream in) throws IOException {
            try (BufferedReader reader = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(in, 1 << 16), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    accept(line);
                }
                settle();
            } catch (java.io.EOFException | java.util.zip.ZipException | RiotException e) {
                throw damaged(e);
            }
            Matcher sealed = SEALED.matcher(seal);
            if (!sealed.matches()
                    || Long.parseLong(sealed.group(2)) != quads
                    || !sealed.group(3).equals(HexFormat.of().formatHex(digest.digest()))) {
                throw damaged(new IOException(seal.isEmpty() ? "its end is missing" : "its content was changed"));
            }
            return quads;
        }

        private void accept(String line) {
            if (line.startsWith("#")) {
                seal = line;
                return;
            }
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            batch.append(line).append('\n');
            quads++;
            lines++;
            if (lines == BATCH) {
                settle();
            }
        }

        private void settle() {
            add(store, batch.toString());
            batch.setLength(0);
            lines = 0;
        }

        private UnusableStoreException damaged(Exception cause) {
            return new UnusableStoreException(
                    file + " is not a whole backup of papergraph (" + cause.getMessage() + ")",
                    "take another backup; nothing was restored",
                    cause);
        }
    }
}

package org.papergraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store's folder: the marker that says what it is, the lock that says who has it, and TDB2's own folder.
 *
 * <p>The marker {@code papergraph-store} holds one line, {@code papergraph store 1}; the number rises when an older
 * papergraph could no longer read what a newer one writes. The lock is the operating system's and ends with the process,
 * however that ends.
 *
 * <p>TDB2's transactions guard what is written into its files, not the making of the files: until they are all there a file
 * {@code unfinished} stands beside them, and whoever finds it makes them anew.
 */
final class StoreFolder implements AutoCloseable {

    static final int VERSION = 1;

    private static final String MARKER = "papergraph-store";
    private static final String LOCK = "lock";
    private static final String UNFINISHED = "unfinished";
    private static final String GRAPH = "graph";
    private static final String NODES = "nodes-data.obj";
    private static final String COMPACTED = "compacted-size";
    private static final Pattern GENERATION = Pattern.compile("Data-\\d{4,}");
    private static final String TEXTS = "texts";
    private static final Pattern MARKER_LINE = Pattern.compile("papergraph store (\\d{1,9})\\s*");

    private final Path folder;
    private final FileChannel lockFile;

    private StoreFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Opens a store's folder, and makes it where there is none or an empty one. */
    static StoreFolder open(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw notAStore(folder);
            }
            if (!Files.exists(folder.resolve(MARKER)) && !isEmpty(folder)) {
                throw notAStore(folder);
            }
            Files.createDirectories(folder);
            return locked(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** Opens a store's folder that is there. */
    static StoreFolder openExisting(Path folder) {
        if (!Files.exists(folder)) {
            throw new UnusableStoreException(
                    "there is no store at " + folder, "build one first, or name the folder where it is");
        }
        if (!Files.exists(folder.resolve(MARKER))) {
            throw notAStore(folder);
        }
        try {
            return locked(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** The folder itself. */
    Path path() {
        return folder;
    }

    /** Bytes that can be written on its disk. */
    long freeSpace() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** @throws UnusableStoreException when fewer bytes can be written */
    void requireFreeSpace(long bytes) {
        long free = freeSpace();
        if (free < bytes) {
            throw StoreFaults.full(folder, new IOException((free >> 20) + " MB are left"));
        }
    }

    /** Bytes of the graph's files, holes in them counted. */
    long size() {
        try (Stream<Path> files = Files.walk(graph())) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** Bytes of the file to which TDB2 adds every IRI and literal once: it has no free space inside. */
    long sizeOfNodes() {
        try (Stream<Path> files = Files.walk(graph())) {
            return files.filter(file -> file.endsWith(NODES))
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** What the whole store takes, the words of texts among it. */
    DiskUse use() {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            long used = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
                used += DiskUse.withoutHoles(file);
            }
            return new DiskUse(size, used);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** What {@link #size} was after the graph was compacted last; 0 when it never was. */
    long compactedSize() {
        try {
            return Long.parseLong(Files.readString(folder.resolve(COMPACTED), StandardCharsets.UTF_8)
                    .strip());
        } catch (IOException | NumberFormatException e) {
            // Then it is compacted once more than needed.
            return 0;
        }
    }

    void noteCompactedSize(long bytes) {
        try {
            Files.writeString(folder.resolve(COMPACTED), bytes + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /**
     * Begins making the graph's files where there are none, or none that were finished; to be called before they are
     * opened.
     */
    void prepareGraph() throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        if (Files.exists(unfinished)) {
            delete(graph());
        }
        if (!Files.exists(graph())) {
            Files.writeString(unfinished, "", StandardCharsets.UTF_8);
            Files.createDirectories(graph());
        }
        deleteOldGenerations();
    }

    /** Says that all of the graph's files are there; to be called when they were opened and something was written. */
    void finishGraph() throws IOException {
        try (Stream<Path> files = Files.walk(graph())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // On the disk, for a power cut, before the word that they are there.
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        Files.deleteIfExists(folder.resolve(UNFINISHED));
    }

    /** Whether the graph's files are being made. */
    boolean isUnfinished() {
        return Files.exists(folder.resolve(UNFINISHED));
    }

    /**
     * Deletes what a compaction left that was interrupted after the new files were whole: TDB2 keeps each generation of files
     * in a folder of its own, opens the newest, and puts half-written ones away by itself.
     */
    private void deleteOldGenerations() throws IOException {
        List<Path> generations;
        try (Stream<Path> files = Files.list(graph())) {
            generations = files.filter(file ->
                            GENERATION.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
        for (Path old : generations.subList(0, Math.max(0, generations.size() - 1))) {
            delete(old);
        }
    }

    /** Deletes a file, or a folder with all in it; nothing where nothing is. */
    static void delete(Path top) throws IOException {
        if (Files.exists(top)) {
            try (Stream<Path> files = Files.walk(top)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Where TDB2 keeps the graph. */
    Path graph() {
        return folder.resolve(GRAPH);
    }

    /** Where the words of texts are; made anew from the graph when it is not there. */
    Path texts() {
        return folder.resolve(TEXTS);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UnusableStoreException(
                    "the lock of " + folder + " could not be released", "end the process, which releases it", e);
        }
    }

    private static StoreFolder locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw UnusableStoreException.openElsewhere(folder);
            }
            checkMarker(folder);
            return new StoreFolder(folder, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkMarker(Path folder) throws IOException {
        Path marker = folder.resolve(MARKER);
        String line;
        try {
            line = Files.readString(marker, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            // Written whole or not at all: a crash in between leaves an empty folder, not half a store.
            Path whole = folder.resolve(MARKER + ".new");
            Files.writeString(whole, "papergraph store " + VERSION + "\n", StandardCharsets.UTF_8);
            Files.move(whole, marker, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Matcher version = MARKER_LINE.matcher(line);
        if (!version.matches()) {
            throw notAStore(folder);
        }
        if (Integer.parseInt(version.group(1)) > VERSION) {
            throw new UnusableStoreException(
                    "the store " + folder + " was written by a newer papergraph",
                    "update papergraph, or build the store again in another folder");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> {
                String name = file.getFileName().toString();
                return name.equals(LOCK) || name.equals(MARKER + ".new");
            });
        }
    }

    private static UnusableStoreException notAStore(Path folder) {
        return new UnusableStoreException(
                folder + " is not a papergraph store", "name a store, or a folder that is new or empty");
    }

    private static UnusableStoreException notWritable(Path folder, IOException cause) {
        return new UnusableStoreException(
                "the store " + folder + " cannot be opened for writing (" + cause.getMessage() + ")",
                "check the folder's permissions and the free disk space, or copy the store to a folder of your own",
                cause);
    }
}

package org.papergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what keeps a store's files from being read or written, and what to do about it. */
final class StoreFaults {

    /** Below this much free disk nothing is written, in bytes: a batch of papers needs a part of it. */
    static final long LEAST_FREE = 200L << 20;

    private static final int FRAMES = 6;

    /** Where Jena reads and writes blocks and nodes; not where it begins and ends transactions. */
    private static final List<String> STORAGE = List.of(
            "org.apache.jena.dboe.base.",
            "org.apache.jena.dboe.index.",
            "org.apache.jena.dboe.trans.",
            "org.apache.jena.tdb2.store.nodetable.",
            "org.apache.jena.tdb2.store.tupletable.");

    private StoreFaults() {}

    /** The failure in a user's words, when it is one of the disk or of the files; else nothing. */
    static Optional<UnusableStoreException> of(Throwable failure, Path folder) {
        if (causes(failure).anyMatch(StoreFaults::isOfAFullDisk)) {
            return Optional.of(full(folder, failure));
        }
        if (causes(failure).anyMatch(StoreFaults::isOfTheFiles)) {
            return Optional.of(new UnusableStoreException(
                    "the store's files in " + folder + " are damaged (" + failure + ")",
                    "restore a backup into a new folder, or build there again; this one is left as it is",
                    failure));
        }
        return Optional.empty();
    }

    static UnusableStoreException full(Path folder, Throwable cause) {
        return new UnusableStoreException(
                "there is no room left on the disk for the store " + folder,
                "free at least " + (LEAST_FREE >> 20) + " MB there and start again: what was stored stays",
                cause);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }

    private static boolean isOfAFullDisk(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        boolean refused = failure instanceof IOException
                && Stream.of("No space left", "File too large", "quota exceeded", "not enough space")
                        .anyMatch(message::contains);
        // So Java says that a mapped file could not be extended.
        return refused || (failure instanceof InternalError && message.contains("unsafe memory access"));
    }

    /** Whether it comes from deep within the storage and is no matter of what was asked. */
    private static boolean isOfTheFiles(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> STORAGE.stream().anyMatch(name::startsWith));
    }
}

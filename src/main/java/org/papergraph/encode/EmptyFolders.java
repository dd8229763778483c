package org.papergraph.encode;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The empty folders that ONNX Runtime leaves in the folder for temporary files, one a run: it has the folder deleted before the
 * libraries in it when Java ends.
 */
final class EmptyFolders {
    private static final String NAMES = "onnxruntime-java*";

    /** A younger one may be about to be filled. */
    private static final Duration LEAST_AGE = Duration.ofMinutes(5);

    private EmptyFolders() {}

    /** Deletes those of earlier runs; what cannot be deleted stays, above all what is not empty. */
    static void delete(Path temporary) {
        Instant latest = Instant.now().minus(LEAST_AGE);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, NAMES)) {
            for (Path folder : folders) {
                deleteIfOld(folder, latest);
            }
        } catch (IOException e) {
            // Nobody needs them gone.
            return;
        }
    }

    private static void deleteIfOld(Path folder, Instant latest) {
        try {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(latest)) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            // In use, somebody else's, or gone.
            return;
        }
    }
}

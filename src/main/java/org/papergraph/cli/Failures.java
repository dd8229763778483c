package org.papergraph.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Says in a user's words what went wrong. */
final class Failures {

    private Failures() {}

    static String message(Throwable failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        if (cause instanceof NoSuchFileException) {
            return message + ": no such file; check the name";
        }
        if (cause instanceof AccessDeniedException) {
            return message + ": permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return message + ": is in the way";
        }
        if (cause instanceof OutOfMemoryError) {
            return "out of memory; give Java more, e.g. PAPERGRAPH_JAVA_OPTS=-Xmx4g";
        }
        return message.isEmpty() ? cause.toString() : message;
    }
}

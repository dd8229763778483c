package org.papergraph.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the files that a path stands for: itself, or all below a folder, in the order of their names. */
final class GivenFiles {

    /**
     * A file to read.
     *
     * @param path where it is
     * @param source its name in {@link org.papergraph.paper.Source}
     * @param given its name in messages
     */
    record Found(Path path, String source, String given) {}

    /** Takes files as they are found. */
    interface Visitor {
        void file(Found file) throws IOException;
    }

    private final Consumer<Rejection> rejections;

    GivenFiles(Consumer<Rejection> rejections) {
        this.rejections = rejections;
    }

    /**
     * Visits the file, or the files in the folder and the folders in it; hidden ones are left out.
     *
     * <p>What cannot be visited is a rejection.
     */
    void visit(String given, Visitor visitor) throws IOException {
        if (given.isBlank()) {
            reject(given, "the name is empty", "name a file, a folder, or - for standard input");
            return;
        }
        Path path;
        try {
            path = Path.of(given);
        } catch (InvalidPathException e) {
            reject(
                    given,
                    "no file can have this name here (" + e.getReason() + ")",
                    "check the name, and that the locale is a UTF-8 one");
            return;
        }
        if (Files.isDirectory(path)) {
            new FolderWalk(visitor).walk(path, lastName(path));
        } else if (!Files.exists(path)) {
            reject(given, "no such file or folder", "check the path");
        } else {
            visitor.file(new Found(path, lastName(path), given));
        }
    }

    /** Of {@code .} and {@code ..} the name of the folder that they stand for. */
    private static String lastName(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private void reject(String given, String problem, String remedy) {
        rejections.accept(new Rejection(given, 0, problem, remedy));
    }

    /** One walk through a given folder: each folder once, so that links cannot lead in circles. */
    private final class FolderWalk {

        private final Visitor visitor;
        private final Set<Path> walked = new HashSet<>();

        FolderWalk(Visitor visitor) {
            this.visitor = visitor;
        }

        void walk(Path folder, String source) throws IOException {
            List<Path> entries;
            try {
                if (!walked.add(folder.toRealPath())) {
                    reject(
                            folder.toString(),
                            "a link to a folder that is read already",
                            "nothing is lost; remove the link to be rid of this message");
                    return;
                }
                entries = visibleIn(folder);
            } catch (IOException e) {
                reject(folder.toString(), "the folder cannot be opened", "check its permissions");
                return;
            }
            if (entries.isEmpty()) {
                reject(
                        folder.toString(),
                        "the folder is empty (hidden files do not count)",
                        "put files of papers in it");
            }
            for (Path entry : entries) {
                visit(entry, source.isEmpty() ? entry.getFileName().toString() : source + "/" + entry.getFileName());
            }
        }

        private void visit(Path entry, String source) throws IOException {
            if (Files.isDirectory(entry)) {
                walk(entry, source);
            } else if (Files.isRegularFile(entry)) {
                visitor.file(new Found(entry, source, entry.toString()));
            } else if (!Files.exists(entry)) {
                reject(entry.toString(), "a link that leads nowhere", "remove it or mend it");
            } else {
                reject(entry.toString(), "a device or pipe, not a file", "give it by itself if it is to be read");
            }
        }

        private static List<Path> visibleIn(Path folder) throws IOException {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                for (Path entry : all) {
                    if (!entry.getFileName().toString().startsWith(".")) {
                        entries.add(entry);
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            // By code units, not as the file system or the locale has it.
            entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
            return entries;
        }
    }
}

package org.papergraph.export;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text, sorted by code points and without repetition, however many: what is more than a chunk waits in
 * temporary files, which are merged at the end. Fill with {@link #add}, then take out with {@link #next}.
 */
public final class SortedLines implements Closeable {

    private static final int CHARACTERS_OF_A_CHUNK = 1 << 25;

    private final int charactersOfAChunk;
    private final List<Path> files = new ArrayList<>();
    private final List<BufferedReader> readers = new ArrayList<>();
    private final PriorityQueue<Head> heads = new PriorityQueue<>((a, b) -> compare(a.line, b.line));
    private List<String> chunk = new ArrayList<>();
    private int characters;
    private boolean merging;
    private int nextOfChunk;

    public SortedLines() {
        this(CHARACTERS_OF_A_CHUNK);
    }

    SortedLines(int charactersOfAChunk) {
        this.charactersOfAChunk = charactersOfAChunk;
    }

    private record Head(String line, int of) {}

    /** Takes a line, which holds no line break. */
    public void add(String line) throws IOException {
        chunk.add(line);
        characters += line.length();
        if (characters >= charactersOfAChunk) {
            Path file = Files.createTempFile("papergraph-export-", ".lines");
            files.add(file);
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                chunk.sort(SortedLines::compare);
                for (String sorted : chunk) {
                    writer.write(sorted);
                    writer.write('\n');
                }
            }
            chunk = new ArrayList<>();
            characters = 0;
        }
    }

    /** The next line in order, or null at the end. */
    public @Nullable String next() throws IOException {
        if (!merging) {
            merge();
        }
        Head least = heads.poll();
        if (least == null) {
            return null;
        }
        advance(least.of());
        while (!heads.isEmpty() && heads.element().line().equals(least.line())) {
            advance(heads.remove().of());
        }
        return least.line();
    }

    private void merge() throws IOException {
        merging = true;
        chunk.sort(SortedLines::compare);
        for (Path file : files) {
            readers.add(Files.newBufferedReader(file));
        }
        for (int of = 0; of <= readers.size(); of++) {
            advance(of);
        }
    }

    /** Puts the next line of a file, or of the chunk that is still in memory, among the heads. */
    private void advance(int of) throws IOException {
        if (of < readers.size()) {
            String line = readers.get(of).readLine();
            if (line != null) {
                heads.add(new Head(line, of));
            }
        } else if (nextOfChunk < chunk.size()) {
            heads.add(new Head(chunk.get(nextOfChunk++), of));
        }
    }

    /** Deletes the temporary files. */
    @Override
    public void close() throws IOException {
        for (BufferedReader reader : readers) {
            reader.close();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /** Order of code points, which is that of UTF-8 octets; Java's own order puts surrogates before U+E000. */
    public static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int at = 0; at < common; at++) {
            char a = one.charAt(at);
            char b = other.charAt(at);
            if (a != b) {
                // A surrogate stands for a code point beyond all that one char can hold.
                boolean beyond = Character.isSurrogate(a);
                if (beyond != Character.isSurrogate(b)) {
                    return beyond ? 1 : -1;
                }
                return a - b;
            }
        }
        return one.length() - other.length();
    }
}

package org.papergraph.paper;

/**
 * Where a paper was read.
 *
 * @param file the file's name as a user recognises it: relative to the folder that was given, {@code -} for standard
 *     input; the same on every machine
 * @param line the line on which the paper begins, from 1
 */
public record Source(String file, int line) implements Comparable<Source> {

    public Source {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
    }

    @Override
    public int compareTo(Source other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /** {@code file:line}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}

package org.papergraph.ingest;

/**
 * Something that was given and could not be read as a paper.
 *
 * @param file path as the user gave it, or below the folder that the user gave; {@code -} for standard input
 * @param line where the trouble begins, from 1; 0 when it concerns the whole file or folder
 * @param problem what is wrong, a phrase without a final stop
 * @param remedy what the user can do about it, a phrase without a final stop
 */
public record Rejection(String file, int line, String problem, String remedy) {

    /** {@code file:line: problem; remedy}, without the line where it is the whole file. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return place + ": " + problem + "; " + remedy;
    }
}

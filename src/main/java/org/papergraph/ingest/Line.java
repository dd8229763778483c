package org.papergraph.ingest;

/**
 * A line of a text file.
 *
 * @param number from 1
 * @param text its content without the line end; of a line with a problem what could be read of it
 * @param problem what keeps it from being used, as in {@link Rejection}; empty for a sound line
 * @param remedy what to do about it; empty for a sound line
 */
record Line(int number, String text, String problem, String remedy) {

    static Line sound(int number, String text) {
        return new Line(number, text, "", "");
    }

    boolean isSound() {
        return problem.isEmpty();
    }

    boolean isBlank() {
        return text.isBlank();
    }

    Line withText(String other) {
        return new Line(number, other, problem, remedy);
    }
}

package org.papergraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Undoes line breaks that were made because a line was full: where the next word would have fitted, the break was meant.
 * A title stays apart from its abstract so, even without a blank line between.
 */
final class LineJoiner {

    /** Lines are broken between these widths, in UTF-16 code units. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 200;

    /** The longest word that is commonly carried over. */
    private static final int SLACK = 12;

    /** The width is reached by at least this share of the lines. */
    private static final double LEAST_AT_WIDTH = 0.1;

    private final int width;
    private final Consumer<Line> paragraphs;
    private final StringBuilder text = new StringBuilder();
    private Optional<Line> first = Optional.empty();
    private Optional<Line> spoiled = Optional.empty();
    private int lastLength;

    /**
     * @param width at which the lines were broken, in UTF-16 code units
     * @param paragraphs takes each paragraph as one line with the number of its first, and blank lines
     */
    LineJoiner(int width, Consumer<Line> paragraphs) {
        this.width = width;
        this.paragraphs = paragraphs;
    }

    /** The largest width to which many lines come near; 0 when there is none. */
    static int width(Head head) {
        List<Integer> lengths = new ArrayList<>();
        head.lines().forEach(line -> lengths.add(line.stripTrailing().length()));
        int[] ofLength = new int[WIDEST + 1];
        lengths.stream().filter(length -> length <= WIDEST).forEach(length -> ofLength[length]++);
        int near = 0;
        for (int width = WIDEST; width >= NARROWEST; width--) {
            near = 0;
            for (int length = width; length > width - SLACK; length--) {
                near += ofLength[length];
            }
            if (ofLength[width] > 0 && near >= Math.max(2, LEAST_AT_WIDTH * lengths.size())) {
                return width;
            }
        }
        return 0;
    }

    void accept(Line line) {
        String stripped = line.text().strip();
        boolean joins = first.isPresent()
                && !stripped.isEmpty()
                && lastLength + 1 + firstWord(stripped) > width
                && text.length() <= 2 * PaperDraft.LONGEST_ABSTRACT;
        if (!joins) {
            end();
            first = Optional.of(line);
        } else if (text.length() > 0 && text.charAt(text.length() - 1) != '-') {
            text.append(' ');
        }
        text.append(stripped);
        lastLength = line.text().stripTrailing().length();
        if (!line.isSound() && spoiled.isEmpty()) {
            spoiled = Optional.of(line);
        }
    }

    /** The text is at its end, or a paragraph is. */
    void end() {
        first.ifPresent(line -> paragraphs.accept(
                spoiled.map(bad -> new Line(line.number(), text.toString(), bad.problem(), bad.remedy()))
                        .orElseGet(() -> Line.sound(line.number(), text.toString()))));
        first = Optional.empty();
        spoiled = Optional.empty();
        text.setLength(0);
    }

    private static int firstWord(String stripped) {
        int end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        return end;
    }
}

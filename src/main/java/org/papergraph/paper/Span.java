package org.papergraph.paper;

/**
 * A stretch of a paper's {@linkplain Paper#text() text}.
 *
 * @param begin first position, in UTF-16 code units of the text, from 0
 * @param end position after the last, greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a span: " + begin + " to " + end);
        }
    }

    /** Length in UTF-16 code units, at least 1. */
    public int length() {
        return end - begin;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The characters of the span in the text that it points into. */
    public String in(String text) {
        return text.substring(begin, end);
    }

    /** By beginning, then by end. */
    @Override
    public int compareTo(Span other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
    }
}

package org.papergraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads UTF-8 line by line and never holds more than one line of bounded length.
 *
 * <p>A line ends with LF, CR LF or CR; the last one need not end. A line that is too long, or not UTF-8, comes with its
 * problem, and the next one is read as usual.
 */
final class LineReader {

    /** The longest line that is read, in bytes. */
    static final int LIMIT = 8 << 20;

    /** How much is kept of a line that is too long, in UTF-16 code units. */
    static final int SHOWN_OF_A_BAD_LINE = 1000;

    private static final int FIRST_CAPACITY = 1 << 13;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] chunk = new byte[1 << 16];
    private int chunkPosition;
    private int chunkEnd;
    private byte[] line = new byte[FIRST_CAPACITY];
    private int length;
    private long offset;
    private int number;
    private boolean afterCarriageReturn;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line, or nothing at the end. */
    Optional<Line> next() throws IOException {
        length = 0;
        long size = 0;
        boolean any = false;
        while (chunkPosition < chunkEnd || fill()) {
            if (afterCarriageReturn && chunk[chunkPosition] == '\n') {
                afterCarriageReturn = false;
                chunkPosition++;
                offset++;
                continue;
            }
            afterCarriageReturn = false;
            any = true;
            int end = endOfLineInChunk();
            append(chunkPosition, end);
            size += end - chunkPosition;
            chunkPosition = end;
            if (end < chunkEnd) {
                afterCarriageReturn = chunk[end] == '\r';
                chunkPosition++;
                Line read = finish(size);
                offset += size + 1;
                return Optional.of(read);
            }
        }
        return any ? Optional.of(finish(size)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        chunkPosition = 0;
        chunkEnd = Math.max(0, in.read(chunk));
        return chunkEnd > 0;
    }

    private int endOfLineInChunk() {
        int end = chunkPosition;
        while (end < chunkEnd && chunk[end] != '\n' && chunk[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Keeps a stretch of the chunk, as far as the limit allows. */
    private void append(int begin, int end) {
        int count = Math.min(end - begin, LIMIT - length);
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(LIMIT, Math.max(length + count, line.length * 2)));
        }
        System.arraycopy(chunk, begin, line, length, count);
        length += count;
    }

    private Line finish(long size) {
        number++;
        Line read = size > LIMIT ? tooLong(size) : decoded();
        if (line.length > 16 * FIRST_CAPACITY) {
            line = new byte[FIRST_CAPACITY];
        }
        return read;
    }

    private Line tooLong(long size) {
        String start =
                new String(line, 0, 4 * SHOWN_OF_A_BAD_LINE, StandardCharsets.UTF_8).substring(0, SHOWN_OF_A_BAD_LINE);
        return new Line(
                number,
                start,
                "the line is %d MB long, and %d MB is the limit".formatted(size >> 20, LIMIT >> 20),
                "put every paper's abstract, and nothing else, on a line of its own");
    }

    private Line decoded() {
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        CharBuffer characters = CharBuffer.allocate(length);
        CoderResult result = decoder.reset().decode(bytes, characters, true);
        if (!result.isError()) {
            return Line.sound(number, characters.flip().toString());
        }
        int bad = bytes.position();
        return new Line(
                number,
                new String(line, 0, length, StandardCharsets.UTF_8),
                "not UTF-8: byte %02X at position %d of the line, %d of the file (the first being 1)"
                        .formatted(line[bad], bad + 1, offset + bad + 1),
                "save the file as UTF-8");
    }
}

package org.papergraph.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of bytes of which one piece (a row, a tag, a comment) does not end. */
final class BoundedStream extends FilterInputStream {

    /** No piece is longer, in bytes; what a parser has read ahead counts, too. */
    static final int LIMIT = 8 << 20;

    /** A piece is longer than {@link #LIMIT}. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("longer than " + (LIMIT >> 20) + " MB");
        }
    }

    private long ofPiece;

    BoundedStream(InputStream bytes) {
        super(bytes);
    }

    /** A piece is through. */
    void nextPiece() {
        ofPiece = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(count);
        return count;
    }

    private void count(int read) throws TooLongException {
        ofPiece += Math.max(0, read);
        if (ofPiece > LIMIT) {
            throw new TooLongException();
        }
    }
}

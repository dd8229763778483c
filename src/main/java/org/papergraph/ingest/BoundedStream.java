package org.papergraph.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of bytes of which one piece (a row, a tag, a comment) does not end. */
final class BoundedStream extends CountedStream {

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
    void count(int more) throws TooLongException {
        ofPiece += more;
        if (ofPiece > LIMIT) {
            throw new TooLongException();
        }
    }
}

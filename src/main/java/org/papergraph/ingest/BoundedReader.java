package org.papergraph.ingest;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a text of which one record does not end. */
final class BoundedReader extends FilterReader {

    /** No record is longer, in UTF-16 code units; what a parser has read ahead counts, too. */
    static final int LIMIT = 8 << 20;

    /** A record is longer than {@link #LIMIT}. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long ofRecord;

    BoundedReader(Reader characters) {
        super(characters);
    }

    /** A record is through. */
    void nextRecord() {
        ofRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(count);
        return count;
    }

    private void count(int read) throws TooLongException {
        ofRecord += Math.max(0, read);
        if (ofRecord > LIMIT) {
            throw new TooLongException();
        }
    }
}

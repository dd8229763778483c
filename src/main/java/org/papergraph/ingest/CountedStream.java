package org.papergraph.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are counted as they are read. */
abstract class CountedStream extends FilterInputStream {

    CountedStream(InputStream bytes) {
        super(bytes);
    }

    /**
     * So many bytes more were read.
     *
     * @param more 0 or more
     * @throws IOException to end the reading here
     */
    abstract void count(int more) throws IOException;

    @Override
    public final int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }
}

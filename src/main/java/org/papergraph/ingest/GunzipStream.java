package org.papergraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks gzip, and stops where so much comes out of so little that it was made to fill memory or time. */
final class GunzipStream extends CountedStream {

    /** Text comes out five times as large as it was packed, repetitive tables fifty times; the method's utmost is 1,032. */
    private static final int HIGHEST_RATIO = 300;

    /** Below this size, in bytes, a ratio says nothing. */
    private static final long HARMLESS = 64L << 20;

    private final Counter packed;
    private long unpacked;

    private GunzipStream(Counter packed) throws IOException {
        super(new GZIPInputStream(packed, Head.LIMIT));
        this.packed = packed;
    }

    static GunzipStream of(InputStream packed) throws IOException {
        return new GunzipStream(new Counter(packed));
    }

    @Override
    void count(int more) throws ZipException {
        unpacked += more;
        if (unpacked > HARMLESS && unpacked > HIGHEST_RATIO * packed.count) {
            throw new ZipException("it unpacks to more than " + HIGHEST_RATIO + " times its size");
        }
    }

    private static final class Counter extends CountedStream {

        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        void count(int more) {
            count += more;
        }
    }
}

package org.papergraph.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Brings files to plain UTF-8 without byte order mark, as far as their first bytes say how. */
final class Unpacking {

    private Unpacking() {}

    /** The content of a gzip file; of any other file what it holds. */
    static BufferedInputStream ungzipped(InputStream in) throws IOException {
        BufferedInputStream packed = buffered(in);
        byte[] first = first(2, packed);
        boolean gzip = first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
        return gzip ? buffered(GunzipStream.of(packed)) : packed;
    }

    /** Whether the byte order mark of UTF-16 stands at the beginning. */
    static boolean isUtf16(BufferedInputStream in) throws IOException {
        byte[] first = first(4, in);
        if (first.length < 2) {
            return false;
        }
        int mark = ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
        // In UTF-32 two zero bytes follow the little-endian mark.
        boolean utf32 = first.length == 4 && first[2] == 0 && first[3] == 0;
        return mark == 0xFEFF || (mark == 0xFFFE && !utf32);
    }

    /** UTF-16 with byte order mark as UTF-8; UTF-8 without the mark that some programs put before it. */
    static BufferedInputStream utf8(BufferedInputStream in) throws IOException {
        if (isUtf16(in)) {
            return buffered(new Utf16Transcoder(in));
        }
        byte[] first = first(3, in);
        boolean marked = first.length == 3
                && (first[0] & 0xFF) == 0xEF
                && (first[1] & 0xFF) == 0xBB
                && (first[2] & 0xFF) == 0xBF;
        if (marked) {
            in.skipNBytes(3);
        }
        return in;
    }

    /** The first bytes, which stay to be read. */
    static byte[] first(int count, BufferedInputStream in) throws IOException {
        in.mark(count + 1);
        byte[] first = in.readNBytes(count);
        in.reset();
        return first;
    }

    private static BufferedInputStream buffered(InputStream in) {
        return new BufferedInputStream(in, Head.LIMIT + 1);
    }
}

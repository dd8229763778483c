package org.papergraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** UTF-16 with byte order mark comes in, UTF-8 without goes out. */
final class Utf16Transcoder extends InputStream {

    private final Reader characters;
    private final char[] buffer = new char[8192];
    private byte[] bytes = {};
    private int position;

    Utf16Transcoder(InputStream utf16) {
        this.characters = new InputStreamReader(utf16, StandardCharsets.UTF_16);
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position < bytes.length) {
            return true;
        }
        int count = characters.read(buffer, 0, buffer.length - 1);
        if (count < 1) {
            return false;
        }
        if (Character.isHighSurrogate(buffer[count - 1])) {
            // The other half of the character is still to come.
            int low = characters.read();
            if (low >= 0) {
                buffer[count++] = (char) low;
            }
        }
        bytes = new String(buffer, 0, count).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}

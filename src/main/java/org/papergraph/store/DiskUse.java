package org.papergraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a store takes of a disk.
 *
 * <p>TDB2 makes its files larger than what is in them: a new file has 8 MB, of which a file system that knows holes keeps
 * only what was written.
 *
 * @param size of all files, holes in them counted, in bytes
 * @param used the same without holes: blocks of 4096 bytes with anything in them
 */
public record DiskUse(long size, long used) {

    private static final int BLOCK = 4096;

    static long withoutHoles(Path file) throws IOException {
        long used = 0;
        ByteBuffer buffer = ByteBuffer.allocate(256 * BLOCK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer.clear()) > 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    int length = Math.min(BLOCK, buffer.remaining());
                    used += isEmpty(buffer.slice(buffer.position(), length)) ? 0 : length;
                    buffer.position(buffer.position() + length);
                }
            }
        }
        return used;
    }

    private static boolean isEmpty(ByteBuffer block) {
        while (block.remaining() >= Long.BYTES) {
            if (block.getLong() != 0) {
                return false;
            }
        }
        while (block.hasRemaining()) {
            if (block.get() != 0) {
                return false;
            }
        }
        return true;
    }
}

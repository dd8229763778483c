package org.papergraph.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The bytes between a command and the server that runs it. One way: the working folder, the number of arguments, the
 * arguments, then standard input until its end. The other way: pieces of standard output and standard error, and the exit
 * code.
 *
 * <p>Reads and writes go to the channel itself, since before Java 19 the streams of one channel block each other.
 */
final class HandoverChannel implements AutoCloseable {

    static final byte OUT = 1;
    static final byte ERR = 2;
    static final byte EXIT = 3;

    /** Longer than any command line. */
    private static final int LONGEST = 1 << 20;

    private final SocketChannel channel;

    HandoverChannel(SocketChannel channel) {
        this.channel = channel;
    }

    void writeText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        write(ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .flip());
    }

    String readText() throws IOException {
        int length = readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no text of " + length + " bytes");
        }
        return StandardCharsets.UTF_8.decode(read(length)).toString();
    }

    void writeInt(int number) throws IOException {
        write(ByteBuffer.allocate(4).putInt(number).flip());
    }

    int readInt() throws IOException {
        return read(4).getInt();
    }

    /** A piece of a stream, whole. */
    synchronized void writePiece(byte kind, byte[] bytes, int from, int length) throws IOException {
        write(ByteBuffer.allocate(5 + length)
                .put(kind)
                .putInt(length)
                .put(bytes, from, length)
                .flip());
    }

    byte readByte() throws IOException {
        return read(1).get();
    }

    byte[] readPiece() throws IOException {
        byte[] piece = new byte[readInt()];
        read(piece.length).get(piece);
        return piece;
    }

    /** What is left of the other side's bytes. */
    InputStream rest() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] octets, int from, int length) throws IOException {
                return channel.read(ByteBuffer.wrap(octets, from, length));
            }
        };
    }

    /** A stream whose bytes go out as pieces of a kind. */
    OutputStream pieces(byte kind) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                writePiece(kind, new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                writePiece(kind, octets, from, length);
            }
        };
    }

    void copyFrom(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            write(ByteBuffer.wrap(buffer, 0, count));
        }
        channel.shutdownOutput();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("the other side ended in the middle");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

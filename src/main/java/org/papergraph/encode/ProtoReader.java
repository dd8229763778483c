package org.papergraph.encode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks the fields of one message of the wire format of Protocol Buffers, without copying.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
final class ProtoReader {
    private final byte[] bytes;
    private final int end;
    private int position;
    private int field;
    private long number;
    private int valueBegin;
    private int valueEnd;

    ProtoReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ProtoReader(byte[] bytes, int begin, int end) {
        this.bytes = bytes;
        this.position = begin;
        this.end = end;
    }

    /** Goes on to the next field; false at the end of the message. */
    boolean next() {
        if (position >= end) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        valueBegin = position;
        switch ((int) (tag & 7)) {
            case 0 -> number = varint();
            case 1 -> position += 8;
            case 2 -> {
                int length = (int) varint();
                valueBegin = position;
                position += length;
            }
            case 5 -> position += 4;
            default -> throw new IllegalArgumentException("not a Protocol Buffers message");
        }
        valueEnd = position;
        return true;
    }

    int field() {
        return field;
    }

    long number() {
        return number;
    }

    String text() {
        return new String(bytes, valueBegin, valueEnd - valueBegin, StandardCharsets.UTF_8);
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, valueBegin, valueEnd);
    }

    ProtoReader message() {
        return new ProtoReader(bytes, valueBegin, valueEnd);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}

package org.papergraph.annotate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of names, words and phrases from elsewhere: for each a row of small counts. The strings themselves are not
 * kept, but 32 bits of each: one in a hundred thousand that are not in the table is taken for one that is.
 */
final class NameTable {
    private static final int STEPS = 8;

    private final int columns;
    private final int[] hashes;
    private final byte[] counts;

    private NameTable(int columns, int[] hashes, byte[] counts) {
        this.columns = columns;
        this.hashes = hashes;
        this.counts = counts;
    }

    /**
     * The table of some rows.
     *
     * @param columns length of each row
     * @param rows counts by string; of large ones the logarithm is kept, to a twelfth
     */
    static NameTable of(int columns, Map<String, int[]> rows) {
        SortedMap<Integer, byte[]> byHash = new TreeMap<>();
        rows.forEach((string, row) -> {
            byte[] merged = byHash.computeIfAbsent(hash(string), hash -> new byte[columns]);
            for (int i = 0; i < columns; i++) {
                merged[i] = (byte) Math.max(merged[i], Math.min(Byte.MAX_VALUE, Math.round(STEPS * log(row[i]))));
            }
        });
        int[] hashes = byHash.keySet().stream().mapToInt(Integer::intValue).toArray();
        byte[] counts = new byte[hashes.length * columns];
        int at = 0;
        for (byte[] row : byHash.values()) {
            System.arraycopy(row, 0, counts, at, columns);
            at += columns;
        }
        return new NameTable(columns, hashes, counts);
    }

    /** Base-2 logarithm of one more than a count of a string; 0 when the table does not know it. */
    float logCount(String string, int column) {
        int row = Arrays.binarySearch(hashes, hash(string));
        return row < 0 ? 0 : counts[row * columns + column] / (float) STEPS;
    }

    private static double log(int count) {
        return Math.log1p(count) / Math.log(2);
    }

    /** FNV-1a over the string's UTF-16 code units, stirred. */
    private static int hash(String string) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < string.length(); i++) {
            hash = (hash ^ string.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ hash >>> 13;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(columns);
        out.writeInt(hashes.length);
        for (int hash : hashes) {
            out.writeInt(hash);
        }
        out.write(counts);
    }

    static NameTable read(DataInputStream in) throws IOException {
        int columns = in.readInt();
        int[] hashes = new int[in.readInt()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = in.readInt();
        }
        return new NameTable(columns, hashes, in.readNBytes(hashes.length * columns));
    }
}

package org.papergraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** How many bytes the inputs have, packed as they are, and how many of them were read. For one reading. */
final class InputSize {

    private final long all;
    private long read;

    private InputSize(long all) {
        this.all = all;
    }

    /** The size of files and folders; standard input has one that nobody knows. */
    static InputSize of(List<String> inputs) throws IOException {
        long[] sum = {0};
        for (String given : inputs) {
            if (given.equals(PaperReader.STANDARD_INPUT)) {
                return new InputSize(0);
            }
            // Whoever reads them says what is wrong with them.
            new GivenFiles(rejection -> {}).visit(given, file -> sum[0] += Files.size(file.path()));
        }
        return new InputSize(sum[0]);
    }

    /** Bytes in all; 0 when that is not known. */
    long all() {
        return all;
    }

    /** Bytes read so far. */
    long read() {
        return read;
    }

    /** Counts what is read from a stream. */
    InputStream counting(InputStream bytes) {
        return new CountedStream(bytes) {
            @Override
            void count(int more) {
                read += more;
            }
        };
    }
}

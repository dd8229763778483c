package org.papergraph.ingest;

import java.io.InputStream;

/**
 * One open file, already unpacked.
 *
 * @param source its name in {@link org.papergraph.paper.Source}: the same on every machine
 * @param given its name in messages: the path as the user gave it
 * @param bytes its content, UTF-8 without byte order mark when it is well-formed text; closed by whoever opened it
 */
record Input(String source, String given, InputStream bytes) {

    Rejection rejection(int line, String problem, String remedy) {
        return new Rejection(given, line, problem, remedy);
    }
}

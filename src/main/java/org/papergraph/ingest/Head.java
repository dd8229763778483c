package org.papergraph.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * The first bytes of a file, by which its format is recognised.
 *
 * @param text what they say, read as UTF-8; what is not UTF-8 stands as U+FFFD
 * @param bytes how many there are, at most {@value #LIMIT}
 */
record Head(String text, int bytes) {

    /** Enough for a page's furniture and several papers. */
    static final int LIMIT = 1 << 16;

    /** Looks ahead without consuming. */
    static Head of(BufferedInputStream in) throws IOException {
        in.mark(LIMIT + 1);
        byte[] first = in.readNBytes(LIMIT);
        in.reset();
        return new Head(new String(first, StandardCharsets.UTF_8), first.length);
    }

    /** Lines that are not blank; the last one may be cut off. */
    List<String> lines() {
        return text.lines().filter(Predicate.not(String::isBlank)).toList();
    }

    /** First character that is not blank, or NUL. */
    char firstCharacter() {
        String stripped = text.stripLeading();
        return stripped.isEmpty() ? '\0' : stripped.charAt(0);
    }

    /** The first line with bytes that are not UTF-8, from 1; 0 when there is none. */
    int lineNotUtf8() {
        int bad = text.indexOf('\uFFFD');
        // The last character may only be cut off.
        boolean cut = bytes == LIMIT && bad == text.length() - 1;
        return bad < 0 || cut
                ? 0
                : 1 + (int) text.chars().limit(bad).filter(c -> c == '\n').count();
    }
}

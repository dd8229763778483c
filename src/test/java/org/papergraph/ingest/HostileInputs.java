package org.papergraph.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Files that were made to fill memory or time. Read in a process of its own with little memory. */
final class HostileInputs {

    private static final int MEGABYTES = 100;

    /** A file that is made while it is read. */
    interface Attack {
        InputStream open() throws IOException;
    }

    private HostileInputs() {}

    /** Prints a line for each: its name, how many papers and rejections it gave, and the last rejection. */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, Attack> attack : attacks().entrySet()) {
            int[] counts = new int[2];
            String[] last = {""};
            long start = System.nanoTime();
            try (InputStream file = attack.getValue().open()) {
                new PaperReader().read(List.of("-"), file, new PaperSink() {
                    @Override
                    public void paper(org.papergraph.paper.Paper paper) {
                        counts[0]++;
                    }

                    @Override
                    public void rejected(Rejection rejection) {
                        counts[1]++;
                        last[0] = rejection.toString();
                    }
                });
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.printf("%s\t%d\t%d\t%d\t%s%n", attack.getKey(), counts[0], counts[1], millis, last[0]);
        }
    }

    static Map<String, Attack> attacks() {
        Map<String, Attack> attacks = new LinkedHashMap<>();
        long million = 1 << 20;
        attacks.put("one long line of text", () -> hundredMegabytes("Bees\n", "bees count ", ""));
        attacks.put(
                "one long JSON string",
                () -> hundredMegabytes("{\"title\": \"", "bees count ", "\", \"abstract\": \"x\"}"));
        attacks.put(
                "one long JSON string in an array", () -> hundredMegabytes("[{\"title\": \"", "bees count ", "\"}]"));
        attacks.put(
                "a JSON object of a million fields",
                () -> numbered("{\"title\": \"x\"", ", \"f%d\": [1, 2]", "}", million));
        attacks.put("deep JSON", () -> hundredMegabytes("[", "[", ""));
        attacks.put("deep JSON objects", () -> hundredMegabytes("{\"a\":", "{\"a\":", ""));
        attacks.put(
                "a long number",
                () -> hundredMegabytes("{\"title\": \"x\", \"abstract\": \"y\", \"year\": 1", "1", "}"));
        attacks.put(
                "an index with far words",
                () -> hundredMegabytes(
                        "{\"title\":\"x\",\"abstract_inverted_index\":{\"" + "x".repeat(40_000) + "\":[0",
                        ",1",
                        "]}}"));
        attacks.put(
                "one long XML text",
                () -> hundredMegabytes(
                        "<collection><volume><paper><title>", "bees count ", "</title></paper></volume></collection>"));
        attacks.put("one long XML attribute", () -> hundredMegabytes("<collection id='", "bees count ", "'/>"));
        attacks.put("one long XML name", () -> hundredMegabytes("<collection><", "bees", "/></collection>"));
        attacks.put(
                "a million XML attributes",
                () -> numbered("<collection><volume", " a%d='x'", "/></collection>", million));
        attacks.put("a million XML names", () -> numbered("<collection>", "<a%d/>", "</collection>", million));
        attacks.put(
                "a million empty elements of a paper",
                () -> numbered("<collection><volume><paper>", "<a>%d</a>", "</paper></volume></collection>", million));
        attacks.put("deep XML", () -> hundredMegabytes("<collection>", "<a>", ""));
        attacks.put("long XML comment", () -> hundredMegabytes("<collection><!--", "bees count ", "--></collection>"));
        attacks.put("billion laughs", () -> text(laughs()));
        attacks.put(
                "quadratic blow-up",
                () -> hundredMegabytes(
                        "<!DOCTYPE article [<!ENTITY a \"" + "x".repeat(20_000)
                                + "\">]><article><front><article-meta><title-group><article-title>",
                        "&a;",
                        "</article-title></title-group></article-meta></front></article>"));
        attacks.put("one long field of a table", () -> hundredMegabytes("title,abstract\n\"", "bees count ", ""));
        attacks.put(
                "a row of a million columns",
                () -> numbered("title,abstract", ",c%d", "\nBees,Bees count.\n", million));
        attacks.put(
                "rows of a million columns",
                () -> hundredMegabytes("title,abstract\nBees,Bees count", ",".repeat(1 << 20) + "\n", ""));
        attacks.put("one long BibTeX value", () -> hundredMegabytes("@article{x, title = {", "bees count ", "}}"));
        attacks.put("many BibTeX braces", () -> hundredMegabytes("@article{x, title = ", "{", ""));
        attacks.put("many abbreviations", () -> numbered("", "@string{s%d = \"bees\"}\n", "", million));
        attacks.put("one long RIS value", () -> hundredMegabytes("TY  - JOUR\nTI  - ", "bees count\n", "ER  - \n"));
        attacks.put("a gzip bomb", () -> bomb());
        return attacks;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A hundred megabytes of one thing. */
    private static InputStream hundredMegabytes(String before, String again, String after) {
        byte[] chunk = again.repeat(Math.max(1, (1 << 20) / again.length())).getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>();
        parts.add(text(before));
        for (int i = 0; i < MEGABYTES; i++) {
            parts.add(new ByteArrayInputStream(chunk));
        }
        parts.add(text(after));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static InputStream numbered(String before, String pattern, String after, long count) {
        InputStream middle = new InputStream() {
            private long made;
            private byte[] piece = {};
            private int at;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (at == piece.length) {
                    if (made == count) {
                        return -1;
                    }
                    StringBuilder some = new StringBuilder();
                    for (int i = 0; i < 1000 && made < count; i++) {
                        some.append(pattern.replace("%d", Long.toString(made++)));
                    }
                    piece = some.toString().getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                int read = Math.min(length, piece.length - at);
                System.arraycopy(piece, at, target, offset, read);
                at += read;
                return read;
            }
        };
        return new SequenceInputStream(Collections.enumeration(List.of(text(before), middle, text(after))));
    }

    private static String laughs() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE collection [\n<!ENTITY a0 \"ha\">\n");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">\n");
        }
        return xml.append(
                        "<!ENTITY file SYSTEM \"file:///etc/hostname\">]>\n<collection><volume><paper><title>Ha &a9; &file;</title>")
                .append("<abstract>Bees &a9; count.</abstract></paper></volume></collection>")
                .toString();
    }

    private static InputStream bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] chunk = "bees count ".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
            gzip.write("Bees\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) {
                gzip.write(chunk);
            }
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }
}

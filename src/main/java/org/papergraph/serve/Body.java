package org.papergraph.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A response's body, held until all of it is known, so that what goes wrong on the way still gets its own status. */
final class Body extends OutputStream {

    /** Enough for some 100,000 rows; a reader who wants all of a graph takes an export. */
    static final int LARGEST = 32 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int octet) {
        requireRoomFor(1);
        bytes.write(octet);
    }

    @Override
    public void write(byte[] octets, int from, int length) {
        requireRoomFor(length);
        bytes.write(octets, from, length);
    }

    private void requireRoomFor(int length) {
        if (bytes.size() > LARGEST - length) {
            throw new ProblemException(tooLarge("more than " + (LARGEST >> 20) + " MB"));
        }
    }

    /** The problem of an answer that nobody could hold. */
    static Problem tooLarge(String size) {
        return new Problem(
                HttpServletResponse.SC_BAD_REQUEST,
                "Answer too large",
                "the answer has " + size + "; ask for parts of it with a limit, or export the graph with"
                        + " 'papergraph export'");
    }

    /** Sends it as a response of status 200. */
    void send(HttpServletResponse response, String contentType) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }
}

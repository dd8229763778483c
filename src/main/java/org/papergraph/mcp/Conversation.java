package org.papergraph.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Two streams of messages, one a line, whose end the reader sees only when every request has got its answer: an agent may
 * say all that it wants and close its side at once.
 */
final class Conversation {

    private static final int LONGEST_MESSAGE = 4 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream in;
    private final OutputStream out;
    private final Duration patience;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int unanswered;

    /** @param patience after which answers that do not come are waited for no longer */
    Conversation(InputStream in, OutputStream out, Duration patience) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.patience = patience;
    }

    InputStream in() {
        return new Requests();
    }

    OutputStream out() {
        return new Answers();
    }

    /** Waits for the end. */
    void await() throws InterruptedException {
        ended.await();
    }

    private synchronized void asked() {
        unanswered++;
    }

    private synchronized void answered() {
        unanswered--;
        notifyAll();
    }

    private synchronized void awaitAnswers() throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis();
                unanswered > 0 && left > 0;
                left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private static JsonNode message(byte[] line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            // What is no message the protocol's own reader complains about.
            return JSON.nullNode();
        } catch (IOException e) {
            throw new IllegalStateException("bytes at hand that cannot be read", e);
        }
    }

    private final class Requests extends InputStream {
        private byte[] line = new byte[0];
        private int at;

        @Override
        public int read() throws IOException {
            return available() > 0 || readLine() ? line[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] octets, int from, int length) throws IOException {
            if (length > 0 && available() == 0 && !readLine()) {
                return -1;
            }
            int count = Math.min(length, available());
            System.arraycopy(line, at, octets, from, count);
            at += count;
            return count;
        }

        @Override
        public int available() {
            return line.length - at;
        }

        private boolean readLine() throws IOException {
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            int octet = in.read();
            for (; octet >= 0; octet = in.read()) {
                next.write(octet);
                if (octet == '\n') {
                    break;
                }
                if (next.size() > LONGEST_MESSAGE) {
                    throw new IOException("a message of more than " + LONGEST_MESSAGE + " bytes");
                }
            }
            if (next.size() == 0) {
                end();
                return false;
            }
            line = next.toByteArray();
            at = 0;
            JsonNode message = message(line);
            if (message.has("id") && message.has("method")) {
                asked();
            }
            return true;
        }

        private void end() throws IOException {
            try {
                awaitAnswers();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } finally {
                ended.countDown();
            }
        }
    }

    private final class Answers extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int octet) throws IOException {
            out.write(octet);
            if (octet == '\n') {
                out.flush();
                JsonNode message = message(line.toByteArray());
                line.reset();
                if (message.has("id") && !message.has("method")) {
                    answered();
                }
            } else {
                line.write(octet);
            }
        }

        @Override
        public synchronized void write(byte[] octets, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                write(octets[i]);
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}

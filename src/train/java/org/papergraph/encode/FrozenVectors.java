package org.papergraph.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the frozen encoder makes of many texts, kept in a file, so that it reads each text once however often heads are
 * trained.
 *
 * <p>Of each number the upper 16 bits are kept.
 */
final class FrozenVectors {
    private static final int HALF = 16;
    private static final int ROUNDING = 0x8000;

    /** So many texts are read side by side. */
    private static final int BLOCK = 100;

    /** Of each text the words' vectors, one after the other, in the file: the operating system keeps in memory what it can. */
    private final List<ShortBuffer> texts;

    private final int wordWidth;

    private FrozenVectors(List<ShortBuffer> texts, int wordWidth) {
        this.texts = texts;
        this.wordWidth = wordWidth;
    }

    int wordWidth() {
        return wordWidth;
    }

    /** Writes the numbers of a text out in full. */
    void copy(int text, float[] to, int toIndex) {
        ShortBuffer numbers = texts.get(text);
        for (int i = 0; i < numbers.limit(); i++) {
            to[toIndex + i] = Float.intBitsToFloat(numbers.get(i) << HALF);
        }
    }

    /**
     * Reads the file, and adds to it, with the encoder, the texts that are missing at its end.
     *
     * @throws IOException when the file was made from other texts, or cannot be read or written
     */
    static FrozenVectors of(
            List<LabelledText> texts, Path file, EncoderBody body, WordPieces pieces, Consumer<String> progress)
            throws IOException {
        int width = body.width();
        List<ShortBuffer> vectors = new ArrayList<>();
        long length = 0;
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                while (vectors.size() < texts.size()) {
                    int count = texts.get(vectors.size()).words().size() * width;
                    long end = length + Integer.BYTES + (long) count * Short.BYTES;
                    if (end > channel.size()) {
                        progress.accept("going on behind the " + vectors.size() + " texts in " + file);
                        break;
                    }
                    vectors.add(read(channel, length, count, file));
                    length = end;
                }
            }
        }
        if (vectors.size() < texts.size()) {
            make(texts.subList(vectors.size(), texts.size()), file, length, body, pieces, progress);
            return of(texts, file, body, pieces, progress);
        }
        return new FrozenVectors(vectors, width);
    }

    private static ShortBuffer read(FileChannel channel, long begin, int count, Path file) throws IOException {
        ByteBuffer bytes =
                channel.map(FileChannel.MapMode.READ_ONLY, begin, Integer.BYTES + (long) count * Short.BYTES);
        if (bytes.getInt() != count) {
            throw new IOException(file + " was made from other texts; remove it");
        }
        return bytes.asShortBuffer();
    }

    private static void make(
            List<LabelledText> texts,
            Path file,
            long length,
            EncoderBody body,
            WordPieces pieces,
            Consumer<String> progress)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // What was cut off in the middle of a text goes.
            channel.truncate(length).position(length);
            try (DataOutputStream out =
                            new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
                    OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                try (OrtSession session = environment.createSession(EncoderModel.withoutHeads(body), options)) {
                    for (int begin = 0; begin < texts.size(); begin += BLOCK) {
                        List<LabelledText> block = texts.subList(begin, Math.min(texts.size(), begin + BLOCK));
                        for (float[][] vectors : block.parallelStream()
                                .map(text -> encode(environment, session, text, pieces))
                                .toList()) {
                            write(out, vectors);
                        }
                        progress.accept("encoded " + (begin + block.size()) + " of " + texts.size() + " texts");
                    }
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs the encoder; a session may be run by several threads at once.
     *
     * @param output name of what is wanted
     * @return its rows
     */
    static float[][] rows(OrtEnvironment environment, OrtSession session, EncoderInput text, String output)
            throws OrtException {
        Map<String, OnnxTensor> inputs = text.tensors(environment);
        try (OrtSession.Result result = session.run(inputs)) {
            return ((float[][][]) result.get(output).orElseThrow().getValue())[0];
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[][] encode(
            OrtEnvironment environment, OrtSession session, LabelledText text, WordPieces wordPieces) {
        try {
            return rows(environment, session, EncoderInput.of(text.words(), wordPieces), EncoderModel.WORDS);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream out, float[][] vectors) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(vectors.length * vectors[0].length * Short.BYTES);
        for (float[] vector : vectors) {
            for (float number : vector) {
                bytes.putShort((short) ((Float.floatToIntBits(number) + ROUNDING) >>> HALF));
            }
        }
        out.writeInt(vectors.length * vectors[0].length);
        out.write(bytes.array());
    }
}

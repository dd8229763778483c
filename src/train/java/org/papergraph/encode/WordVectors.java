package org.papergraph.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The frozen encoder's vectors of the words of many texts, kept in a file, so that the encoder reads each text once
 * however often heads are trained.
 *
 * <p>The file holds for each text its number of words and the width of a vector, then the vectors, of each number the upper
 * 16 bits.
 */
final class WordVectors {
    private static final int HALF = 16;
    private static final int ROUNDING = 0x8000;

    private final List<float[][]> vectors;

    private WordVectors(List<float[][]> vectors) {
        this.vectors = vectors;
    }

    /** The vectors of a text's words, by the number of the text. */
    float[][] of(int text) {
        return vectors.get(text);
    }

    /** Reads the file, or makes it with the encoder when it is missing. */
    static WordVectors of(
            List<LabelledText> texts, Path file, BertWeights weights, WordPieces pieces, Consumer<String> progress)
            throws IOException {
        if (!Files.exists(file)) {
            Path part = Path.of(file + ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)));
                    OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                try (OrtSession session = environment.createSession(EncoderModel.withoutHeads(weights), options)) {
                    for (int i = 0; i < texts.size(); i++) {
                        write(out, read(environment, session, texts.get(i), pieces));
                        if (i % 100 == 99) {
                            progress.accept("encoded " + (i + 1) + " of " + texts.size() + " texts");
                        }
                    }
                }
            } catch (OrtException e) {
                throw new IllegalStateException(e);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        int width = weights.width() * EncoderModel.LAYERS.size();
        List<float[][]> vectors = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            for (LabelledText text : texts) {
                int words = in.readInt();
                if (words != text.words().size() || in.readInt() != width) {
                    throw new IOException(file + " was made from other texts; remove it");
                }
                ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(words * width * Short.BYTES));
                float[][] ofText = new float[words][width];
                for (float[] ofWord : ofText) {
                    for (int i = 0; i < width; i++) {
                        ofWord[i] = Float.intBitsToFloat(bytes.getShort() << HALF);
                    }
                }
                vectors.add(ofText);
            }
        }
        return new WordVectors(vectors);
    }

    private static void write(DataOutputStream out, float[][] vectors) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(vectors.length * vectors[0].length * Short.BYTES);
        for (float[] ofWord : vectors) {
            for (float number : ofWord) {
                bytes.putShort((short) ((Float.floatToIntBits(number) + ROUNDING) >>> HALF));
            }
        }
        out.writeInt(vectors.length);
        out.writeInt(vectors[0].length);
        out.write(bytes.array());
    }

    private static float[][] read(
            OrtEnvironment environment, OrtSession session, LabelledText text, WordPieces wordPieces)
            throws OrtException {
        List<Word> words = text.words();
        int[][] pieces = words.stream().map(word -> wordPieces.of(word.form())).toArray(int[][]::new);
        int length = 2;
        for (int[] ofWord : pieces) {
            length += ofWord.length;
        }
        long[] numbers = new long[length];
        float[] pool = new float[words.size() * length];
        int at = 0;
        numbers[at++] = wordPieces.begin();
        for (int word = 0; word < pieces.length; word++) {
            for (int piece : pieces[word]) {
                pool[word * length + at] = 1f / pieces[word].length;
                numbers[at++] = piece;
            }
        }
        numbers[at] = wordPieces.end();
        long[] shape = {1, length};
        try (OnnxTensor numberInput = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor kindInput = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape);
                OnnxTensor poolInput = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(pool), new long[] {1, words.size(), length});
                OrtSession.Result result = session.run(Map.of(
                        EncoderGraph.PIECES, numberInput, EncoderGraph.KINDS, kindInput, EncoderGraph.POOL, poolInput))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }
}

package org.papergraph.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a text with the encoder and says of each word how probable each label is.
 *
 * <p>A text longer than the encoder's {@value #LONGEST} word pieces is read in windows that overlap; a word takes what the
 * window says in which it stands farthest from the edges. Time and memory grow with the length of the text, not faster.
 * Safe for use by several threads; each call works on one core.
 */
public final class TextEncoder implements AutoCloseable {
    /** How many numbers a text's vector has. */
    public static final int VECTOR_LENGTH = 384;

    private static final int LONGEST = 510;

    /** Word pieces that two neighbouring windows share. */
    private static final int OVERLAP = 128;

    /** Of one word no more pieces are read; a longer one is no word. */
    private static final int LONGEST_WORD = 64;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces wordPieces;
    private final String version;

    /**
     * Starts an encoder.
     *
     * @param model as {@link EncoderModel} writes it
     * @param wordPieces its vocabulary
     * @param version changes with the model
     */
    public TextEncoder(byte[] model, WordPieces wordPieces, String version) {
        this.wordPieces = wordPieces;
        this.version = version;
        this.environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder does not start: " + e.getMessage(), e);
        }
    }

    /** Starts the tuned encoder that comes with the program. */
    public static TextEncoder tuned() {
        return load("encoder");
    }

    /** Starts the encoder with all its layers as published, which comes with the program beside the tuned one. */
    public static TextEncoder whole() {
        return load("whole");
    }

    private static TextEncoder load(String name) {
        EmptyFolders.delete(Path.of(System.getProperty("java.io.tmpdir")));
        try (InputStream model = resource(name + ".onnx");
                InputStream vocabulary = resource("vocabulary.txt");
                InputStream version = resource(name + ".version")) {
            return new TextEncoder(
                    model.readAllBytes(),
                    WordPieces.read(vocabulary),
                    new String(version.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = TextEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("the program is incomplete: it holds no " + name);
        }
        return stream;
    }

    /** What the encoder makes of a text, word by word. */
    public Encoding encode(List<Word> words) {
        return new Reading(words).encoding();
    }

    /** One text on its way through the encoder. */
    private final class Reading {
        private final List<Word> words;
        private final int[][] pieces;
        private final float[][] features;
        private final float[][] labels;

        /** How far within a window each word stood that has said what it is. */
        private final int[] distances;

        Reading(List<Word> words) {
            this.words = words;
            this.pieces = new int[words.size()][];
            for (int i = 0; i < pieces.length; i++) {
                int[] all = wordPieces.of(words.get(i).form());
                pieces[i] = all.length <= LONGEST_WORD ? all : Arrays.copyOf(all, LONGEST_WORD);
            }
            this.features = WordFeatures.of(words);
            this.labels = new float[words.size()][];
            this.distances = new int[words.size()];
        }

        Encoding encoding() {
            List<float[]> vectors = new ArrayList<>();
            int begin = 0;
            while (begin < pieces.length) {
                int end = endOfWindow(begin);
                vectors.add(read(begin, end));
                begin = end == pieces.length ? end : beginOfNext(begin, end);
            }
            return new Encoding(labels, unit(vectors));
        }

        /** As many words as fit into the encoder. */
        private int endOfWindow(int begin) {
            int length = 0;
            int end = begin;
            while (end < pieces.length && length + pieces[end].length <= LONGEST) {
                length += pieces[end].length;
                end++;
            }
            return end;
        }

        private int beginOfNext(int begin, int end) {
            int shared = 0;
            int next = end;
            while (next - 1 > begin && shared + pieces[next - 1].length <= OVERLAP) {
                next--;
                shared += pieces[next].length;
            }
            return next;
        }

        /** Reads one window; its vector. */
        private float[] read(int begin, int end) {
            float[] ofWords = new float[(end - begin) * WordFeatures.COUNT];
            for (int word = begin; word < end; word++) {
                System.arraycopy(features[word], 0, ofWords, (word - begin) * WordFeatures.COUNT, WordFeatures.COUNT);
            }
            Map<String, OnnxTensor> inputs = new HashMap<>();
            try {
                inputs.putAll(
                        EncoderInput.of(words, pieces, begin, end, wordPieces).tensors(environment));
                inputs.put(
                        HeadGraph.FEATURES, OnnxTensor.createTensor(environment, FloatBuffer.wrap(ofWords), new long[] {
                            1, end - begin, WordFeatures.COUNT
                        }));
                try (OrtSession.Result result = session.run(inputs)) {
                    keep(rows(result, EncoderModel.LABELS), begin, end);
                    return rows(result, EncoderModel.TEXT)[0];
                }
            } catch (OrtException e) {
                throw new IllegalStateException("the encoder fails: " + e.getMessage(), e);
            } finally {
                inputs.values().forEach(OnnxTensor::close);
            }
        }

        /** Keeps what a window says of the words that no window before has seen from farther within. */
        private void keep(float[][] found, int begin, int end) {
            for (int word = begin; word < end; word++) {
                int toBegin = begin == 0 ? Integer.MAX_VALUE : word - begin + 1;
                int toEnd = end == pieces.length ? Integer.MAX_VALUE : end - word;
                int distance = Math.min(toBegin, toEnd);
                if (distance > distances[word]) {
                    distances[word] = distance;
                    labels[word] = found[word - begin];
                }
            }
        }
    }

    private static float[][] rows(OrtSession.Result result, String output) throws OrtException {
        Object value = result.get(output).orElseThrow().getValue();
        return ((float[][][]) value)[0];
    }

    /** The direction of the sum of the windows' vectors. */
    private static float[] unit(List<float[]> vectors) {
        if (vectors.isEmpty()) {
            return new float[0];
        }
        float[] sum = new float[VECTOR_LENGTH];
        double square = 0;
        for (int i = 0; i < sum.length; i++) {
            for (float[] vector : vectors) {
                sum[i] += vector[i];
            }
            square += sum[i] * sum[i];
        }
        float length = (float) Math.sqrt(Math.max(Float.MIN_NORMAL, square));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    /** Changes whenever the model does. */
    public String version() {
        return version;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.papergraph.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Starts the encoder that comes with the program. */
    public static TextEncoder load() {
        try (InputStream model = resource("encoder.onnx");
                InputStream vocabulary = resource("vocabulary.txt");
                InputStream version = resource("version.txt")) {
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
        int[][] pieces = new int[words.size()][];
        for (int i = 0; i < pieces.length; i++) {
            int[] all = wordPieces.of(words.get(i).form());
            pieces[i] = all.length <= LONGEST_WORD ? all : Arrays.copyOf(all, LONGEST_WORD);
        }
        float[][] features = WordFeatures.of(words);
        float[][] labels = new float[words.size()][];
        int[] distances = new int[words.size()];
        List<float[]> vectors = new ArrayList<>();
        int begin = 0;
        while (begin < pieces.length) {
            int end = endOfWindow(pieces, begin);
            boolean last = end == pieces.length;
            vectors.add(read(pieces, features, begin, end, labels, distances, last));
            begin = last ? end : beginOfNext(pieces, begin, end);
        }
        return new Encoding(labels, unit(vectors));
    }

    /** As many words as fit into the encoder. */
    private static int endOfWindow(int[][] pieces, int begin) {
        int length = 0;
        int end = begin;
        while (end < pieces.length && length + pieces[end].length <= LONGEST) {
            length += pieces[end].length;
            end++;
        }
        return end;
    }

    private static int beginOfNext(int[][] pieces, int begin, int end) {
        int shared = 0;
        int next = end;
        while (next - 1 > begin && shared + pieces[next - 1].length <= OVERLAP) {
            next--;
            shared += pieces[next].length;
        }
        return next;
    }

    /** Reads one window and keeps what it says of the words that no window before has seen from farther within. */
    private float[] read(
            int[][] pieces, float[][] features, int begin, int end, float[][] labels, int[] distances, boolean last) {
        int words = end - begin;
        int length = 2;
        for (int word = begin; word < end; word++) {
            length += pieces[word].length;
        }
        long[] numbers = new long[length];
        float[] pool = new float[words * length];
        float[] ofWords = new float[words * WordFeatures.COUNT];
        int at = 0;
        numbers[at++] = wordPieces.begin();
        for (int word = 0; word < words; word++) {
            int[] ofWord = pieces[begin + word];
            for (int piece : ofWord) {
                pool[word * length + at] = 1f / ofWord.length;
                numbers[at++] = piece;
            }
            System.arraycopy(features[begin + word], 0, ofWords, word * WordFeatures.COUNT, WordFeatures.COUNT);
        }
        numbers[at] = wordPieces.end();
        try (OnnxTensor numberInput = integers(numbers);
                OnnxTensor kindInput = integers(new long[length]);
                OnnxTensor poolInput = reals(pool, words, length);
                OnnxTensor featureInput = reals(ofWords, words, WordFeatures.COUNT);
                OrtSession.Result result = session.run(Map.of(
                        EncoderGraph.PIECES, numberInput,
                        EncoderGraph.KINDS, kindInput,
                        EncoderGraph.POOL, poolInput,
                        HeadGraph.FEATURES, featureInput))) {
            float[][] found = rows(result, EncoderModel.LABELS);
            for (int word = 0; word < words; word++) {
                int toEnd = last ? Integer.MAX_VALUE : words - word;
                int toBegin = begin == 0 ? Integer.MAX_VALUE : word + 1;
                int distance = Math.min(toBegin, toEnd);
                if (distance > distances[begin + word]) {
                    distances[begin + word] = distance;
                    labels[begin + word] = found[word];
                }
            }
            return rows(result, EncoderModel.TEXT)[0];
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder fails: " + e.getMessage(), e);
        }
    }

    private OnnxTensor integers(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private OnnxTensor reals(float[] values, long rows, long columns) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), new long[] {1, rows, columns});
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

package org.papergraph.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of words as the encoder takes it in: their word pieces between the piece that opens a text and the one that ends it.
 *
 * @param words how many
 * @param pieces the number of each piece
 * @param kinds the number of its word's kind, as {@link WordFeatures#kind} has it
 * @param wordOfPiece the number of its word, below 0 for the first and the last piece
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for each text, read only
record EncoderInput(int words, long[] pieces, long[] kinds, int[] wordOfPiece) {

    /** Of whole texts, short enough for the encoder. */
    static EncoderInput of(List<Word> words, WordPieces wordPieces) {
        int[][] pieces = words.stream().map(word -> wordPieces.of(word.form())).toArray(int[][]::new);
        return of(words, pieces, 0, pieces.length, wordPieces);
    }

    /**
     * Of some words of a text.
     *
     * @param pieces of all words of the text
     * @param begin number of the first word
     * @param end number of the word behind the last
     */
    static EncoderInput of(List<Word> words, int[][] pieces, int begin, int end, WordPieces wordPieces) {
        int length = 2;
        for (int word = begin; word < end; word++) {
            length += pieces[word].length;
        }
        long[] numbers = new long[length];
        long[] kinds = new long[length];
        int[] wordOfPiece = new int[length];
        int at = 0;
        wordOfPiece[at] = -1;
        numbers[at++] = wordPieces.begin();
        for (int word = begin; word < end; word++) {
            int kind = WordFeatures.kind(words.get(word));
            for (int piece : pieces[word]) {
                wordOfPiece[at] = word - begin;
                kinds[at] = kind;
                numbers[at++] = piece;
            }
        }
        wordOfPiece[at] = -1;
        numbers[at] = wordPieces.end();
        return new EncoderInput(end - begin, numbers, kinds, wordOfPiece);
    }

    int length() {
        return pieces.length;
    }

    /** The share of each piece in each word, [words, pieces] in row-major order. */
    float[] pool() {
        int[] counts = new int[words];
        for (int word : wordOfPiece) {
            if (word >= 0) {
                counts[word]++;
            }
        }
        float[] pool = new float[words * length()];
        for (int piece = 0; piece < length(); piece++) {
            int word = wordOfPiece[piece];
            if (word >= 0) {
                pool[word * length() + piece] = 1f / counts[word];
            }
        }
        return pool;
    }

    /** What {@link EncoderGraph} reads, by name; to be closed. */
    Map<String, OnnxTensor> tensors(OrtEnvironment environment) throws OrtException {
        long[] shape = {1, length()};
        Map<String, OnnxTensor> tensors = new HashMap<>();
        tensors.put(EncoderGraph.PIECES, OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape));
        tensors.put(EncoderGraph.KINDS, OnnxTensor.createTensor(environment, LongBuffer.wrap(kinds), shape));
        tensors.put(
                EncoderGraph.POOL,
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(pool()), new long[] {1, words, length()}));
        return tensors;
    }
}

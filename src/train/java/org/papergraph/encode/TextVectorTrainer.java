package org.papergraph.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Learns to tell, from the mean of a text's words in the layers that are run, the vector that the whole published encoder
 * gives the text: ridge regression (Hoerl and Kennard, "Ridge Regression", 1970) in closed form.
 */
final class TextVectorTrainer {
    /** Weight of the squared coefficients, as a share of the inputs' mean variance. */
    private static final double RIDGE = 0.02;

    private final BertWeights weights;
    private final WordPieces wordPieces;
    private final Consumer<String> progress;

    TextVectorTrainer(BertWeights weights, WordPieces wordPieces, Consumer<String> progress) {
        this.weights = weights;
        this.wordPieces = wordPieces;
        this.progress = progress;
    }

    /**
     * Learns from texts.
     *
     * @param texts each short enough for the encoder
     * @return {@code text.weight} and {@code text.bias}
     */
    Tensors train(List<List<Word>> texts) {
        int in = weights.width() * EncoderModel.LAYERS.size();
        int out = weights.width();
        DMatrixRMaj inputs = new DMatrixRMaj(texts.size(), in);
        DMatrixRMaj outputs = new DMatrixRMaj(texts.size(), out);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(EncoderModel.whole(weights), options)) {
                for (int i = 0; i < texts.size(); i++) {
                    read(environment, session, texts.get(i), inputs, outputs, i);
                    if (i % 500 == 499) {
                        progress.accept("vectors of " + (i + 1) + " of " + texts.size() + " texts");
                    }
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
        return solve(inputs, outputs);
    }

    /** The mean of a text's words, and its vector, as rows. */
    private void read(
            OrtEnvironment environment,
            OrtSession session,
            List<Word> words,
            DMatrixRMaj inputs,
            DMatrixRMaj outputs,
            int row)
            throws OrtException {
        List<int[]> pieces =
                words.stream().map(word -> wordPieces.of(word.form())).toList();
        int length = pieces.stream().mapToInt(ofWord -> ofWord.length).sum() + 2;
        long[] numbers = new long[length];
        float[] mean = new float[length];
        int at = 0;
        numbers[at++] = wordPieces.begin();
        for (int[] ofWord : pieces) {
            for (int piece : ofWord) {
                mean[at] = 1f / (ofWord.length * pieces.size());
                numbers[at++] = piece;
            }
        }
        numbers[at] = wordPieces.end();
        long[] shape = {1, length};
        try (OnnxTensor numberInput = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor kindInput = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape);
                OnnxTensor poolInput =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(mean), new long[] {1, 1, length});
                OrtSession.Result result = session.run(Map.of(
                        EncoderGraph.PIECES, numberInput, EncoderGraph.KINDS, kindInput, EncoderGraph.POOL, poolInput))) {
            float[] input = ((float[][][]) result.get("words").orElseThrow().getValue())[0][0];
            float[] output =
                    ((float[][][]) result.get(EncoderModel.TEXT).orElseThrow().getValue())[0][0];
            for (int i = 0; i < inputs.numCols; i++) {
                inputs.set(row, i, input[i]);
            }
            double norm = length(output);
            for (int i = 0; i < outputs.numCols; i++) {
                outputs.set(row, i, output[i] / norm);
            }
        }
    }

    private static double length(float[] vector) {
        double square = 0;
        for (float component : vector) {
            square += component * component;
        }
        return Math.sqrt(square);
    }

    private static Tensors solve(DMatrixRMaj inputs, DMatrixRMaj outputs) {
        DMatrixRMaj inputMean = center(inputs);
        DMatrixRMaj outputMean = center(outputs);
        int in = inputs.numCols;
        int out = outputs.numCols;
        DMatrixRMaj square = new DMatrixRMaj(in, in);
        CommonOps_DDRM.multInner(inputs, square);
        double ridge = RIDGE * CommonOps_DDRM.trace(square) / in;
        for (int i = 0; i < in; i++) {
            square.add(i, i, ridge);
        }
        DMatrixRMaj right = new DMatrixRMaj(in, out);
        CommonOps_DDRM.multTransA(inputs, outputs, right);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(in);
        if (!solver.setA(square)) {
            throw new IllegalStateException("the inputs' covariance cannot be decomposed");
        }
        DMatrixRMaj map = new DMatrixRMaj(in, out);
        solver.solve(right, map);
        DMatrixRMaj bias = new DMatrixRMaj(1, out);
        CommonOps_DDRM.mult(-1, inputMean, map, bias);
        CommonOps_DDRM.addEquals(bias, outputMean);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("text.weight", Tensor.of(floats(map), in, out));
        tensors.put("text.bias", Tensor.of(floats(bias), out));
        return new Tensors(tensors);
    }

    /** Takes each column's mean off it. */
    private static DMatrixRMaj center(DMatrixRMaj rows) {
        DMatrixRMaj mean = new DMatrixRMaj(1, rows.numCols);
        for (int i = 0; i < rows.numRows; i++) {
            for (int k = 0; k < rows.numCols; k++) {
                mean.add(0, k, rows.get(i, k) / rows.numRows);
            }
        }
        for (int i = 0; i < rows.numRows; i++) {
            for (int k = 0; k < rows.numCols; k++) {
                rows.add(i, k, -mean.get(0, k));
            }
        }
        return mean;
    }

    private static float[] floats(DMatrixRMaj matrix) {
        float[] values = new float[matrix.getNumElements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) matrix.get(i);
        }
        return values;
    }
}

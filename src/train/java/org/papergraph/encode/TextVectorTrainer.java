package org.papergraph.encode;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
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

    private final EncoderBody body;
    private final BertWeights published;
    private final WordPieces wordPieces;
    private final Consumer<String> progress;

    /**
     * @param body the layers that are run
     * @param published of the whole encoder
     */
    TextVectorTrainer(EncoderBody body, BertWeights published, WordPieces wordPieces, Consumer<String> progress) {
        this.body = body;
        this.published = published;
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
        int in = body.width();
        int out = published.width();
        DMatrixRMaj inputs = new DMatrixRMaj(texts.size(), in);
        DMatrixRMaj outputs = new DMatrixRMaj(texts.size(), out);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession words = environment.createSession(EncoderModel.withoutHeads(body), options);
                    OrtSession whole = environment.createSession(EncoderModel.ofText(published), options)) {
                for (int i = 0; i < texts.size(); i++) {
                    EncoderInput text = EncoderInput.of(texts.get(i), wordPieces);
                    set(inputs, i, mean(FrozenVectors.rows(environment, words, text, EncoderModel.WORDS)), false);
                    set(outputs, i, FrozenVectors.rows(environment, whole, text, EncoderModel.TEXT)[0], true);
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

    private static float[] mean(float[][] words) {
        float[] mean = new float[words[0].length];
        for (float[] word : words) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += word[i] / words.length;
            }
        }
        return mean;
    }

    private static void set(DMatrixRMaj matrix, int row, float[] values, boolean unit) {
        double norm = unit ? length(values) : 1;
        for (int i = 0; i < values.length; i++) {
            matrix.set(row, i, values[i] / norm);
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

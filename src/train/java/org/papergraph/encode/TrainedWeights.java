package org.papergraph.encode;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Weights in training: AdamW (Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2019), the gradients clipped by
 * their global norm. A step whose gradients are not finite changes nothing.
 */
final class TrainedWeights implements AutoCloseable {
    private static final float WEIGHT_DECAY = 0.01f;

    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final float largestGradient;
    private int stepsLeftOut;

    /**
     * No weights yet.
     *
     * @param seed of what is left out by chance
     * @param largestGradient the norm to which gradients are clipped
     */
    TrainedWeights(long seed, float largestGradient) {
        Engine.getEngine("PyTorch").setRandomSeed((int) seed);
        this.largestGradient = largestGradient;
    }

    NDManager manager() {
        return manager;
    }

    void add(String name, float[] values, long... shape) {
        add(name, manager.create(values, new Shape(shape)));
    }

    void add(String name, NDArray array) {
        array.setRequiresGradient(true);
        weights.put(name, array);
    }

    NDArray get(String name) {
        NDArray array = weights.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no weights named " + name);
        }
        return array;
    }

    /**
     * Takes over values.
     *
     * @throws IllegalArgumentException when there are no such weights or they have another shape
     */
    void set(String name, Tensor values) {
        if (values.values().length != get(name).size()) {
            throw new IllegalArgumentException("weights of another shape: " + name);
        }
        get(name).set(values.values());
    }

    /** What the weights are now. */
    Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        weights.forEach(
                (name, array) -> tensors.put(name, new Tensor(array.getShape().getShape(), array.toFloatArray())));
        return new Tensors(tensors);
    }

    /** What changes weights, by a learning rate. */
    static Optimizer optimizer(LearningRate rate) {
        return Optimizer.adamW()
                .optLearningRateTracker(rate)
                .optWeightDecays(WEIGHT_DECAY)
                .build();
    }

    /**
     * Does a step of training.
     *
     * @param loss makes the loss, with arrays of a manager that is closed thereafter
     * @param optimizers says of weights by what they are changed
     * @return the loss
     */
    float step(Function<NDManager, NDArray> loss, Function<String, Optimizer> optimizers) {
        try (NDManager inner = manager.newSubManager()) {
            float value;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray made = loss.apply(inner);
                collector.backward(made);
                value = made.getFloat();
            }
            List<NDArray> gradients = new ArrayList<>();
            double square = 0;
            for (NDArray weight : weights.values()) {
                NDArray gradient = weight.getGradient();
                gradient.attach(inner);
                gradients.add(gradient);
                square += gradient.mul(gradient).sum().getFloat();
            }
            change(gradients, Math.sqrt(square), optimizers);
            return value;
        }
    }

    /** How many steps so far have changed nothing, in words. */
    String stepsLeftOut() {
        return "steps left out because their gradients were not finite: " + stepsLeftOut;
    }

    private void change(List<NDArray> gradients, double norm, Function<String, Optimizer> optimizers) {
        if (!Double.isFinite(norm)) {
            stepsLeftOut++;
        }
        int i = 0;
        for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
            NDArray gradient = gradients.get(i++);
            if (Double.isFinite(norm)) {
                if (norm > largestGradient) {
                    gradient.muli((float) (largestGradient / norm));
                }
                optimizers.apply(weight.getKey()).update(weight.getKey(), weight.getValue(), gradient);
            }
            // Back to 0. What is no number stays so when it is multiplied by 0; to the power of 0 it is 1.
            gradient.powi(0).subi(1);
        }
    }

    /**
     * The mean of the words' cross entropies.
     *
     * @param logits [texts, words, labels], for the longest text's words
     * @param texts with the right labels
     */
    static NDArray crossEntropy(NDManager inner, NDArray logits, List<LabelledText> texts) {
        int longest = (int) logits.getShape().get(1);
        int labels = (int) logits.getShape().get(2);
        float[] right = new float[texts.size() * longest * labels];
        int words = 0;
        for (int i = 0; i < texts.size(); i++) {
            int[] ofText = texts.get(i).labels();
            for (int word = 0; word < ofText.length; word++) {
                right[(i * longest + word) * labels + ofText[word]] = 1;
            }
            words += ofText.length;
        }
        NDArray expected = inner.create(right, logits.getShape());
        return logits.logSoftmax(-1).mul(expected).sum().neg().div((float) words);
    }

    /** A linear layer of the weights {@code name.weight} and {@code name.bias}. */
    NDArray linear(String name, NDArray value) {
        return value.matMul(get(name + ".weight")).add(get(name + ".bias"));
    }

    /** Leaves out a share of the values by chance. */
    static NDArray without(NDArray values, float share) {
        return Dropout.dropout(values, share, true).head();
    }

    @Override
    public void close() {
        manager.close();
    }
}

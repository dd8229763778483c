package org.papergraph.encode;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains a labelling head on frozen vectors: narrowing layer, bidirectional LSTM, softmax over the labels of each word.
 *
 * <p>Cross entropy, AdamW with decoupled weight decay, gradients clipped by their global norm.
 */
final class HeadTrainer implements AutoCloseable {
    private static final float WEIGHT_DECAY = 0.01f;
    private static final float LARGEST_GRADIENT = 2;
    private static final double SMALL = 0.02;

    /** Texts of like length share a batch; they are sought among so many neighbours in the shuffled order. */
    private static final int NEIGHBOURS = 200;

    private final HeadSettings settings;
    private final int labels;
    private final int vectorWidth;
    private final Random random;
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final ParameterStore store = new ParameterStore(manager, false);
    private final Map<String, NDArray> weights = new LinkedHashMap<>();
    private final LSTM forward;
    private final LSTM backward;

    HeadTrainer(HeadSettings settings, int vectorWidth, int labels) {
        this.settings = settings;
        this.labels = labels;
        this.random = new Random(settings.seed());
        Engine.getEngine("PyTorch").setRandomSeed((int) settings.seed());
        this.vectorWidth = vectorWidth;
        int input = vectorWidth + WordFeatures.COUNT;
        addWeights("narrow.weight", normal(input * settings.narrow(), 1 / Math.sqrt(input)), input, settings.narrow());
        addWeights("narrow.bias", new float[settings.narrow()], settings.narrow());
        this.forward = lstm("forward");
        this.backward = lstm("backward");
        int states = 2 * settings.state();
        addWeights("label.weight", normal(states * labels, SMALL), states, labels);
        addWeights("label.bias", new float[labels], labels);
        weights.values().forEach(array -> array.setRequiresGradient(true));
    }

    private void addWeights(String name, float[] values, long... shape) {
        weights.put(name, manager.create(values, new Shape(shape)));
    }

    private float[] normal(int count, double deviation) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }

    /** One direction: DJL's own two-directional LSTM mixes up its weights with PyTorch. */
    private LSTM lstm(String name) {
        LSTM lstm = LSTM.builder()
                .setNumLayers(1)
                .setStateSize(settings.state())
                .optBidirectional(false)
                .optReturnState(false)
                .optBatchFirst(true)
                .build();
        lstm.initialize(manager, DataType.FLOAT32, new Shape(1, 1, settings.narrow()));
        List<String> names = List.of(".input", ".state", ".input.bias", ".state.bias");
        double bound = 1 / Math.sqrt(settings.state());
        int i = 0;
        for (Pair<String, ai.djl.nn.Parameter> parameter : lstm.getParameters()) {
            NDArray array = parameter.getValue().getArray();
            float[] values = new float[(int) array.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) ((random.nextDouble() * 2 - 1) * bound);
            }
            array.set(values);
            weights.put(name + names.get(i++), array);
        }
        return lstm;
    }

    /**
     * Begins with what a head has learned that knows other labels: all its weights but those of the labels.
     *
     * @throws IllegalArgumentException when it is of another shape
     */
    void startFrom(Tensors head) {
        weights.forEach((name, array) -> {
            if (!name.startsWith("label.")) {
                Tensor learned = head.get(name);
                if (learned.values().length != array.size()) {
                    throw new IllegalArgumentException("the head to start from has another shape: " + name);
                }
                array.set(learned.values());
            }
        });
    }

    /**
     * Trains on texts.
     *
     * @param vectors of the same texts
     * @param chosen the numbers of those that are learned from
     * @param progress takes a line after each pass
     * @return the head's weights, named as {@link HeadGraph} reads them
     */
    Tensors train(List<LabelledText> texts, FrozenVectors vectors, List<Integer> chosen, Consumer<String> progress) {
        int steps = batches(texts, chosen, new Random(0)).size() * settings.epochs();
        int[] step = {0};
        Optimizer optimizer = optimizer(steps, step);
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            double loss = 0;
            List<List<Integer>> batches = batches(texts, chosen, random);
            for (List<Integer> batch : batches) {
                loss += step(texts, vectors, batch, optimizer);
                step[0]++;
            }
            progress.accept(String.format(
                    Locale.ROOT,
                    "seed %d, epoch %d of %d: loss %.4f",
                    settings.seed(),
                    epoch,
                    settings.epochs(),
                    loss / batches.size()));
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        weights.forEach((name, array) ->
                tensors.put(name, new Tensor(array.getShape().getShape(), array.toFloatArray())));
        return new Tensors(tensors);
    }

    private Optimizer optimizer(int steps, int[] step) {
        int rising = Math.max(1, steps / 20);
        return Optimizer.adamW()
                .optLearningRateTracker(new Tracker() {
                    @Override
                    public float getNewValue(int updates) {
                        return settings.learningRate()
                                * (step[0] < rising
                                        ? (step[0] + 1f) / rising
                                        : Math.max(0, (steps - step[0]) / (float) (steps - rising)));
                    }
                })
                .optWeightDecays(WEIGHT_DECAY)
                .build();
    }

    private double step(List<LabelledText> texts, FrozenVectors vectors, List<Integer> batch, Optimizer optimizer) {
        try (NDManager inner = manager.newSubManager()) {
            int longest = batch.stream()
                    .mapToInt(text -> texts.get(text).labels().length)
                    .max()
                    .orElseThrow();
            Input input = input(inner, texts, vectors, batch, longest);
            float[] right = new float[batch.size() * longest * labels];
            int words = 0;
            for (int i = 0; i < batch.size(); i++) {
                int[] ofText = texts.get(batch.get(i)).labels();
                for (int word = 0; word < ofText.length; word++) {
                    right[(i * longest + word) * labels + ofText[word]] = 1;
                }
                words += ofText.length;
            }
            long rows = (long) batch.size() * longest;
            NDArray expected = inner.create(right, new Shape(rows, labels));
            float value;
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                NDArray found = logits(input).reshape(rows, labels).logSoftmax(-1);
                NDArray loss = found.mul(expected).sum().neg().div((float) words);
                collector.backward(loss);
                value = loss.getFloat();
            }
            update(inner, optimizer);
            return value;
        }
    }

    private void update(NDManager inner, Optimizer optimizer) {
        List<NDArray> gradients = new ArrayList<>();
        double square = 0;
        for (NDArray weight : weights.values()) {
            NDArray gradient = weight.getGradient();
            gradient.attach(inner);
            gradients.add(gradient);
            square += gradient.mul(gradient).sum().getFloat();
        }
        double norm = Math.sqrt(square);
        int i = 0;
        for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
            NDArray gradient = gradients.get(i++);
            if (Double.isFinite(norm)) {
                if (norm > LARGEST_GRADIENT) {
                    gradient.muli((float) (LARGEST_GRADIENT / norm));
                }
                optimizer.update(weight.getKey(), weight.getValue(), gradient);
            }
            gradient.muli(0f);
        }
    }

    /**
     * What goes into a training step.
     *
     * @param words [texts, words, width], the frozen encoder's vectors
     * @param features [texts, words, features]
     */
    private record Input(NDArray words, NDArray features) {}

    private Input input(
            NDManager inner, List<LabelledText> texts, FrozenVectors vectors, List<Integer> batch, int longest) {
        int count = batch.size();
        float[] words = new float[count * longest * vectorWidth];
        float[] features = new float[count * longest * WordFeatures.COUNT];
        for (int i = 0; i < count; i++) {
            vectors.copy(batch.get(i), words, i * longest * vectorWidth);
            float[][] ofText = WordFeatures.of(texts.get(batch.get(i)).words());
            for (int word = 0; word < ofText.length; word++) {
                System.arraycopy(
                        ofText[word], 0, features, (i * longest + word) * WordFeatures.COUNT, WordFeatures.COUNT);
            }
        }
        return new Input(
                inner.create(words, new Shape(count, longest, vectorWidth)),
                inner.create(features, new Shape(count, longest, WordFeatures.COUNT)));
    }

    private NDArray logits(Input input) {
        NDArray narrow = without(input.words().concat(input.features(), 2), settings.inputDropout())
                .matMul(weights.get("narrow.weight"))
                .add(weights.get("narrow.bias"));
        NDArray words = without(Activation.gelu(narrow), settings.innerDropout());
        NDArray onward = forward.forward(store, new NDList(words), true).head();
        NDArray back = backward.forward(store, new NDList(words.flip(1)), true).head().flip(1);
        return without(onward.concat(back, 2), settings.outputDropout())
                .matMul(weights.get("label.weight"))
                .add(weights.get("label.bias"));
    }

    private static NDArray without(NDArray values, float share) {
        return Dropout.dropout(values, share, true).head();
    }

    private List<List<Integer>> batches(List<LabelledText> texts, List<Integer> chosen, Random order) {
        List<Integer> shuffled = new ArrayList<>(chosen);
        Collections.shuffle(shuffled, order);
        List<List<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += NEIGHBOURS) {
            List<Integer> near =
                    new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + NEIGHBOURS)));
            near.sort(Comparator.comparingInt(text -> texts.get(text).labels().length));
            List<Integer> batch = new ArrayList<>();
            for (int text : near) {
                if (!batch.isEmpty()
                        && (batch.size() + 1) * texts.get(text).labels().length > settings.wordsInBatch()) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                }
                batch.add(text);
            }
            batches.add(batch);
        }
        Collections.shuffle(batches, order);
        return batches;
    }

    @Override
    public void close() {
        manager.close();
    }
}

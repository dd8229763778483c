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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Trains a labelling head on frozen vectors: narrowing layer, bidirectional LSTM, softmax over the labels of each word.
 *
 * <p>Cross entropy, AdamW with decoupled weight decay, gradients clipped by their global norm.
 */
final class HeadTrainer implements AutoCloseable {
    private static final float WEIGHT_DECAY = 0.01f;
    private static final float LARGEST_GRADIENT = 2;
    private static final double SMALL = 0.02;
    private static final float NOWHERE = -1e4f;

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

    private final Optional<OwnLayers> ownLayers;

    HeadTrainer(HeadSettings settings, BertWeights published, int vectorWidth, int labels) {
        this.settings = settings;
        this.labels = labels;
        this.random = new Random(settings.seed());
        Engine.getEngine("PyTorch").setRandomSeed((int) settings.seed());
        this.ownLayers =
                settings.ownLearningRate() > 0 ? Optional.of(new OwnLayers(manager, published)) : Optional.empty();
        ownLayers.ifPresent(layers -> weights.putAll(layers.weights()));
        this.vectorWidth = vectorWidth;
        int input = vectorWidth + (ownLayers.isPresent() ? published.width() : 0) + WordFeatures.COUNT;
        addWeights("narrow.weight", normal(input * settings.narrow(), 1 / Math.sqrt(input)), input, settings.narrow());
        addWeights("narrow.bias", new float[settings.narrow()], settings.narrow());
        this.forward = lstm("forward");
        this.backward = lstm("backward");
        int states = 2 * settings.state();
        addWeights("label.weight", normal(states * labels, SMALL), states, labels);
        addWeights("label.bias", new float[labels], labels);
        weights.values().forEach(array -> array.setRequiresGradient(true));
    }

    /** Goes on from a trained head. */
    void startFrom(Tensors head) {
        weights.forEach((name, array) -> {
            Tensor tensor = head.byName().get(name);
            if (tensor == null) {
                return;
            }
            array.set(
                    tensor.values().length == array.size()
                            ? tensor.values()
                            : widened(tensor, (int) array.getShape().get(0)));
        });
    }

    /**
     * The narrowing layer for the frozen vectors, of which the last third are those of the last layer, made into one for
     * these and those of the head's own layers behind them, which are the same at first.
     */
    private float[] widened(Tensor tensor, int rows) {
        int columns = tensor.size(1);
        int own = rows - tensor.size(0);
        float[] wide = new float[rows * columns];
        float[] narrow = tensor.values();
        System.arraycopy(narrow, 0, wide, 0, vectorWidth * columns);
        for (int i = (vectorWidth - own) * columns; i < vectorWidth * columns; i++) {
            wide[i] = narrow[i] / 2;
            wide[i + own * columns] = narrow[i] / 2;
        }
        System.arraycopy(
                narrow, vectorWidth * columns, wide, rows * columns - WordFeatures.COUNT * columns, WordFeatures.COUNT * columns);
        return wide;
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
        Optimizer ofHead = optimizer(settings.learningRate(), WEIGHT_DECAY, steps, step);
        Optimizer ofOwnLayers = optimizer(settings.ownLearningRate(), WEIGHT_DECAY, steps, step);
        Optimizer withoutDecay = optimizer(settings.ownLearningRate(), 0, steps, step);
        Function<String, Optimizer> optimizers = name -> !name.startsWith("layer.")
                ? ofHead
                : name.endsWith(".weight") ? ofOwnLayers : withoutDecay;
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            double loss = 0;
            List<List<Integer>> batches = batches(texts, chosen, random);
            for (List<Integer> batch : batches) {
                loss += step(texts, vectors, batch, optimizers);
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

    private static Optimizer optimizer(float learningRate, float decay, int steps, int[] step) {
        int rising = Math.max(1, steps / 20);
        return Optimizer.adamW()
                .optLearningRateTracker(new Tracker() {
                    @Override
                    public float getNewValue(int updates) {
                        return learningRate
                                * (step[0] < rising
                                        ? (step[0] + 1f) / rising
                                        : Math.max(0, (steps - step[0]) / (float) (steps - rising)));
                    }
                })
                .optWeightDecays(decay)
                .build();
    }

    private double step(List<LabelledText> texts, FrozenVectors vectors, List<Integer> batch, Function<String, Optimizer> optimizers) {
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
            update(inner, optimizers);
            return value;
        }
    }

    private void update(NDManager inner, Function<String, Optimizer> optimizers) {
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
                optimizers.apply(weight.getKey()).update(weight.getKey(), weight.getValue(), gradient);
            }
            gradient.muli(0f);
        }
    }

    /**
     * What goes into a training step.
     *
     * @param words [texts, words, width], the frozen encoder's vectors
     * @param features [texts, words, features]
     * @param pieces [texts, pieces, width], what goes into the head's own layers
     * @param mask [texts, 1, 1, pieces], 0 for each piece, very small where there is none
     * @param pool [texts, words, pieces], the share of each piece in each word
     */
    private record Input(NDArray words, NDArray features, NDArray pieces, NDArray mask, NDArray pool) {}

    private Input input(
            NDManager inner, List<LabelledText> texts, FrozenVectors vectors, List<Integer> batch, int longest) {
        int count = batch.size();
        int most = ownLayers.isEmpty()
                ? 1
                : batch.stream().mapToInt(text -> vectors.of(text).pieces()).max().orElseThrow();
        int pieceWidth = vectors.pieceWidth();
        float[] words = new float[count * longest * vectorWidth];
        float[] features = new float[count * longest * WordFeatures.COUNT];
        float[] pieces = new float[count * most * pieceWidth];
        float[] mask = new float[count * most];
        float[] pool = new float[count * longest * most];
        Arrays.fill(mask, NOWHERE);
        for (int i = 0; i < count; i++) {
            FrozenVectors.OfText text = vectors.of(batch.get(i));
            FrozenVectors.copy(text.ofWords(), 0, words, i * longest * vectorWidth, text.ofWords().length);
            float[][] ofText = WordFeatures.of(texts.get(batch.get(i)).words());
            for (int word = 0; word < ofText.length; word++) {
                System.arraycopy(
                        ofText[word], 0, features, (i * longest + word) * WordFeatures.COUNT, WordFeatures.COUNT);
            }
            if (ownLayers.isPresent()) {
                FrozenVectors.copy(text.ofPieces(), 0, pieces, i * most * pieceWidth, text.ofPieces().length);
                int[] wordOfPiece = text.wordOfPiece();
                int[] ofWord = new int[text.words()];
                Arrays.stream(wordOfPiece).filter(word -> word >= 0).forEach(word -> ofWord[word]++);
                for (int piece = 0; piece < wordOfPiece.length; piece++) {
                    mask[i * most + piece] = 0;
                    if (wordOfPiece[piece] >= 0) {
                        pool[(i * longest + wordOfPiece[piece]) * most + piece] = 1f / ofWord[wordOfPiece[piece]];
                    }
                }
            }
        }
        return new Input(
                inner.create(words, new Shape(count, longest, vectorWidth)),
                inner.create(features, new Shape(count, longest, WordFeatures.COUNT)),
                inner.create(pieces, new Shape(count, most, pieceWidth)),
                inner.create(mask, new Shape(count, 1, 1, most)),
                inner.create(pool, new Shape(count, longest, most)));
    }

    private NDArray logits(Input input) {
        NDArray ofWords = ownLayers
                .map(layers -> input.words().concat(input.pool().matMul(layers.of(input.pieces(), input.mask())), 2))
                .orElse(input.words())
                .concat(input.features(), 2);
        NDArray narrow = without(ofWords, settings.inputDropout())
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

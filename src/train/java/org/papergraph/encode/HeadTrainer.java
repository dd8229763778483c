package org.papergraph.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.util.Pair;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains a labelling head on frozen vectors: narrowing layer, bidirectional LSTM, softmax over the labels of each word.
 *
 * <p>Cross entropy, {@link TrainedWeights}.
 */
final class HeadTrainer implements AutoCloseable {
    private static final float LARGEST_GRADIENT = 2;
    private static final double SMALL = 0.02;

    private final HeadSettings settings;
    private final int vectorWidth;
    private final Random random;
    private final TrainedWeights weights;
    private final ParameterStore store;
    private final LSTM forward;
    private final LSTM backward;

    HeadTrainer(HeadSettings settings, int vectorWidth, int labels) {
        this.settings = settings;
        this.random = new Random(settings.seed());
        this.weights = new TrainedWeights(settings.seed(), LARGEST_GRADIENT);
        this.store = new ParameterStore(weights.manager(), false);
        this.vectorWidth = vectorWidth;
        int input = vectorWidth + WordFeatures.COUNT;
        weights.add("narrow.weight", normal(input * settings.narrow(), 1 / Math.sqrt(input)), input, settings.narrow());
        weights.add("narrow.bias", new float[settings.narrow()], settings.narrow());
        this.forward = lstm("forward");
        this.backward = lstm("backward");
        int states = 2 * settings.state();
        weights.add("label.weight", normal(states * labels, SMALL), states, labels);
        weights.add("label.bias", new float[labels], labels);
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
        lstm.initialize(weights.manager(), DataType.FLOAT32, new Shape(1, 1, settings.narrow()));
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
            weights.add(name + names.get(i++), array);
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
        int steps = TextBatches.of(texts, chosen, settings.wordsInBatch(), new Random(0))
                        .size()
                * settings.epochs();
        LearningRate rate = new LearningRate(settings.learningRate(), steps);
        Optimizer optimizer = TrainedWeights.optimizer(rate);
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            double loss = 0;
            List<List<Integer>> batches = TextBatches.of(texts, chosen, settings.wordsInBatch(), random);
            for (List<Integer> batch : batches) {
                loss += weights.step(inner -> loss(inner, texts, vectors, batch), name -> optimizer);
                rate.advance(1);
            }
            progress.accept(String.format(
                    Locale.ROOT,
                    "seed %d, epoch %d of %d: loss %.4f; %s",
                    settings.seed(),
                    epoch,
                    settings.epochs(),
                    loss / batches.size(),
                    weights.stepsLeftOut()));
        }
        return weights.tensors();
    }

    private NDArray loss(NDManager inner, List<LabelledText> texts, FrozenVectors vectors, List<Integer> numbers) {
        List<LabelledText> batch = numbers.stream().map(texts::get).toList();
        int longest =
                batch.stream().mapToInt(text -> text.labels().length).max().orElseThrow();
        float[] words = new float[batch.size() * longest * vectorWidth];
        for (int i = 0; i < batch.size(); i++) {
            vectors.copy(numbers.get(i), words, i * longest * vectorWidth);
        }
        NDArray input = inner.create(words, new Shape(batch.size(), longest, vectorWidth))
                .concat(TextBatches.features(inner, batch, longest), 2);
        return TrainedWeights.crossEntropy(inner, logits(input), batch);
    }

    /** @param input [texts, words, width], the frozen encoder's vectors and the features beside them */
    private NDArray logits(NDArray input) {
        NDArray given = TrainedWeights.without(input, settings.inputDropout());
        NDArray words =
                TrainedWeights.without(Activation.gelu(weights.linear("narrow", given)), settings.innerDropout());
        NDArray onward = forward.forward(store, new NDList(words), true).head();
        NDArray back =
                backward.forward(store, new NDList(words.flip(1)), true).head().flip(1);
        return weights.linear("label", TrainedWeights.without(onward.concat(back, 2), settings.outputDropout()));
    }

    @Override
    public void close() {
        weights.close();
    }
}

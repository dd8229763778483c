package org.papergraph.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.optimizer.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Fine-tunes the encoder's lower layers to label words: a linear layer over each word's vector behind the last of them and
 * its features, cross entropy, {@link TrainedWeights}.
 *
 * <p>The tables of word pieces and places stay as published; the kinds of words, which the published encoder does not tell
 * apart, are learned. What each pass has learned is kept, and tuning goes on from there.
 *
 * @see <a href="https://aclanthology.org/N19-1423">Devlin et al., "BERT", 2019</a>
 */
public final class EncoderTuner implements AutoCloseable {
    private static final float DROPOUT = 0.1f;
    private static final float EPSILON = 1e-12f;
    private static final float LARGEST_GRADIENT = 1;
    private static final double SMALL = 0.02;

    /** What is added to the likeness of places where there is no piece. */
    private static final float NOWHERE = -10_000;

    private static final int SAID_EVERY = 100;
    private static final String LABEL = "label";
    private static final Pattern OF_LAYER = Pattern.compile("layer\\.(\\d+)\\..*");

    private final TunerSettings settings;
    private final BertWeights published;
    private final WordPieces wordPieces;
    private final Consumer<String> progress;
    private final Random random;
    private final TrainedWeights weights;

    /**
     * Begins with the published weights.
     *
     * @param labels how many labels there are
     * @param progress takes a line now and then
     */
    public EncoderTuner(TunerSettings settings, int labels, Consumer<String> progress) throws IOException {
        this.published = EncoderModel.published();
        this.wordPieces = HeadTraining.wordPieces();
        this.settings = settings;
        this.progress = progress;
        this.random = new Random(settings.seed());
        this.weights = new TrainedWeights(settings.seed(), LARGEST_GRADIENT);
        published.tensors().byName().forEach((name, tensor) -> {
            if (isTuned(name)) {
                weights.add(name, tensor.values(), tensor.shape());
            }
        });
        int in = published.width() + WordFeatures.COUNT;
        float[] small = new float[in * labels];
        for (int i = 0; i < small.length; i++) {
            small[i] = (float) (random.nextGaussian() * SMALL);
        }
        weights.add(LABEL + ".weight", small, in, labels);
        weights.add(LABEL + ".bias", new float[labels], labels);
    }

    private boolean isTuned(String name) {
        Matcher ofLayer = OF_LAYER.matcher(name);
        return ofLayer.matches()
                ? Integer.parseInt(ofLayer.group(1)) < settings.layers()
                : name.equals("embeddings.kind") || name.startsWith("embeddings.norm");
    }

    /**
     * Tunes.
     *
     * @param wholeTexts to learn from
     * @param wholeHeld texts that are not learned from; their loss is told after each pass
     * @param folder keeps what each pass has learned
     * @return the tuned weights, named as in {@link BertWeights}
     */
    public Tensors tune(List<LabelledText> wholeTexts, List<LabelledText> wholeHeld, Path folder) throws IOException {
        List<LabelledText> texts = parts(wholeTexts);
        List<LabelledText> held = parts(wholeHeld);
        List<Integer> all = IntStream.range(0, texts.size()).boxed().toList();
        int steps = TextBatches.of(texts, all, settings.wordsInBatch(), new Random(0))
                        .size()
                * settings.epochs();
        LearningRate rate = new LearningRate(settings.learningRate(), steps);
        LearningRate rateOfLabels = new LearningRate(settings.labelLearningRate(), steps);
        Optimizer optimizer = TrainedWeights.optimizer(rate);
        Optimizer ofLabels = TrainedWeights.optimizer(rateOfLabels);
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            Path file = folder.resolve("tuned-" + settings.seed() + "-" + epoch + ".bin");
            List<List<Integer>> batches = TextBatches.of(texts, all, settings.wordsInBatch(), random);
            if (Files.exists(file)) {
                HeadTraining.read(file).byName().forEach(weights::set);
                rate.advance(batches.size());
                rateOfLabels.advance(batches.size());
                continue;
            }
            double loss = 0;
            for (int i = 1; i <= batches.size(); i++) {
                List<LabelledText> batch =
                        batches.get(i - 1).stream().map(texts::get).toList();
                loss += weights.step(
                        inner -> loss(inner, batch, true), name -> name.startsWith(LABEL) ? ofLabels : optimizer);
                rate.advance(1);
                rateOfLabels.advance(1);
                if (i % SAID_EVERY == 0) {
                    progress.accept(String.format(
                            Locale.ROOT,
                            "encoder: pass %d of %d, step %d of %d, loss %.4f",
                            epoch,
                            settings.epochs(),
                            i,
                            batches.size(),
                            loss / SAID_EVERY));
                    loss = 0;
                }
            }
            HeadTraining.write(file, List.of(weights.tensors()));
            progress.accept(String.format(
                    Locale.ROOT,
                    "encoder: pass %d, loss of texts kept apart %.4f; %s",
                    epoch,
                    loss(held),
                    weights.stepsLeftOut()));
        }
        Map<String, Tensor> tuned = new LinkedHashMap<>(weights.tensors().byName());
        tuned.keySet().removeIf(name -> name.startsWith(LABEL));
        return new Tensors(tuned);
    }

    private List<LabelledText> parts(List<LabelledText> texts) {
        return texts.stream()
                .flatMap(text -> text.parts(wordPieces, HeadTraining.LONGEST).stream())
                .toList();
    }

    /** Mean loss of a word. */
    private double loss(List<LabelledText> texts) {
        List<Integer> all = IntStream.range(0, texts.size()).boxed().toList();
        double sum = 0;
        long words = 0;
        for (List<Integer> numbers : TextBatches.of(texts, all, settings.wordsInBatch(), new Random(0))) {
            List<LabelledText> batch = numbers.stream().map(texts::get).toList();
            int ofBatch = batch.stream().mapToInt(text -> text.labels().length).sum();
            try (NDManager inner = weights.manager().newSubManager()) {
                sum += loss(inner, batch, false).getFloat() * ofBatch;
            }
            words += ofBatch;
        }
        return sum / Math.max(1, words);
    }

    private NDArray loss(NDManager inner, List<LabelledText> batch, boolean training) {
        List<EncoderInput> inputs = batch.stream()
                .map(text -> EncoderInput.of(text.words(), wordPieces))
                .toList();
        int texts = batch.size();
        int width = published.width();
        int length = inputs.stream().mapToInt(EncoderInput::length).max().orElseThrow();
        int words = inputs.stream().mapToInt(EncoderInput::words).max().orElseThrow();
        float[] kinds = new float[texts * length * WordFeatures.KINDS];
        float[] embedded = new float[texts * length * width];
        float[] mask = new float[texts * length];
        Arrays.fill(mask, NOWHERE);
        float[] pool = new float[texts * words * length];
        for (int i = 0; i < texts; i++) {
            EncoderInput input = inputs.get(i);
            for (int piece = 0; piece < input.length(); piece++) {
                int at = i * length + piece;
                mask[at] = 0;
                kinds[at * WordFeatures.KINDS + (int) input.kinds()[piece]] = 1;
                embed((int) input.pieces()[piece], piece, embedded, at * width);
            }
            float[] poolOfText = input.pool();
            for (int word = 0; word < input.words(); word++) {
                System.arraycopy(poolOfText, word * input.length(), pool, (i * words + word) * length, input.length());
            }
        }
        NDArray value = inner.create(embedded, new Shape(texts, length, width))
                .add(inner.create(kinds, new Shape(texts, length, WordFeatures.KINDS))
                        .matMul(weights.get("embeddings.kind")));
        value = without(normalized("embeddings", value), training);
        NDArray masked = inner.create(mask, new Shape(texts, 1, 1, length));
        for (int layer = 0; layer < settings.layers(); layer++) {
            value = layer("layer." + layer + ".", value, masked, training);
        }
        NDArray ofWords = inner.create(pool, new Shape(texts, words, length))
                .matMul(value)
                .concat(TextBatches.features(inner, batch, words), 2);
        return TrainedWeights.crossEntropy(inner, weights.linear(LABEL, without(ofWords, training)), batch);
    }

    /** What stands in the tables of pieces and places, added up. */
    private void embed(int piece, int place, float[] to, int toIndex) {
        int width = published.width();
        float[] pieces = published.get("embeddings.word").values();
        float[] places = published.get("embeddings.position").values();
        for (int i = 0; i < width; i++) {
            to[toIndex + i] = pieces[piece * width + i] + places[place * width + i];
        }
    }

    /** A layer as {@link LayerGraph} has it. */
    private NDArray layer(String name, NDArray value, NDArray mask, boolean training) {
        long texts = value.getShape().get(0);
        long length = value.getShape().get(1);
        int width = published.width();
        int heads = published.heads();
        NDArray queryKeyValue = weights.linear(name + "qkv", value)
                .reshape(texts, length, 3, heads, width / heads)
                .transpose(2, 0, 3, 1, 4);
        NDArray likeness = queryKeyValue
                .get(0)
                .mul((float) (1 / Math.sqrt(width / (double) heads)))
                .matMul(queryKeyValue.get(1).transpose(0, 1, 3, 2));
        NDArray attended = without(likeness.add(mask).softmax(-1), training)
                .matMul(queryKeyValue.get(2))
                .transpose(0, 2, 1, 3)
                .reshape(texts, length, width);
        NDArray middle = normalized(
                name + "attention",
                without(weights.linear(name + "attention", attended), training).add(value));
        NDArray wide = Activation.gelu(weights.linear(name + "wide", middle));
        return normalized(
                name + "narrow",
                without(weights.linear(name + "narrow", wide), training).add(middle));
    }

    private NDArray normalized(String name, NDArray value) {
        return LayerNorm.layerNorm(
                        value,
                        new Shape(published.width()),
                        weights.get(name + ".norm.scale"),
                        weights.get(name + ".norm.shift"),
                        EPSILON)
                .head();
    }

    private static NDArray without(NDArray values, boolean training) {
        return training ? TrainedWeights.without(values, DROPOUT) : values;
    }

    @Override
    public void close() {
        weights.close();
    }
}

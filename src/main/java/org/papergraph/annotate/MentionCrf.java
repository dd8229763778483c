package org.papergraph.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.optimization.DiffFunction;
import edu.stanford.nlp.optimization.Evaluator;
import edu.stanford.nlp.optimization.Minimizer;
import edu.stanford.nlp.optimization.QNMinimizer;
import edu.stanford.nlp.sequences.FeatureFactory;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.CallbackFunction;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.papergraph.paper.EntityType;

/**
 * Stanford's linear-chain CRF ({@link CRFClassifier}; Finkel, Grenager and Manning, ACL 2005) over the labels "outside"
 * and one per entity type, fed with our own features.
 *
 * <p>Safe for use by several threads: what a sentence gets depends on its features alone.
 */
final class MentionCrf {
    /** Labels by number: 0 outside, then the entity types in their order. */
    static final List<String> LABELS = labels();

    private final CRFClassifier<CoreLabel> classifier;

    private MentionCrf(CRFClassifier<CoreLabel> classifier) {
        this.classifier = classifier;
    }

    /** The number of a type's label. */
    static int label(EntityType type) {
        return LABELS.indexOf(type.name());
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        labels.add(SeqClassifierFlags.DEFAULT_BACKGROUND_SYMBOL);
        for (EntityType type : EntityType.values()) {
            labels.add(type.name());
        }
        return List.copyOf(labels);
    }

    /** A sentence to learn from: the features of each token, and its label's number. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are very many
    record Example(List<List<String>> features, int[] labels) {}

    /**
     * Learns weights by L-BFGS on the likelihood with a Gaussian prior.
     *
     * @param examples in the order that numbers the features; the same order gives the same weights
     * @param sigma standard deviation of the prior
     * @param rarest how often a feature must occur to count
     * @param iterations at most
     * @param progress is told the number of each iteration
     */
    static MentionCrf train(List<Example> examples, double sigma, int rarest, int iterations, IntConsumer progress) {
        Properties properties = new Properties();
        properties.setProperty("sigma", Double.toString(sigma));
        properties.setProperty("tolerance", "1e-4");
        properties.setProperty("featureCountThresh", Integer.toString(rarest));
        // Several threads would add up the gradient in any order, and no two trainings would be the same.
        properties.setProperty("multiThreadGrad", "1");
        CRFClassifier<CoreLabel> classifier = new Learner(flags(properties), iterations, progress);
        classifier.featureFactories = factories(classifier.flags);
        classifier.classIndex = new HashIndex<>(LABELS);
        List<List<CoreLabel>> documents = new ArrayList<>(examples.size());
        for (Example example : examples) {
            documents.add(sentence(example.features(), example.labels()));
        }
        classifier.train(documents, classifier.defaultReaderAndWriter());
        return new MentionCrf(classifier);
    }

    /**
     * A classifier with the given weights.
     *
     * @param nodeWeights of each feature, one weight per label
     * @param transitionWeights by label of the previous token, then of the token
     */
    static MentionCrf of(Map<String, float[]> nodeWeights, float[][] transitionWeights) {
        HashIndex<String> featureIndex = new HashIndex<>(nodeWeights.size() + 1);
        float[][] weights = new float[nodeWeights.size() + 1][];
        for (Map.Entry<String, float[]> feature : nodeWeights.entrySet()) {
            weights[featureIndex.addToIndex(feature.getKey())] = feature.getValue();
        }
        HashIndex<CRFLabel> single = new HashIndex<>();
        HashIndex<CRFLabel> pairs = new HashIndex<>();
        float[] transition = new float[LABELS.size() * LABELS.size()];
        for (int label = 0; label < LABELS.size(); label++) {
            single.add(new CRFLabel(new int[] {label}));
            for (int previous = 0; previous < LABELS.size(); previous++) {
                int pair = pairs.addToIndex(new CRFLabel(new int[] {previous, label}));
                transition[pair] = transitionWeights[previous][label];
            }
        }
        weights[featureIndex.addToIndex(CarriedFeatures.TRANSITION)] = transition;

        CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(flags(new Properties()));
        classifier.featureFactories = factories(classifier.flags);
        new ClassifierParts(List.of(single, pairs), featureIndex, weights).into(classifier, new HashIndex<>(LABELS));
        return new MentionCrf(classifier);
    }

    /** A classifier that learns by L-BFGS and tells how far it is. */
    private static final class Learner extends CRFClassifier<CoreLabel> {
        private static final int MEMORY = 10;
        private final int iterations;
        private final IntConsumer progress;

        Learner(SeqClassifierFlags flags, int iterations, IntConsumer progress) {
            super(flags);
            this.iterations = iterations;
            this.progress = progress;
        }

        @Override
        public Minimizer<DiffFunction> getMinimizer(int pruning, Evaluator[] evaluators) {
            QNMinimizer minimizer = new QNMinimizer(MEMORY);
            minimizer.terminateOnMaxItr(iterations);
            minimizer.shutUp();
            minimizer.setIterationCallbackFunction(new CallbackFunction() {
                private int iteration;

                @Override
                public void callback(Object... state) {
                    progress.accept(++iteration);
                }
            });
            return minimizer;
        }
    }

    private static SeqClassifierFlags flags(Properties properties) {
        SeqClassifierFlags flags = new SeqClassifierFlags(properties, false);
        // What is known of a word must not depend on what was read before.
        flags.useKnownLCWords = false;
        return flags;
    }

    private static List<FeatureFactory<CoreLabel>> factories(SeqClassifierFlags flags) {
        CarriedFeatures features = new CarriedFeatures();
        features.init(flags);
        return new ArrayList<>(List.of(features));
    }

    private static List<CoreLabel> sentence(List<List<String>> features, int[] labels) {
        List<CoreLabel> sentence = new ArrayList<>(features.size());
        for (int i = 0; i < features.size(); i++) {
            CoreLabel token = new CoreLabel(4);
            token.set(CarriedFeatures.Key.class, features.get(i));
            token.set(CoreAnnotations.AnswerAnnotation.class, LABELS.get(labels[i]));
            token.set(CoreAnnotations.GoldAnswerAnnotation.class, LABELS.get(labels[i]));
            sentence.add(token);
        }
        return sentence;
    }

    /** What the model thinks of a sentence. */
    LabelProbabilities read(List<List<String>> features) {
        List<CoreLabel> sentence = sentence(features, new int[features.size()]);
        CRFCliqueTree<String> tree = classifier.getCliqueTree(sentence);
        int labels = LABELS.size();
        double[][][] pairs = new double[features.size()][labels][labels];
        for (int i = 0; i < features.size(); i++) {
            for (int previous = 0; previous < labels; previous++) {
                for (int label = 0; label < labels; label++) {
                    pairs[i][previous][label] = tree.prob(i, new int[] {previous, label});
                }
            }
        }
        return new LabelProbabilities(pairs);
    }

    /** Weights of the features of single tokens: one per label; sorted by feature. */
    SortedMap<String, float[]> nodeWeights() {
        ClassifierParts parts = ClassifierParts.of(classifier);
        SortedMap<String, float[]> nodeWeights = new TreeMap<>();
        for (String feature : parts.featureIndex()) {
            float[] weights = parts.weights()[parts.featureIndex().indexOf(feature)];
            if (weights.length == LABELS.size()) {
                nodeWeights.put(feature, weights.clone());
            }
        }
        return nodeWeights;
    }

    /** Weights of transitions, by the label of the previous token and the label of the token. */
    float[][] transitionWeights() {
        ClassifierParts parts = ClassifierParts.of(classifier);
        Index<CRFLabel> pairs = parts.labelIndices().get(1);
        float[] weights = parts.weights()[parts.featureIndex().indexOf(CarriedFeatures.TRANSITION)];
        float[][] transitions = new float[LABELS.size()][LABELS.size()];
        for (int pair = 0; pair < weights.length; pair++) {
            int[] labels = pairs.get(pair).getLabel();
            transitions[labels[0]][labels[1]] = weights[pair];
        }
        return transitions;
    }
}

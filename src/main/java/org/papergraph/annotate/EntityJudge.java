package org.papergraph.annotate;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.RVFDataset;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Second stage: how probable it is that a candidate is an entity of the paper, seeing all its places at once.
 *
 * <p>A logistic regression over a few numbers. It is trained on candidates that a sequence classifier found in papers it
 * had not seen, so that it learns how far that one is to be trusted.
 */
final class EntityJudge {
    private final SortedMap<String, Double> weights;

    private EntityJudge(SortedMap<String, Double> weights) {
        this.weights = new TreeMap<>(weights);
    }

    /** The judge that believes the sequence classifier: a candidate is as probable as its best place. */
    static EntityJudge trusting() {
        return new EntityJudge(new TreeMap<>(Map.of("best", 1.0)));
    }

    /**
     * A candidate to learn from.
     *
     * @param features as {@link #features} gives them
     * @param entity whether the paper has it
     */
    record Example(SortedMap<String, Double> features, boolean entity) {}

    /** Learns from examples; their order does not matter much but is kept, so that the same order gives the same judge. */
    static EntityJudge train(List<Example> examples, double sigma) {
        if (examples.stream().map(Example::entity).distinct().count() < 2) {
            // Where the classifier is always right or always wrong there is nothing to learn about it.
            return trusting();
        }
        RVFDataset<Boolean, String> dataset = new RVFDataset<>();
        for (Example example : examples) {
            Counter<String> counter = new ClassicCounter<>();
            example.features().forEach(counter::setCount);
            dataset.add(new RVFDatum<>(counter, example.entity()));
        }
        LinearClassifierFactory<Boolean, String> factory = new LinearClassifierFactory<>();
        factory.setSigma(sigma);
        factory.setVerbose(false);
        LinearClassifier<Boolean, String> classifier = factory.trainClassifier(dataset);
        SortedMap<String, Double> weights = new TreeMap<>();
        for (String feature : classifier.features()) {
            weights.put(feature, classifier.weight(feature, true) - classifier.weight(feature, false));
        }
        return new EntityJudge(weights);
    }

    double probability(Map<String, Double> features) {
        double score = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            score += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
        }
        return 1 / (1 + Math.exp(-score));
    }

    /**
     * What there is to see of each candidate of a document.
     *
     * @param sentences the document
     * @param clusters the groups of its words
     * @param candidates all that were found in it
     */
    static List<SortedMap<String, Double>> features(
            List<Sentence> sentences, WordClusters clusters, List<Candidate> candidates) {
        List<SortedMap<String, Double>> features = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Candidate.Place place = candidate.places().get(0);
            List<Token> tokens = sentences.get(place.sentence()).tokens().subList(place.first(), place.last() + 1);
            SortedMap<String, Double> numbers = new TreeMap<>();
            numbers.put("bias", 1.0);
            numbers.put("best", logit(candidate.best()));
            numbers.put("mean", logit(candidate.mean()));
            double missed = 1;
            double rival = 0;
            double overlap = 1;
            boolean titled = false;
            for (Candidate.Place each : candidate.places()) {
                missed *= 1 - each.probability();
                rival = Math.max(rival, each.rival());
                overlap = Math.min(overlap, each.overlap());
                titled |= each.sentence() == 0;
            }
            numbers.put("any", logit(1 - missed));
            numbers.put("rival", rival);
            numbers.put("overlap", overlap);
            numbers.put("titled", titled ? 1.0 : 0);
            numbers.put("places", Math.log(candidate.places().size()));
            numbers.put("length=" + Math.min(tokens.size(), 6), 1.0);
            String last =
                    clusters.of(WordClusters.fold(tokens.get(tokens.size() - 1).form()))[0];
            String first = clusters.of(WordClusters.fold(tokens.get(0).form()))[0];
            numbers.put("last=" + last, 1.0);
            numbers.put("first=" + first, 1.0);
            numbers.put("capital", Character.isUpperCase(tokens.get(0).form().charAt(0)) ? 1.0 : 0);
            SortedMap<String, Double> all = new TreeMap<>(numbers);
            numbers.forEach((name, value) -> all.put(candidate.type() + "," + name, value));
            features.add(all);
        }
        return features;
    }

    private static double logit(double probability) {
        double bounded = Math.max(0.001, Math.min(0.999, probability));
        return Math.log(bounded / (1 - bounded));
    }

    void write(DataOutputStream data) throws IOException {
        data.writeInt(weights.size());
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            data.writeUTF(weight.getKey());
            data.writeFloat(weight.getValue().floatValue());
        }
    }

    static EntityJudge read(DataInputStream data) throws IOException {
        SortedMap<String, Double> weights = new TreeMap<>();
        for (int count = data.readInt(); count > 0; count--) {
            weights.put(data.readUTF(), (double) data.readFloat());
        }
        return new EntityJudge(weights);
    }
}

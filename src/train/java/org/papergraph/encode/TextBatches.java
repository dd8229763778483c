package org.papergraph.encode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Parts texts into batches, for a step of training each. */
final class TextBatches {
    /** Texts of like length share a batch; they are sought among so many neighbours in the shuffled order. */
    private static final int NEIGHBOURS = 200;

    private TextBatches() {}

    /**
     * Batches in an order by chance.
     *
     * @param texts all texts
     * @param chosen the numbers of those that are wanted
     * @param mostWords of a batch, padding counted; a longer text is a batch of its own
     * @return the texts' numbers
     */
    static List<List<Integer>> of(List<LabelledText> texts, List<Integer> chosen, int mostWords, Random order) {
        List<Integer> shuffled = new ArrayList<>(chosen);
        Collections.shuffle(shuffled, order);
        List<List<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += NEIGHBOURS) {
            List<Integer> near = new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + NEIGHBOURS)));
            near.sort(Comparator.comparingInt(text -> texts.get(text).labels().length));
            List<Integer> batch = new ArrayList<>();
            for (int text : near) {
                if (!batch.isEmpty() && (batch.size() + 1) * texts.get(text).labels().length > mostWords) {
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

    /**
     * The features of a batch's words.
     *
     * @param longest number of the longest text's words
     * @return [texts, words, features]
     */
    static NDArray features(NDManager inner, List<LabelledText> batch, int longest) {
        float[] features = new float[batch.size() * longest * WordFeatures.COUNT];
        for (int i = 0; i < batch.size(); i++) {
            float[][] ofText = WordFeatures.of(batch.get(i).words());
            for (int word = 0; word < ofText.length; word++) {
                System.arraycopy(
                        ofText[word], 0, features, (i * longest + word) * WordFeatures.COUNT, WordFeatures.COUNT);
            }
        }
        return inner.create(features, new Shape(batch.size(), longest, WordFeatures.COUNT));
    }
}

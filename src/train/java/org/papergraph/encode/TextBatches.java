package org.papergraph.encode;

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
            List<Integer> near =
                    new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + NEIGHBOURS)));
            near.sort(Comparator.comparingInt(text -> texts.get(text).labels().length));
            List<Integer> batch = new ArrayList<>();
            for (int text : near) {
                if (!batch.isEmpty()
                        && (batch.size() + 1) * texts.get(text).labels().length > mostWords) {
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
}

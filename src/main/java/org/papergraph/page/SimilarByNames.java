package org.papergraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Papers that name the same things, where rare things count for more: the weight of what both name over the weight of what
 * either names, an entity weighing the logarithm of the inverse share of papers that name it.
 *
 * @see <a href="https://doi.org/10.1108/eb026526">Spärck Jones, A statistical interpretation of term specificity, 1972</a>
 */
final class SimilarByNames {

    private final GraphIndex index;

    SimilarByNames(GraphIndex index) {
        this.index = index;
    }

    /**
     * A similar paper.
     *
     * @param paper which
     * @param similarity above 0, at most 1
     * @param shared what both name, the rarest first
     */
    record Similar(PaperEntry paper, double similarity, List<EntityEntry> shared) {}

    /** The most similar papers, the most similar first. */
    List<Similar> to(PaperEntry paper, int limit) {
        double[] sharedWeight = new double[index.papers().size()];
        int[] own = index.entitiesOf(paper);
        for (int entity : own) {
            double weight = weight(entity);
            for (int other : index.papersOf(index.entity(entity))) {
                sharedWeight[other] += weight;
            }
        }
        sharedWeight[paper.at()] = 0;
        double ownWeight = Arrays.stream(own).mapToDouble(this::weight).sum();
        List<Similar> similar = new ArrayList<>();
        for (int other = 0; other < sharedWeight.length; other++) {
            if (sharedWeight[other] > 0) {
                PaperEntry entry = index.paper(other);
                double theirs = Arrays.stream(index.entitiesOf(entry))
                        .mapToDouble(this::weight)
                        .sum();
                double similarity = sharedWeight[other] / (ownWeight + theirs - sharedWeight[other]);
                similar.add(new Similar(entry, similarity, List.of()));
            }
        }
        return similar.stream()
                .sorted(Comparator.comparingDouble(Similar::similarity)
                        .reversed()
                        .thenComparingInt(other -> other.paper().at()))
                .limit(limit)
                .map(other -> new Similar(other.paper(), other.similarity(), shared(own, other.paper())))
                .toList();
    }

    private List<EntityEntry> shared(int[] own, PaperEntry other) {
        int[] theirs = index.entitiesOf(other);
        List<EntityEntry> shared = new ArrayList<>();
        for (int entity : own) {
            if (Arrays.binarySearch(theirs, entity) >= 0) {
                // Places go by the number of papers: the last is the rarest.
                shared.add(0, index.entity(entity));
            }
        }
        return shared;
    }

    private double weight(int entity) {
        return Math.log((1.0 + index.papers().size()) / index.papersOf(index.entity(entity)).length);
    }
}

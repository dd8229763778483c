package org.papergraph.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/**
 * Takes mentions from judged candidates, of what overlaps those that together are worth most; and
 * {@link CutoffMetrics}, whatever is judged.
 */
final class MentionChoice {
    private MentionChoice() {}

    /** A place at which a name is held possible, and what it is worth to take it. */
    private record Place(Span span, EntityType type, double probability, double worth) {}

    /**
     * The mentions of a text, in order.
     *
     * @param sentences the text, long sentences cut, as the candidates have them
     * @param probabilities of the candidates, in their order
     * @param threshold least probability of what is taken
     */
    static List<Mention> mentions(
            String text,
            List<Sentence> sentences,
            List<Candidate> candidates,
            double[] probabilities,
            double threshold) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            if (probabilities[i] >= threshold) {
                addPlaces(candidates.get(i), probabilities[i], threshold, sentences, places);
            }
        }
        return CutoffMetrics.addedTo(withoutOverlap(places, text), text, sentences);
    }

    private static void addPlaces(
            Candidate candidate, double probability, double threshold, List<Sentence> sentences, List<Place> to) {
        for (Candidate.Place place : candidate.places()) {
            List<Token> tokens = sentences.get(place.sentence()).tokens();
            Span span = new Span(
                    tokens.get(place.first()).span().begin(),
                    tokens.get(place.last()).span().end());
            int words = place.last() - place.first() + 1;
            to.add(new Place(span, candidate.type(), probability, (probability - threshold) * words));
        }
    }

    /**
     * Of places that overlap those that together are worth most, each its words times what its probability is above the
     * threshold: "top-1 accuracy" rather than the "accuracy" in it, however sure that is, but not what is hardly a name rather
     * than sure ones in it. Found by weighted interval scheduling (Kleinberg and Tardos, Algorithm Design, section 6.1).
     */
    private static List<Mention> withoutOverlap(List<Place> places, String text) {
        places.sort(Comparator.comparingInt((Place place) -> place.span().end())
                .thenComparing(Place::span)
                .thenComparing(Place::type));
        double[] best = new double[places.size() + 1];
        int[] before = new int[places.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = i;
            while (before[i] > 0
                    && places.get(before[i] - 1).span().end()
                            > places.get(i).span().begin()) {
                before[i]--;
            }
            best[i + 1] = Math.max(best[i], best[before[i]] + places.get(i).worth());
        }
        Deque<Mention> taken = new ArrayDeque<>();
        for (int i = before.length; i > 0; ) {
            if (best[i] > best[i - 1]) {
                Place place = places.get(i - 1);
                taken.addFirst(new Mention(place.span(), place.span().in(text), place.type(), place.probability()));
                i = before[i - 1];
            } else {
                i--;
            }
        }
        return List.copyOf(taken);
    }
}

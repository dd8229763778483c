package org.papergraph.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/**
 * Takes mentions from judged candidates: the most probable first, and of what overlaps with one taken, nothing; and
 * {@link CutoffMetrics}, whatever is judged.
 */
final class MentionChoice {
    private MentionChoice() {}

    private record Place(Span span, EntityType type, double probability) {}

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
                addPlaces(candidates.get(i), probabilities[i], sentences, places);
            }
        }
        return CutoffMetrics.addedTo(withoutOverlap(places, text), text, sentences);
    }

    private static void addPlaces(Candidate candidate, double probability, List<Sentence> sentences, List<Place> to) {
        for (Candidate.Place place : candidate.places()) {
            List<Token> tokens = sentences.get(place.sentence()).tokens();
            Span span = new Span(
                    tokens.get(place.first()).span().begin(),
                    tokens.get(place.last()).span().end());
            to.add(new Place(span, candidate.type(), probability));
        }
    }

    private static List<Mention> withoutOverlap(List<Place> places, String text) {
        places.sort(Comparator.comparingDouble((Place place) -> -place.probability())
                .thenComparing(Place::span)
                .thenComparing(Place::type));
        TreeMap<Integer, Place> taken = new TreeMap<>();
        for (Place place : places) {
            Map.Entry<Integer, Place> before = taken.lowerEntry(place.span().end());
            if (before == null || !before.getValue().span().overlaps(place.span())) {
                taken.put(place.span().begin(), place);
            }
        }
        return taken.values().stream()
                .map(place -> new Mention(place.span(), place.span().in(text), place.type(), place.probability()))
                .toList();
    }
}

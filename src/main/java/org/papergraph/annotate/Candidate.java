package org.papergraph.annotate;

import java.util.List;
import org.papergraph.paper.EntityType;

/**
 * A name that may be one of an entity, with all places of a document where it stands.
 *
 * @param type what it would name
 * @param key the {@linkplain NameKey key} that its spellings share
 * @param places in order; at least one
 */
record Candidate(EntityType type, String key, List<Place> places) {

    Candidate {
        places = List.copyOf(places);
    }

    /**
     * Where the name stands.
     *
     * @param sentence number of the sentence in the document, 0 for the title
     * @param first number of the first token in the sentence
     * @param last number of the last token
     * @param probability what the sequence classifier gives to just these tokens with the candidate's type
     * @param rival the most that it gives to these tokens with another type
     * @param overlap the most that it gives to other tokens that share some with these, of any type
     */
    record Place(int sentence, int first, int last, double probability, double rival, double overlap) {}

    double best() {
        return places.stream().mapToDouble(Place::probability).max().orElse(0);
    }

    double mean() {
        return places.stream().mapToDouble(Place::probability).average().orElse(0);
    }
}

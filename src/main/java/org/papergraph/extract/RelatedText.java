package org.papergraph.extract;

import java.util.List;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Span;

/**
 * A text of which is known how what it names relates.
 *
 * @param text the text
 * @param sentences where its sentences stand, in order
 * @param places where it names something, in any order; they may lie within each other
 * @param relations those that it states
 * @param open pairs of which it is not known whether one of our relations holds between them; nothing is learnt from them
 */
public record RelatedText(
        String text, List<Span> sentences, List<Place> places, List<Stated> relations, List<Pair> open) {

    public RelatedText {
        sentences = List.copyOf(sentences);
        places = List.copyOf(places);
        relations = List.copyOf(relations);
        open = List.copyOf(open);
    }

    /**
     * A place that names something.
     *
     * @param span where
     * @param type what
     */
    public record Place(Span span, EntityType type) {}

    /**
     * A relation that the text states.
     *
     * @param type which
     * @param subject number of the subject's place
     * @param object number of the object's place
     */
    public record Stated(RelationType type, int subject, int object) {}

    /**
     * Two places.
     *
     * @param one number of the one
     * @param other number of the other
     */
    public record Pair(int one, int other) {}
}

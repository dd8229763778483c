package org.papergraph.paper;

import java.util.List;

/**
 * A relation between two things that a paper names, as a sentence of its text states it.
 *
 * @param type how the subject relates to the object
 * @param subject what is related
 * @param object what it is related to; not the subject
 * @param sentence the sentence that says so
 * @param mentions the places that name subject and object, one at least: those in that sentence; where it speaks of "we" or
 *     "it", only those that it does name; where it names neither, places elsewhere in the text
 * @param confidence probability that a reader would agree, 0 to 1; the model card says how well it is calibrated
 */
public record Relation(
        RelationType type, End subject, End object, Span sentence, List<Span> mentions, double confidence) {

    public Relation {
        mentions = List.copyOf(mentions);
        if (!type.joins(subject.type, object.type)) {
            throw new IllegalArgumentException(
                    "no " + type.label() + " leads from a " + subject.type + " to a " + object.type);
        }
        if (subject.equals(object)) {
            throw new IllegalArgumentException(subject + " does not relate to itself");
        }
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("nothing names " + subject + " or " + object);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    /**
     * An entity of the same {@link Extraction}.
     *
     * @param type its type
     * @param name its {@linkplain Entity#name() name}
     */
    public record End(EntityType type, String name) {

        /** The end that an entity is. */
        public static End of(Entity entity) {
            return new End(entity.type(), entity.name());
        }
    }
}

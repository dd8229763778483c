package org.papergraph.extract;

import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;

/**
 * Chooses the fullest unambiguous spelling of a thing.
 *
 * <p>That is the one by which the text names it first, because acronyms and shortened forms come after. A method's name
 * is taken from the abstract: titles write proper names in capitals and spell out what the abstract calls by its name.
 */
final class NameChooser {

    private NameChooser() {}

    static String name(MentionGroup group, int abstractBegin) {
        Mention first = group.mentions().get(0);
        if (group.type() == EntityType.Method) {
            for (Mention mention : group.mentions()) {
                if (mention.span().begin() >= abstractBegin) {
                    return mention.surfaceForm();
                }
            }
        }
        return first.surfaceForm();
    }
}

package org.papergraph.extract;

import java.util.List;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Span;

/**
 * What is spelled in one way in a paper.
 *
 * @param key the spelling, folded
 * @param forms as they stand in the text, one at least
 * @param type what it is
 * @param places where a recogniser saw it, in order
 * @param isAcronym whether the paper defines it as one
 */
record NamedSpelling(Spelling key, List<String> forms, EntityType type, List<Span> places, boolean isAcronym) {

    NamedSpelling {
        forms = List.copyOf(forms);
        places = List.copyOf(places);
    }
}

package org.papergraph.resolve;

import java.util.List;
import org.papergraph.paper.Entity;

/**
 * What a paper's entity is called, as far as the paper itself tells.
 *
 * @param entity one of the extraction's
 * @param name under which it is counted; an acronym that the paper defines counts as what it stands for
 * @param spellings those that name it anywhere, sorted, at least one; what stands for it only in this paper's context
 *     ("the detection" for "anomaly detection") is not among them
 */
public record PaperName(Entity entity, NameId name, List<String> spellings) {

    public PaperName {
        spellings = List.copyOf(spellings);
        if (spellings.isEmpty()) {
            throw new IllegalArgumentException("nothing names " + name);
        }
    }
}

package org.papergraph.extract;

import java.util.List;
import java.util.Set;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Role;

/**
 * How much each cue speaks for a role against the customary role of the type, as {@link CueTrainer} fits it.
 *
 * @param table with the columns of {@link #OUTCOMES}
 */
record RoleWeights(CueTable<RoleCue> table) {

    /** A method's being proposed, or compared, and not used; a dataset's, a metric's being introduced. */
    static final List<String> OUTCOMES = List.of("proposed", "compared", "introduced-dataset", "introduced-metric");

    RoleWeights {
        if (!table.outcomes().equals(OUTCOMES)) {
            throw new IllegalArgumentException("not weights of roles: " + table.outcomes());
        }
    }

    /** The role that the cues speak for most. */
    Role role(EntityType type, Set<RoleCue> cues) {
        List<Double> sums = table.sums(cues);
        double proposed = sums.get(0);
        double compared = sums.get(1);
        return switch (type) {
            case Task -> Role.ADDRESSED;
            case Method -> {
                if (proposed > 0 && proposed >= compared) {
                    yield Role.PROPOSED;
                }
                yield compared > 0 ? Role.COMPARED : Role.USED;
            }
            case Dataset -> sums.get(2) > 0 ? Role.INTRODUCED : Role.USED;
            case Metric -> sums.get(3) > 0 ? Role.INTRODUCED : Role.REPORTED;
        };
    }
}

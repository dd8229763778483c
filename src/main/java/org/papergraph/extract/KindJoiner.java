package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.papergraph.paper.EntityType;

/**
 * Joins a spelling with its shortened form: "regret minimization" with "expected regret minimization" in the same paper.
 *
 * <p>Only where the shortened form can mean one thing: when it ends two spellings that are not the same, it is a third.
 */
final class KindJoiner {

    /** For each spelling that is joined with another, the one that stands for both. */
    Map<Spelling, Spelling> join(Collection<Spelling> spellings, Function<Spelling, EntityType> types) {
        Map<Spelling, Spelling> joined = new LinkedHashMap<>();
        for (Spelling shorter : spellings) {
            EntityType type = types.apply(shorter);
            List<Spelling> longer = new ArrayList<>();
            for (Spelling other : spellings) {
                if (types.apply(other) == type && isFuller(other, shorter, type)) {
                    longer.add(other);
                }
            }
            if (longer.size() == 1) {
                joined.put(shorter, longer.get(0));
            }
        }
        Map<Spelling, Spelling> representatives = new LinkedHashMap<>();
        for (Spelling spelling : joined.keySet()) {
            Spelling end = spelling;
            while (joined.containsKey(end)) {
                end = joined.getOrDefault(end, end);
            }
            representatives.put(spelling, end);
        }
        return representatives;
    }

    private static boolean isFuller(Spelling longer, Spelling shorter, EntityType type) {
        return switch (type) {
            case Task, Dataset, Metric -> longer.endsWith(shorter);
            case Method -> false;
        };
    }
}

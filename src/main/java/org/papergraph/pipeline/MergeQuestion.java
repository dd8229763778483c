package org.papergraph.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.papergraph.graph.MergeExplanation;
import org.papergraph.paper.EntityType;
import org.papergraph.store.PaperStore;

/**
 * Whether two spellings are one node in a store, and why.
 *
 * @param merged whether they are under one of the types asked for
 * @param lines the reasons, type by type
 */
public record MergeQuestion(boolean merged, List<String> lines) {

    public MergeQuestion {
        lines = List.copyOf(lines);
    }

    /** @param types as which the spellings are looked at */
    public static MergeQuestion ask(PaperStore store, String one, String other, Set<EntityType> types) {
        return store.read(dataset -> {
            boolean merged = false;
            List<String> lines = new ArrayList<>();
            for (EntityType type : EntityType.values()) {
                if (types.contains(type)) {
                    MergeExplanation explanation = MergeExplanation.of(dataset, type, one, other);
                    merged |= explanation.merged();
                    lines.add("As a " + type + ":");
                    explanation.lines().forEach(line -> lines.add("  " + line));
                }
            }
            return new MergeQuestion(merged, lines);
        });
    }
}

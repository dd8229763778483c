package org.papergraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.papergraph.paper.EntityType;

/** All that people have decided; the order in which they did does not matter. */
public final class Decisions {

    /** Nobody has decided anything. */
    public static final Decisions NONE = new Decisions(List.of());

    /** Ends the id of a name that was split off; no other id holds it. */
    private static final String SPLIT = "!";

    private final List<Decision> all;
    private final Set<EntityKey> split = new HashSet<>();

    public Decisions(Iterable<Decision> decisions) {
        Set<Decision> different = new LinkedHashSet<>();
        decisions.forEach(different::add);
        List<Decision> sorted = new ArrayList<>(different);
        sorted.sort(Comparator.comparing(Decision::toString));
        this.all = List.copyOf(sorted);
        for (Decision decision : all) {
            if (decision instanceof Decision.Split splitting) {
                split.add(splitting.name().key());
            }
        }
    }

    /** In a fixed order, each once. */
    public List<Decision> all() {
        return all;
    }

    /** The keys that stand for things of their own. */
    public Set<EntityKey> split() {
        return Set.copyOf(split);
    }

    /** The names that are decided about, in either place. */
    public Set<NameId> names() {
        Set<NameId> names = new TreeSet<>();
        for (Decision decision : all) {
            names.add(name(decision.name()));
            decision.other().ifPresent(other -> names.add(name(other)));
        }
        return names;
    }

    /** The name of a spelling. */
    public NameId name(EntityType type, String spelling) {
        EntityKey key = EntityKey.of(type, spelling);
        return split.contains(key) ? new NameId(type, key.label() + SPLIT) : NameId.of(type, spelling);
    }

    NameId name(Decision.Name name) {
        return name(name.type(), name.spelling());
    }

    static boolean isSplit(NameId name) {
        return name.id().endsWith(SPLIT);
    }

    /**
     * The things that others are merged into.
     *
     * @param meaning what a name means by the rules alone
     */
    Map<NameId, NameId> merged(UnaryOperator<NameId> meaning) {
        Map<NameId, NameId> into = new HashMap<>();
        for (Decision decision : all) {
            if (decision instanceof Decision.Merge merge) {
                NameId from = end(into, meaning.apply(name(merge.name())));
                NameId to = end(into, meaning.apply(name(merge.into())));
                if (!from.equals(to)) {
                    into.put(from, to);
                }
            }
        }
        Map<NameId, NameId> ends = new HashMap<>();
        into.keySet().forEach(from -> ends.put(from, end(into, from)));
        return ends;
    }

    /** The things that are to be left out. */
    Set<NameId> rejected(UnaryOperator<NameId> meaning) {
        Set<NameId> rejected = new HashSet<>();
        for (Decision decision : all) {
            if (decision instanceof Decision.Reject reject) {
                rejected.add(meaning.apply(name(reject.name())));
            }
        }
        return rejected;
    }

    /** What things are to be called. */
    Map<NameId, String> labels(UnaryOperator<NameId> meaning) {
        Map<NameId, String> labels = new HashMap<>();
        for (Decision decision : all) {
            if (decision instanceof Decision.Rename rename) {
                labels.put(meaning.apply(name(rename.name())), rename.label());
            }
        }
        return labels;
    }

    private static NameId end(Map<NameId, NameId> into, NameId name) {
        NameId end = name;
        while (into.containsKey(end)) {
            end = into.getOrDefault(end, end);
        }
        return end;
    }
}

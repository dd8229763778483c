package org.papergraph.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.NameResolver;

/**
 * Which thing each thing is a version or kind of, when papers come and go.
 *
 * <p>Of the names that are broader than a thing's own the nearest counts that papers call another thing by. Whether they do
 * changes with other papers than those that name the thing: the index leads from a name to all that it is broader than, and
 * only where the thing that it means comes, goes or moves are these looked at again.
 */
final class BroaderThings {

    private final NameIndex index;
    private final ResolutionChange change;
    private final NameResolver before;
    private final TreeMap<NameId, SortedSet<NameId>> broader = new TreeMap<>();

    /** @param change with all names resolved, and not saved */
    BroaderThings(NameIndex index, ResolutionChange change) {
        this.index = index;
        this.change = change;
        this.before = new NameResolver(index);
        change.resolvedNames().forEach(name -> broader.put(name, change.broaderNames(name)));
    }

    /** The node of the thing that a thing is a version or kind of; empty when the graph has none. */
    Optional<Node> of(NameId thing) {
        SortedSet<NameId> candidates = new TreeSet<>(NameResolver.NEAREST_FIRST);
        for (NameId name : change.members(thing)) {
            if (name.type() == thing.type()) {
                candidates.addAll(
                        Optional.<Set<NameId>>ofNullable(broader.get(name)).orElseGet(() -> index.broader(name)));
            }
        }
        for (NameId candidate : candidates) {
            for (NameId called : List.of(candidate, candidate.headless())) {
                Optional<Node> node = change.meaning(called)
                        .filter(meant -> NameResolver.canBeBroader(meant, thing))
                        .filter(meant -> change.isCalled(called))
                        .flatMap(change::node);
                if (node.isPresent()) {
                    return node;
                }
            }
        }
        return Optional.empty();
    }

    /** The things that have the same names and spellings as before, but perhaps another broader thing. */
    Set<NameId> concerned() {
        Set<NameId> changed = new TreeSet<>(change.moved());
        for (NameId name : broader.keySet()) {
            if (!index.meaning(name).equals(change.meaning(name)) || before.isCalled(name) != change.isCalled(name)) {
                changed.add(name);
            }
        }
        Set<NameId> concerned = new TreeSet<>();
        for (NameId name : changed) {
            index.narrower(name.bare())
                    .forEach(narrower -> change.meaning(narrower).ifPresent(concerned::add));
        }
        concerned.removeAll(change.things());
        return concerned;
    }

    /** Makes the new state the one that is kept. */
    void save() {
        broader.forEach(index::putBroader);
    }
}

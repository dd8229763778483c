package org.papergraph.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.papergraph.paper.EntityType;
import org.papergraph.resolve.AgreedAcronyms;
import org.papergraph.resolve.CorpusEvidence;
import org.papergraph.resolve.Decisions;
import org.papergraph.resolve.EntityKey;
import org.papergraph.resolve.NameCount;
import org.papergraph.resolve.NameForm;
import org.papergraph.resolve.NameId;
import org.papergraph.resolve.NameResolver;
import org.papergraph.resolve.PaperNames;

/**
 * What becomes of names and things when papers come and go.
 *
 * <p>First papers are added and removed, then all that they concern is resolved anew, then saved. Between the last two
 * both states can be asked for. Mutable; for one change.
 */
final class ResolutionChange implements CorpusEvidence {

    /** The node of each thing that a name means, and the name of that thing. */
    interface State {
        NameId meaning(NameId name);

        /** Empty when the thing is left out. */
        Optional<Node> node(NameId name);
    }

    private final NameIndex index;
    private final NameResolver resolver = new NameResolver(this);
    private final Map<NameId, NameCount> names = new TreeMap<>();
    private final Map<NameId, NameCount> unchanged = new HashMap<>();
    private final Map<String, AgreedAcronyms> acronyms = new TreeMap<>();
    private final Map<NameId, Optional<NameId>> meanings = new TreeMap<>();
    /** The names of {@link #meanings} by what they mean, and by their keys. */
    private final Map<NameId, Set<NameId>> resolved = new HashMap<>();

    private final Map<EntityKey, Set<NameId>> spelled = new HashMap<>();
    private final Map<NameId, Optional<Node>> nodes = new TreeMap<>();
    private final Map<NameId, Set<NameId>> members = new HashMap<>();
    private final Map<NameId, Set<EntityKey>> keys = new HashMap<>();
    private final Map<EntityKey, Optional<NameId>> owners = new HashMap<>();
    private final Set<NameId> things = new TreeSet<>();

    private final Decisions decisions;

    /** @param decisions those that hold from now on */
    ResolutionChange(NameIndex index, Decisions decisions) {
        this.index = index;
        this.decisions = decisions;
    }

    @Override
    public Decisions decisions() {
        return decisions;
    }

    void add(PaperNames paper) {
        paper.spellings().keySet().forEach(name -> names.put(name, paper.addedTo(name(name), name)));
        paper.acronyms().forEach(acronym -> acronyms.put(acronym, paper.addedTo(acronym(acronym), acronym)));
    }

    /** A name as all papers use it, counted elsewhere. */
    void put(NameId name, NameCount count) {
        names.put(name, count);
    }

    /** An acronym as all papers define it, counted elsewhere. */
    void put(String acronym, AgreedAcronyms agreed) {
        acronyms.put(acronym, agreed);
    }

    void remove(PaperNames paper) {
        paper.spellings().keySet().forEach(name -> names.put(name, paper.takenFrom(name(name), name)));
        paper.acronyms().forEach(acronym -> acronyms.put(acronym, paper.takenFrom(acronym(acronym), acronym)));
    }

    @Override
    public NameCount name(NameId name) {
        NameCount changed = names.get(name);
        return changed == null ? unchanged.computeIfAbsent(name, index::name) : changed;
    }

    @Override
    public AgreedAcronyms acronym(String lowerCase) {
        AgreedAcronyms changed = acronyms.get(lowerCase);
        return changed == null ? index.acronym(lowerCase) : changed;
    }

    /** Resolves all that the changed papers concern. */
    void resolve() {
        Set<NameId> concerned = concerned();
        for (NameId name : concerned) {
            Optional<NameId> before = index.meaning(name);
            before.ifPresent(things::add);
            if (name(name).papers() > 0) {
                NameId meaning = resolver.resolve(name);
                meanings.put(name, Optional.of(meaning));
                things.add(meaning);
            } else if (before.isPresent()) {
                meanings.put(name, Optional.empty());
            }
        }
        meanings.forEach((name, meaning) -> meaning.ifPresent(thing -> {
            resolved.computeIfAbsent(thing, ignored -> new TreeSet<>()).add(name);
            keys(name)
                    .forEach(key -> spelled.computeIfAbsent(key, ignored -> new TreeSet<>())
                            .add(name));
        }));
        meanings.keySet()
                .forEach(name -> keysEver(name)
                        .forEach(key ->
                                claimants(key).forEach(other -> meaning(other).ifPresent(things::add))));
        things.forEach(thing -> nodes.put(thing, chosenNode(thing)));
    }

    /** The names that may mean another thing now. */
    private Set<NameId> concerned() {
        Set<NameId> concerned = new TreeSet<>(names.keySet());
        Set<NameId> decided = new TreeSet<>(decisions.names());
        decided.addAll(index.decisions().names());
        for (NameId name : decided) {
            concerned.add(name);
            index.meaning(name).ifPresent(thing -> concerned.addAll(index.namesMeaning(thing)));
            concerned.addAll(index.namesMeaning(resolver.resolve(name)));
        }
        for (NameId name : names.keySet()) {
            for (EntityType type : EntityType.values()) {
                NameId bare = new NameId(type, name.bare().id());
                for (NameId other : List.of(bare, bare.headless())) {
                    concerned.add(other);
                    concerned.addAll(index.namesMeaning(other));
                }
            }
        }
        acronyms.forEach((acronym, now) -> {
            if (saysOtherwise(index.acronym(acronym), now, acronym)) {
                concerned.addAll(index.namesHolding(acronym));
            }
        });
        return concerned;
    }

    private static boolean saysOtherwise(AgreedAcronyms before, AgreedAcronyms now, String acronym) {
        boolean otherwise = !before.standsForAsPart().equals(now.standsForAsPart());
        for (EntityType type : EntityType.values()) {
            otherwise |= !before.standsFor(type, acronym).equals(now.standsFor(type, acronym));
        }
        return otherwise;
    }

    /** The things that may have come, gone or changed. */
    Set<NameId> things() {
        return things;
    }

    /** The names whose things may have changed. */
    Set<NameId> names() {
        Set<NameId> all = new TreeSet<>(meanings.keySet());
        things.forEach(thing -> all.addAll(members(thing)));
        return all;
    }

    /** The names that were resolved anew. */
    Set<NameId> resolvedNames() {
        return meanings.keySet();
    }

    /** The names that are broader than a name now, whether papers hold them or not. */
    SortedSet<NameId> broaderNames(NameId name) {
        return resolver.broader(name);
    }

    /** Whether papers call something by a name as it stands, see {@link NameResolver#isCalled}. */
    boolean isCalled(NameId name) {
        return resolver.isCalled(name);
    }

    /** How a name comes to mean what it means now. */
    List<NameResolver.Step> steps(NameId name) {
        return resolver.steps(name);
    }

    /** What somebody has decided to call a thing. */
    Optional<String> label(NameId thing) {
        return resolver.label(thing);
    }

    /** The names that mean a thing now. */
    Set<NameId> members(NameId thing) {
        return members.computeIfAbsent(thing, ignored -> {
            Set<NameId> found = new TreeSet<>(index.namesMeaning(thing));
            found.removeAll(meanings.keySet());
            found.addAll(resolved.getOrDefault(thing, Set.of()));
            return found;
        });
    }

    /** What a name means now; empty when no paper holds it. */
    Optional<NameId> meaning(NameId name) {
        Optional<NameId> changed = meanings.get(name);
        return changed == null ? index.meaning(name) : changed;
    }

    /** The node of a thing now; empty when nothing means it. */
    Optional<Node> node(NameId thing) {
        Optional<Node> changed = nodes.get(thing);
        return changed == null ? index.entity(thing) : changed;
    }

    /** How many papers spell a thing so, by spelling. */
    SortedMap<String, Integer> spellings(NameId thing) {
        SortedMap<String, Integer> spellings = new TreeMap<>();
        for (NameId name : members(thing)) {
            name(name).spellings().forEach((spelling, papers) -> spellings.merge(spelling, papers, Integer::sum));
        }
        return spellings;
    }

    /** The keys that a name is or was spelled with. */
    Set<EntityKey> keysEver(NameId name) {
        Set<EntityKey> ever = new HashSet<>(keys(name));
        ever.addAll(keys(name, index.name(name)));
        return ever;
    }

    private Set<EntityKey> keys(NameId name) {
        return keys.computeIfAbsent(name, ignored -> keys(name, name(name)));
    }

    private static Set<EntityKey> keys(NameId name, NameCount count) {
        Set<EntityKey> keys = new HashSet<>();
        count.spellings().keySet().forEach(spelling -> keys.add(Iris.key(name.type(), spelling)));
        return keys;
    }

    /** The names that are spelled with a key now. */
    private Set<NameId> claimants(EntityKey key) {
        Set<NameId> claimants = new TreeSet<>(index.namesSpelled(key));
        claimants.removeAll(meanings.keySet());
        claimants.addAll(spelled.getOrDefault(key, Set.of()));
        return claimants;
    }

    /** The thing that a key stands for wherever no paper says otherwise; empty when it could be several. */
    Optional<NameId> owner(EntityKey key) {
        return owners.computeIfAbsent(key, ignored -> {
            Set<NameId> claimants = claimants(key);
            NameId itself = NameId.of(key.type(), key.label());
            if (claimants.contains(itself)) {
                return meaning(itself);
            }
            Set<NameId> meant = new TreeSet<>();
            claimants.forEach(name -> meaning(name).ifPresent(meant::add));
            return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
        });
    }

    /**
     * The node of a thing is that of the key by which most papers call it. To keep it from moving to and fro, counts within
     * a power of two are the same; then the plainest key goes before the others, then the longest.
     */
    private Optional<Node> chosenNode(NameId thing) {
        if (members(thing).isEmpty() || resolver.isRejected(thing)) {
            return Optional.empty();
        }
        Map<EntityKey, Integer> papers = new HashMap<>();
        for (NameId name : members(thing)) {
            name(name)
                    .spellings()
                    .forEach((spelling, count) -> papers.merge(Iris.key(name.type(), spelling), count, Integer::sum));
        }
        papers.keySet()
                .removeIf(key -> key.type() != thing.type() || !owner(key).equals(Optional.of(thing)));
        Comparator<Map.Entry<EntityKey, Integer>> best = Comparator.comparingInt(
                        (Map.Entry<EntityKey, Integer> entry) -> Integer.highestOneBit(entry.getValue()))
                .thenComparing(entry ->
                        NameForm.of(thing.type(), entry.getKey().label()).isPlain(entry.getKey()))
                .thenComparing(entry -> entry.getKey().label().length())
                .thenComparing(entry -> entry.getKey().label());
        return papers.entrySet().stream()
                .max(best)
                .map(entry -> Iris.entity(entry.getKey()))
                .or(() -> Optional.of(Iris.unspelled(thing)));
    }

    /** Things and nodes as they were. */
    State before() {
        return new State() {
            @Override
            public NameId meaning(NameId name) {
                return index.meaning(name).orElseThrow();
            }

            @Override
            public Optional<Node> node(NameId name) {
                return index.entity(meaning(name));
            }
        };
    }

    /** Things and nodes as they are to be. */
    State after() {
        return new State() {
            @Override
            public NameId meaning(NameId name) {
                return ResolutionChange.this.meaning(name).orElseThrow();
            }

            @Override
            public Optional<Node> node(NameId name) {
                return ResolutionChange.this.node(meaning(name));
            }
        };
    }

    /** The names that had another node before, or none, or have none now. */
    Set<NameId> moved() {
        Set<NameId> moved = new TreeSet<>();
        for (NameId name : names()) {
            Optional<Node> before = index.meaning(name).flatMap(index::entity);
            Optional<Node> after = meaning(name).flatMap(this::node);
            if (!before.equals(after)) {
                moved.add(name);
            }
        }
        return moved;
    }

    /** Makes the new state the one that is kept. */
    void save() {
        Map<NameId, Set<String>> held = new TreeMap<>();
        for (NameId name : names.keySet()) {
            held.put(name, resolver.acronyms(name));
            // What this hangs on depends on how papers spell the bare name.
            NameId headless = name.headless();
            if (name(headless).papers() > 0) {
                held.put(headless, resolver.acronyms(headless));
            }
        }
        names.forEach((name, count) -> {
            index.putKeys(name, keys(name));
            index.put(name, count);
        });
        held.forEach(index::putAcronyms);
        acronyms.forEach(index::put);
        meanings.forEach(index::putMeaning);
        nodes.forEach(index::putEntity);
    }
}

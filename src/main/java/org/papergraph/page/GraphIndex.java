package org.papergraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.papergraph.graph.RoleProperty;
import org.papergraph.paper.EntityType;

/**
 * What pages ask of the whole graph, in memory: which paper names which entity in which role, and all results. It belongs
 * to one state of the graph and is made by {@link GraphIndexReader}.
 *
 * <p>Papers stand newest first, entities by the number of papers that name them. A million (paper, entity) pairs take
 * about 10 MB besides titles and labels.
 */
final class GraphIndex {

    private final List<PaperEntry> papers;
    private final List<EntityEntry> entities;
    private final Map<Node, Integer> paperPlaces;
    private final Map<Node, Integer> entityPlaces;
    private final Incidence namedBy;
    private final Incidence naming;
    private final List<ResultEntry> results;
    private final List<List<ResultEntry>> resultsOfPaper;
    private final List<List<ResultEntry>> resultsOfEntity;
    private final Map<Integer, Boolean> lowerIsBetter;

    /**
     * Pairs of places, by the first.
     *
     * @param others the second places for each first, ascending
     * @param roles in the same order, a bit for each {@link RoleProperty}
     */
    record Incidence(int[][] others, byte[][] roles) {}

    GraphIndex(
            List<PaperEntry> papers,
            List<EntityEntry> entities,
            Map<Node, Integer> paperPlaces,
            Map<Node, Integer> entityPlaces,
            Incidence naming,
            Incidence namedBy,
            List<ResultEntry> results,
            Map<Integer, Boolean> lowerIsBetter) {
        this.papers = papers;
        this.entities = entities;
        this.paperPlaces = paperPlaces;
        this.entityPlaces = entityPlaces;
        this.naming = naming;
        this.namedBy = namedBy;
        this.results = results;
        this.lowerIsBetter = lowerIsBetter;
        this.resultsOfPaper = new ArrayList<>();
        papers.forEach(paper -> resultsOfPaper.add(new ArrayList<>(0)));
        this.resultsOfEntity = new ArrayList<>();
        entities.forEach(entity -> resultsOfEntity.add(new ArrayList<>(0)));
        for (ResultEntry result : results) {
            resultsOfPaper.get(result.paper()).add(result);
            for (int entity :
                    new int[] {result.method(), result.task(), result.dataset(), result.metric(), result.baseline()}) {
                if (entity != ResultEntry.NONE) {
                    resultsOfEntity.get(entity).add(result);
                }
            }
        }
    }

    /** All papers, newest first. */
    List<PaperEntry> papers() {
        return papers;
    }

    /** All entities, those of most papers first. */
    List<EntityEntry> entities() {
        return entities;
    }

    /** All results. */
    List<ResultEntry> results() {
        return results;
    }

    PaperEntry paper(int at) {
        return papers.get(at);
    }

    EntityEntry entity(int at) {
        return entities.get(at);
    }

    Optional<PaperEntry> paper(Node node) {
        return Optional.ofNullable(paperPlaces.get(node)).map(papers::get);
    }

    Optional<EntityEntry> entity(Node node) {
        return Optional.ofNullable(entityPlaces.get(node)).map(entities::get);
    }

    /** Places of the papers that name an entity, newest first. */
    int[] papersOf(EntityEntry entity) {
        return namedBy.others()[entity.at()];
    }

    /** Places of the entities that a paper names, those of most papers first. */
    int[] entitiesOf(PaperEntry paper) {
        return naming.others()[paper.at()];
    }

    /** Whether a paper relates so to an entity that it names. */
    boolean has(PaperEntry paper, RoleProperty property, EntityEntry entity) {
        int at = Arrays.binarySearch(entitiesOf(paper), entity.at());
        return at >= 0 && (naming.roles()[paper.at()][at] & bit(property)) != 0;
    }

    /** The entities to which a paper relates so. */
    List<EntityEntry> entitiesOf(PaperEntry paper, RoleProperty property) {
        List<EntityEntry> found = new ArrayList<>();
        int[] others = entitiesOf(paper);
        for (int i = 0; i < others.length; i++) {
            if ((naming.roles()[paper.at()][i] & bit(property)) != 0) {
                found.add(entities.get(others[i]));
            }
        }
        return found;
    }

    /** The papers that relate so to an entity, newest first. */
    List<PaperEntry> papersOf(EntityEntry entity, RoleProperty property) {
        List<PaperEntry> found = new ArrayList<>();
        int[] others = papersOf(entity);
        for (int i = 0; i < others.length; i++) {
            if ((namedBy.roles()[entity.at()][i] & bit(property)) != 0) {
                found.add(papers.get(others[i]));
            }
        }
        return found;
    }

    /** The papers that name an entity, as a set of places. */
    BitSet paperSet(EntityEntry entity) {
        BitSet set = new BitSet(papers.size());
        for (int paper : papersOf(entity)) {
            set.set(paper);
        }
        return set;
    }

    /** In how many papers each entity stands together with one; by place, 0 for the entity itself. */
    int[] usedWith(EntityEntry entity) {
        int[] counts = new int[entities.size()];
        for (int paper : papersOf(entity)) {
            for (int other : naming.others()[paper]) {
                counts[other]++;
            }
        }
        counts[entity.at()] = 0;
        return counts;
    }

    List<ResultEntry> resultsOf(PaperEntry paper) {
        return resultsOfPaper.get(paper.at());
    }

    /** The results that name an entity in any part. */
    List<ResultEntry> resultsOf(EntityEntry entity) {
        return resultsOfEntity.get(entity.at());
    }

    /** Whether less is better; empty where the graph does not say. */
    Optional<Boolean> lowerIsBetter(int metric) {
        return Optional.ofNullable(lowerIsBetter.get(metric));
    }

    /** The entities of a type that most papers name. */
    List<EntityEntry> mostNamed(EntityType type, int limit) {
        return entities.stream()
                .filter(entity -> entity.type() == type)
                .limit(limit)
                .toList();
    }

    long count(EntityType type) {
        return entities.stream().filter(entity -> entity.type() == type).count();
    }

    static byte bit(RoleProperty property) {
        return (byte) (1 << property.ordinal());
    }
}

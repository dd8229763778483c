package org.papergraph.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.papergraph.graph.RoleProperty;
import org.papergraph.paper.EntityType;

/** What lies around a paper or an entity, so little that it can be seen at once. */
final class Neighbourhood {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OF_A_TYPE = 6;
    private static final int PAPERS = 6;

    private final GraphIndex index;
    private final Relations relations;

    Neighbourhood(Site site, GraphView view) {
        this.index = site.index();
        this.relations = new Relations(site.index(), view);
    }

    /**
     * A thing that can be walked to.
     *
     * @param id the end of its IRI
     * @param label by which people know it
     * @param kind {@code paper} or the type's style
     */
    record Place(String id, String label, String kind) {
        static Place of(EntityEntry entity) {
            return new Place(Site.id(entity.node()), entity.label(), Things.style(entity.type()));
        }

        static Place of(PaperEntry paper) {
            return new Place(Site.id(paper.node()), paper.title(), "paper");
        }
    }

    /**
     * A way from one thing to another.
     *
     * @param from where it begins
     * @param label what it means
     * @param to where it ends
     * @param papers how many papers it rests on
     */
    record Way(Place from, String label, Place to, int papers) {

        /** The end that is not the given one. */
        Place other(Place center) {
            return from.equals(center) ? to : from;
        }
    }

    /** The ways from an entity: to papers, to what it is named together with, and what papers say about it. */
    List<Way> around(EntityEntry entity) {
        Place center = Place.of(entity);
        List<Way> ways = new ArrayList<>();
        for (Relations.Relation relation : relations.about(entity, OF_A_TYPE * 2)) {
            ways.add(new Way(Place.of(relation.subject()), relation.verb(), Place.of(relation.object()), 1));
        }
        int[] counts = index.usedWith(entity);
        for (EntityType type : EntityType.values()) {
            IntStream.range(0, counts.length)
                    .filter(place -> counts[place] > 0 && index.entity(place).type() == type)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer place) -> counts[place])
                            .reversed())
                    .limit(OF_A_TYPE)
                    .forEach(place ->
                            ways.add(new Way(center, "named with", Place.of(index.entity(place)), counts[place])));
        }
        for (PaperEntry paper : ownFirst(entity)) {
            ways.add(new Way(Place.of(paper), role(paper, entity), center, 1));
        }
        return ways;
    }

    /** Papers that made it known before those that only use it. */
    private List<PaperEntry> ownFirst(EntityEntry entity) {
        return IntStream.of(index.papersOf(entity))
                .limit(GraphView.MOST)
                .mapToObj(index::paper)
                .sorted(Comparator.comparing((PaperEntry paper) -> !owns(paper, entity)))
                .limit(PAPERS)
                .toList();
    }

    private boolean owns(PaperEntry paper, EntityEntry entity) {
        for (RoleProperty property : RoleProperty.values()) {
            if (EntityPage.isOwn(property) && index.has(paper, property, entity)) {
                return true;
            }
        }
        return false;
    }

    private String role(PaperEntry paper, EntityEntry entity) {
        for (RoleProperty property : RoleProperty.values()) {
            if (index.has(paper, property, entity)) {
                return switch (property.role()) {
                    case ADDRESSED -> "addresses";
                    case PROPOSED -> "proposes";
                    case USED -> "uses";
                    case COMPARED -> "compares with";
                    case INTRODUCED -> "introduces";
                    case REPORTED -> "reports";
                };
            }
        }
        return "names";
    }

    /** The ways from a paper: to what it names and to papers like it. */
    List<Way> around(PaperEntry paper) {
        Place center = Place.of(paper);
        List<Way> ways = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            IntStream.of(index.entitiesOf(paper))
                    .mapToObj(index::entity)
                    .filter(entity -> entity.type() == type)
                    .sorted(Comparator.comparing((EntityEntry entity) -> !owns(paper, entity)))
                    .limit(OF_A_TYPE)
                    .forEach(entity -> ways.add(new Way(center, role(paper, entity), Place.of(entity), 1)));
        }
        new SimilarByNames(index)
                .to(paper, PAPERS)
                .forEach(similar -> ways.add(new Way(
                        center,
                        "is similar to",
                        Place.of(similar.paper()),
                        similar.shared().size())));
        return ways;
    }

    /** The thing of an id. */
    Optional<Place> place(String id) {
        return index.entity(Site.resource("/" + id))
                .map(Place::of)
                .or(() -> index.paper(Site.resource("/" + id)).map(Place::of));
    }

    /** The ways from a thing. */
    List<Way> around(Place place) {
        return index.entity(Site.resource("/" + place.id()))
                .map(this::around)
                .or(() -> index.paper(Site.resource("/" + place.id())).map(this::around))
                .orElse(List.of());
    }

    /** The same for a program that draws it: {@code {"center", "nodes": [{id, label, kind}], "edges": [{from, label, to, papers}]}}. */
    static String json(Place center, List<Way> ways) {
        List<Place> places = new ArrayList<>(List.of(center));
        ways.forEach(way -> {
            Place other = way.other(center);
            if (!places.contains(other)) {
                places.add(other);
            }
        });
        ObjectNode root = JSON.createObjectNode().put("center", center.id());
        ArrayNode nodes = root.putArray("nodes");
        places.forEach(place -> nodes.addObject()
                .put("id", place.id())
                .put("label", place.label())
                .put("kind", place.kind()));
        ArrayNode edges = root.putArray("edges");
        ways.forEach(way -> edges.addObject()
                .put("from", way.from().id())
                .put("label", way.label())
                .put("to", way.to().id())
                .put("papers", way.papers()));
        return root.toString();
    }
}

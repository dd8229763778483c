package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Relation;
import org.papergraph.paper.Result;
import org.papergraph.paper.Span;

/**
 * Takes the entities and results of a paper from its annotated text.
 *
 * <p>Without state: the extraction is a function of the arguments alone. Safe for use by several threads.
 */
public final class PaperExtractor {

    /** Goes up when entities, roles or results come out otherwise under the same weights. */
    private static final int VERSION = 11;

    /** The confidence of a metric that no recogniser saw and beside which a number stands. */
    private static final double UNRECOGNISED = 0.5;

    private final ExtractionWeights weights;

    /** With the weights that papergraph ships. */
    public PaperExtractor() {
        this(ExtractionWeights.bundled());
    }

    /** With weights of one's own. */
    public PaperExtractor(ExtractionWeights weights) {
        this.weights = weights;
    }

    /** What is taken from one paper, given the sentences, tokens and mentions of its {@linkplain Paper#text() text}. */
    public Extraction extract(Paper paper, AnnotatedText annotated) {
        List<Entity> entities = entities(annotated, weights.entities());
        ResultModels models = weights.results();
        ClaimText text = new ClaimText(annotated.text(), annotated.sentences(), entities, models.lexicon(), Set.of());
        List<ResultFinder.Draft> drafts =
                ResultFinder.results(new ResultFinder(text).drafts(models), models.calibration());
        List<Mention> found = new ArrayList<>();
        for (Span place : ResultFinder.unrecognised(drafts)) {
            found.add(new Mention(place, place.in(annotated.text()), EntityType.Metric, UNRECOGNISED));
        }
        if (!found.isEmpty()) {
            found.addAll(annotated.mentions());
            found.sort(Comparator.comparing(Mention::span));
            entities = entities(annotated.with(found), weights.entities());
        }
        List<Span> spans = annotated.sentences().stream().map(Sentence::span).toList();
        List<Result> results = results(drafts, entities, models.calibration());
        List<Relation> relations = new RelationFinder(annotated.text(), annotated.sentences(), entities)
                .find(weights.relations(), results);
        return new Extraction(paper, spans, entities, results, relations);
    }

    private static List<Result> results(
            List<ResultFinder.Draft> drafts, List<Entity> entities, Calibration calibration) {
        List<Result> results = new ArrayList<>();
        for (ResultFinder.Draft draft : drafts) {
            Map<Slot, String> names = new EnumMap<>(Slot.class);
            Set<Span> places = new TreeSet<>();
            draft.parts()
                    .forEach((slot, option) -> ResultFinder.at(option.place(), slot.type(), entities)
                            .ifPresent(entity -> {
                                names.put(slot, entity.name());
                                places.add(place(entity, option.place()));
                            }));
            if (names.containsKey(Slot.METHOD)) {
                names.remove(Slot.BASELINE, names.get(Slot.METHOD));
            }
            results.add(new Result(
                    names.get(Slot.METHOD),
                    names.get(Slot.TASK),
                    names.get(Slot.DATASET),
                    names.get(Slot.METRIC),
                    draft.quantity().value(),
                    draft.quantity().unit(),
                    draft.comparison().stream().findFirst().orElse(null),
                    names.get(Slot.BASELINE),
                    draft.quantity().span(),
                    draft.line().span(),
                    List.copyOf(places),
                    calibration.of(draft.said())));
        }
        return results;
    }

    private static Span place(Entity entity, Span near) {
        return entity.mentions().stream()
                .map(Mention::span)
                .filter(near::overlaps)
                .findFirst()
                .orElse(near);
    }

    static List<Entity> entities(AnnotatedText annotated, EntityModels weights) {
        List<MentionGroup> groups = groups(annotated, weights::join);
        List<Entity> entities = new ArrayList<>();
        RoleFinder roles = new RoleFinder(annotated.text(), annotated.sentences(), groups);
        // The title is the first sentence.
        int abstractBegin = annotated.text().indexOf('\n') + 1;
        Set<String> taken = new HashSet<>();
        for (MentionGroup group : groups) {
            group.spellings().forEach(spelling -> taken.add(group.type() + " " + spelling));
        }
        for (MentionGroup group : groups) {
            List<String> own = group.spellings();
            String name = NameChooser.name(
                    group,
                    annotated.text(),
                    abstractBegin,
                    weights.name(group.type()),
                    option -> own.contains(option) || !taken.contains(group.type() + " " + option));
            taken.add(group.type() + " " + name);
            EntityModels.Told told = weights.role(group.type(), roles.signs(group));
            entities.add(group.entity(
                    told.role(),
                    weights.calibration().of(told.probability()),
                    roles.evidence(group, told.role(), weights),
                    name));
        }
        return entities;
    }

    static List<MentionGroup> groups(AnnotatedText annotated, Function<EntityType, LogLinearModel> joins) {
        return grouper(annotated).group(trimmed(annotated), joins);
    }

    /** What joins the mentions of a text. */
    static EntityGrouper grouper(AnnotatedText annotated) {
        List<AcronymDefinition> acronyms = new AcronymFinder().find(annotated.text(), annotated.sentences());
        return new EntityGrouper(annotated.text(), annotated.sentences(), acronyms);
    }

    /** The mentions of a text, cut to the names. */
    static List<Mention> trimmed(AnnotatedText annotated) {
        MentionTrimmer trimmer = new MentionTrimmer();
        return annotated.mentions().stream()
                .map(mention -> trimmer.trimmed(annotated.text(), mention))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Changes whenever the same annotated text may give another extraction. */
    public String version() {
        return "extract-" + VERSION + "." + weights.digest();
    }
}

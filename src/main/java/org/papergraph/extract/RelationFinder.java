package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Relation;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Result;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/**
 * Finds how the things relate that a paper names.
 *
 * <p>Of every two that stand near each other in a sentence, a model says how they relate; rules see who is said to do
 * better than whom, and what is said of "we" and "our method"; results say on what a method was evaluated and what it
 * surpassed. Precision goes first: what is not sure is left out.
 */
final class RelationFinder {

    /** The least confidence of a relation. */
    private static final double LEAST = 0.8;

    /** Words of which one stands between a method and its task. */
    private static final Pattern FOR = Pattern.compile(
            "for|in|on|to|:|tasks?|problems?|performs?|performing|achieves?|solves?|solving|addresses|tackles?|tackling|'s|that|with|of");

    /** Words behind which another thought begins. */
    private static final Pattern APART = Pattern.compile(
            ",|;|and|but|however|vulnerab\\w*|suffers?|diminish\\w*|against|prone|despite|attacks?|outperform\\w*|unlike|than|compared|without");

    private static final Pattern GENERIC = Pattern.compile(
            "(?i)(?:(?:large|pre-?trained|deep|neural|vision|multimodal|graph|foundation|machine|reinforcement|convolutional)[ -])*"
                    + "(?:language models?|networks?|models?|learning|training|fine-?tuning|llms?|lms?|transformers?|algorithms?|methods?)");

    private final String text;
    private final List<Entity> entities;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Relation> found = new LinkedHashMap<>();

    RelationFinder(String text, List<Sentence> sentences, List<Entity> entities) {
        this.text = text;
        this.entities = entities;
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i).span();
            List<Item.Naming> namings = new ArrayList<>();
            for (int thing = 0; thing < entities.size(); thing++) {
                for (Mention mention : entities.get(thing).mentions()) {
                    if (sentence.contains(mention.span())) {
                        namings.add(new Item.Naming(
                                mention.span(), entities.get(thing).type(), thing));
                    }
                }
            }
            lines.add(Line.of(text, sentence, i, namings, List.of()));
        }
    }

    /** In order of the sentences; of one relation between two things the surest statement. */
    List<Relation> find(RelationModels models, List<Result> results) {
        StatedRelations stated = new StatedRelations(entities);
        for (Line line : lines) {
            addModelled(line, models);
            stated.in(line)
                    .forEach(each -> add(
                            each.type(),
                            each.subject(),
                            each.object(),
                            line.span(),
                            each.places(),
                            each.probability()));
        }
        results.forEach(this::addFromResult);
        return found.values().stream()
                .filter(relation -> relation.confidence() >= LEAST)
                .sorted(Comparator.comparing(Relation::sentence)
                        .thenComparing(Relation::type)
                        .thenComparing(relation -> relation.subject().name())
                        .thenComparing(relation -> relation.object().name()))
                .toList();
    }

    private void addModelled(Line line, RelationModels models) {
        for (int one = 0; one < line.items().size(); one++) {
            int end = Math.min(line.items().size(), one + RelationSigns.FARTHEST);
            for (int other = one + 1; other < end; other++) {
                Item.Naming first = line.items().get(one).mention();
                Item.Naming second = line.items().get(other).mention();
                if (first != null && second != null && first.thing() != second.thing()) {
                    addModelled(line, one, other, first, second, models);
                }
            }
        }
    }

    private void addModelled(
            Line line, int one, int other, Item.Naming first, Item.Naming second, RelationModels models) {
        LogLinearModel model = models.models().get(RelationModels.key(first.type(), second.type()));
        if (model == null) {
            return;
        }
        RelationOutcomes outcomes = new RelationOutcomes(first.type(), second.type());
        double[] probabilities = model.probabilities(RelationSigns.of(text, line, one, other));
        for (int i = 1; i < outcomes.count(); i++) {
            RelationOutcomes.Outcome outcome = outcomes.get(i);
            double probability = models.calibration(outcome.type()).of(probabilities[i]);
            int subject = outcome.forward() ? first.thing() : second.thing();
            int object = outcome.forward() ? second.thing() : first.thing();
            if (!isPlausible(outcome.type(), line, one, other, subject, object)) {
                continue;
            }
            add(outcome.type(), subject, object, line.span(), List.of(first.span(), second.span()), probability);
        }
    }

    /** What went wrong most among the finds that were read by hand: see the model card. */
    private boolean isPlausible(RelationType type, Line line, int one, int other, int subject, int object) {
        return switch (type) {
            case USED_FOR_TASK -> {
                boolean linked = other == one + 1;
                for (int i = one + 1; i < other; i++) {
                    linked |= FOR.matcher(line.form(i)).matches();
                    if (line.number() > 0 && APART.matcher(line.form(i)).matches()) {
                        yield false;
                    }
                }
                yield linked;
            }
            case COMPARED_WITH -> !isGeneric(subject) && !isGeneric(object);
            case KIND_OF -> !line.form(one - 1).matches("in|with|of|across");
            case EVALUATED_ON, BENCHMARK_FOR, OUTPERFORMS, BASED_ON, PART_OF -> true;
        };
    }

    private boolean isGeneric(int thing) {
        return GENERIC.matcher(entities.get(thing).name()).matches();
    }

    private void addFromResult(Result result) {
        List<Integer> method = numbers(EntityType.Method, result.method());
        for (int subject : method) {
            for (int dataset : numbers(EntityType.Dataset, result.dataset())) {
                addFromResult(RelationType.EVALUATED_ON, subject, dataset, result);
            }
            Comparison comparison = result.comparison();
            boolean better = comparison == Comparison.IMPROVEMENT || comparison == Comparison.SPEEDUP;
            for (int baseline : numbers(EntityType.Method, result.baseline())) {
                if (better && entities.get(subject).role() != Role.COMPARED) {
                    addFromResult(RelationType.OUTPERFORMS, subject, baseline, result);
                }
            }
        }
    }

    private void addFromResult(RelationType type, int subject, int object, Result result) {
        Set<Span> places = new TreeSet<>();
        boolean bothNamed = true;
        for (int thing : List.of(subject, object)) {
            List<Span> here =
                    places(thing).stream().filter(result.sentence()::contains).toList();
            bothNamed &= !here.isEmpty();
            places.addAll(here);
        }
        if (places.isEmpty()) {
            // "On it, we reach 81.5": told by names that stand elsewhere.
            places.addAll(result.mentions());
            places.retainAll(Stream.of(subject, object)
                    .flatMap(thing -> places(thing).stream())
                    .toList());
        }
        boolean own = entities.get(subject).role() == Role.PROPOSED;
        if (bothNamed || (own && !places.isEmpty())) {
            add(type, subject, object, result.sentence(), List.copyOf(places), 0.9 * result.confidence());
        }
    }

    private List<Span> places(int thing) {
        return entities.get(thing).mentions().stream().map(Mention::span).toList();
    }

    private List<Integer> numbers(EntityType type, @Nullable String name) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < entities.size() && name != null; i++) {
            if (entities.get(i).type() == type && entities.get(i).name().equals(name)) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private void add(RelationType type, int subject, int object, Span sentence, List<Span> places, double probability) {
        Entity one = entities.get(subject);
        Entity other = entities.get(object);
        boolean generic = switch (type) {
            case OUTPERFORMS -> isGeneric(subject) || isGeneric(object);
            case BASED_ON -> isGeneric(subject);
            default -> false;
        };
        if (subject == object || generic || !type.joins(one.type(), other.type())) {
            return;
        }
        double confidence = probability * Math.min(trust(one), trust(other));
        Relation relation = new Relation(
                type, Relation.End.of(one), Relation.End.of(other), sentence, places, Math.min(1, confidence));
        String key = type + "\t" + subject + "\t" + object;
        String reverse = type + "\t" + object + "\t" + subject;
        if (type.isSymmetric() && found.containsKey(reverse)) {
            return;
        }
        Optional<Relation> before = Optional.ofNullable(found.get(key));
        if (before.isEmpty() || before.get().confidence() < confidence) {
            found.put(key, relation);
        }
    }

    /** A thing named often is most likely one, whatever each place is worth. */
    private static double trust(Entity entity) {
        return Math.sqrt(entity.confidence());
    }
}

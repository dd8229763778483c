package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Comparison;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Result;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/**
 * Finds the numbers that a paper claims as outcomes, and what they are of.
 *
 * <p>Every number is a candidate; the words around it say whether it is a result. What it is of, is what the sentence
 * mentions nearest.
 */
final class ResultFinder {

    /** How much of a sentence is looked at on either side of a number, in characters. */
    private static final int CONTEXT = 500;

    /** The least probability with which a number counts as a result. */
    private static final double LEAST = 0.5;

    /** A sentence with more numbers than this is a table or a list of data and claims nothing. */
    private static final int MOST = 50;

    private static final int NEAR_BEFORE = 40;
    private static final int NEAR_BEHIND = 30;

    /** "On RACE, ...": on something with a name, though it was not recognised as a dataset. */
    private static final Pattern ON_SOMETHING =
            Pattern.compile("^On\\b|\\b[Oo]n\\s+(?:(?:the|other)\\s+)?(?:[\\w-]+\\s+)?\\p{Lu}");

    private static final Pattern THAN = Pattern.compile(
            "(?i)\\b(?:than|over|against|versus|vs\\.?|compared (?:to|with)|relative to|outperform\\w*|surpass\\w*)(?:\\s+(?:the|a|an|both|vanilla|standard))?\\s+$");
    private static final Pattern OF_TIME =
            Pattern.compile("time|latenc|speed|delay|duration|hour|overhead|cost|throughput", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Sentence> sentences;
    private final List<Entity> entities;

    ResultFinder(String text, List<Sentence> sentences, List<Entity> entities) {
        this.text = text;
        this.sentences = sentences;
        this.entities = entities;
    }

    /** In order of the numbers. */
    List<Result> find(ResultWeights weights) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i).span();
            List<Quantity> quantities = quantities(sentence);
            if (quantities.size() > MOST) {
                continue;
            }
            for (Quantity quantity : quantities) {
                double confidence = weights.probability(cues(quantity, i, quantities.size()));
                if (confidence > LEAST) {
                    results.add(result(quantity, sentence, quantities, confidence));
                }
            }
        }
        return results;
    }

    /** The numbers of a sentence that are no part of a name. */
    List<Quantity> quantities(Span sentence) {
        List<NamedMention> named = NamedMention.in(sentence, entities);
        return new QuantityFinder()
                .find(text, sentence).stream()
                        .filter(quantity ->
                                named.stream().noneMatch(name -> name.span().overlaps(quantity.span())))
                        .toList();
    }

    Set<ResultCue> cues(Quantity quantity, int at, int quantities) {
        Span sentence = sentences.get(at).span();
        String precedes = precedes(quantity, sentence);
        String follows = follows(quantity, sentence).toLowerCase(Locale.ROOT);
        String precedesInLowerCase = precedes.toLowerCase(Locale.ROOT);
        Set<ResultCue> cues = EnumSet.noneOf(ResultCue.class);
        for (ResultCue cue : ResultCue.values()) {
            if (cue.isIn(precedes, precedesInLowerCase, follows)) {
                cues.add(cue);
            }
        }
        cues.add(cueOfUnit(quantity.unit()));
        addCuesOfNumber(quantity, cues);
        addCuesOfMentions(quantity, sentence, cues);
        if (at == 0) {
            cues.add(ResultCue.IN_TITLE);
        } else if (at * 3 >= sentences.size() * 2) {
            cues.add(ResultCue.LATE);
        } else if (at * 3 <= sentences.size()) {
            cues.add(ResultCue.EARLY);
        }
        if (quantities > 1) {
            cues.add(ResultCue.OTHER_NUMBERS);
        }
        return cues;
    }

    private static void addCuesOfNumber(Quantity quantity, Set<ResultCue> cues) {
        if (quantity.isDecimal()) {
            cues.add(ResultCue.DECIMAL);
        } else if (quantity.unit() == null) {
            int digits = quantity.value().length();
            if (digits == 4
                    && (quantity.value().startsWith("19") || quantity.value().startsWith("20"))) {
                cues.add(ResultCue.YEAR);
            }
            cues.add(digits < 2 ? ResultCue.SMALL_INTEGER : ResultCue.LARGE_INTEGER);
        }
    }

    private void addCuesOfMentions(Quantity quantity, Span sentence, Set<ResultCue> cues) {
        NamedMention.in(sentence, entities).forEach(named -> {
            Span span = named.span();
            switch (named.type()) {
                case Metric -> {
                    cues.add(ResultCue.METRIC_IN_SENTENCE);
                    int before = quantity.span().begin() - span.end();
                    int behind = span.begin() - quantity.span().end();
                    if (before >= 0 && before < NEAR_BEFORE) {
                        cues.add(ResultCue.METRIC_BEFORE);
                    }
                    if (behind >= 0 && behind < NEAR_BEHIND) {
                        cues.add(ResultCue.METRIC_BEHIND);
                    }
                }
                case Dataset -> cues.add(ResultCue.DATASET_IN_SENTENCE);
                case Method -> {
                    if (named.entity().role() == Role.PROPOSED) {
                        cues.add(ResultCue.PROPOSED_IN_SENTENCE);
                    }
                }
                case Task -> {}
            }
        });
    }

    private String precedes(Quantity quantity, Span sentence) {
        int end = quantity.span().begin();
        return text.substring(Math.max(sentence.begin(), end - CONTEXT), end);
    }

    private String follows(Quantity quantity, Span sentence) {
        int begin = quantity.span().end();
        return text.substring(begin, Math.min(sentence.end(), begin + CONTEXT));
    }

    private static ResultCue cueOfUnit(@Nullable String unit) {
        if (unit == null) {
            return ResultCue.BARE;
        }
        return switch (unit) {
            case "%" -> ResultCue.PERCENT;
            case "x" -> ResultCue.TIMES;
            case "points" -> ResultCue.POINTS;
            case "s", "ms", "second", "seconds", "minutes", "hours", "milliseconds", "minute", "hour", "days", "day" ->
                ResultCue.DURATION;
            default -> ResultCue.OTHER_UNIT;
        };
    }

    private Result result(Quantity quantity, Span sentence, List<Quantity> quantities, double confidence) {
        Comparison comparison = ComparisonFinder.of(quantity, precedes(quantity, sentence), follows(quantity, sentence))
                .orElse(null);
        List<NamedMention> mentions = NamedMention.in(sentence, entities);
        String method = new MethodOfResult(text, sentence, entities, mentions, quantities)
                .of(quantity, comparison != null)
                .orElse(null);
        String baseline = baseline(mentions, sentence)
                .filter(name -> comparison != null && !name.equals(method))
                .orElse(null);
        return new Result(
                method,
                first(EntityType.Task).orElse(null),
                new DatasetOfResult(text, sentence, mentions, quantities)
                        .of(quantity)
                        .or(() -> onlyDataset(sentence))
                        .orElse(null),
                metric(quantity, mentions).orElse(null),
                quantity.value(),
                quantity.unit(),
                comparison,
                baseline,
                quantity.span(),
                sentence,
                confidence);
    }

    /** What stands behind "than", "over", "compared to"; else the first of the sentence that the paper compares with. */
    private Optional<String> baseline(List<NamedMention> mentions, Span sentence) {
        List<NamedMention> methods = mentions.stream()
                .filter(named -> named.type() == EntityType.Method)
                .toList();
        return methods.stream()
                .filter(named -> THAN.matcher(
                                text.substring(sentence.begin(), named.span().begin()))
                        .find())
                .findFirst()
                .or(() -> methods.stream()
                        .filter(named -> named.entity().role() == Role.COMPARED)
                        .findFirst())
                .map(NamedMention::name);
    }

    /** The nearest metric; of a duration only one that is measured in time: "41.8 BLEU after 3.5 days" are no days of BLEU. */
    private static Optional<String> metric(Quantity quantity, List<NamedMention> mentions) {
        boolean duration = cueOfUnit(quantity.unit()) == ResultCue.DURATION;
        return mentions.stream()
                .filter(named -> named.type() == EntityType.Metric)
                .min(Comparator.comparingInt(named -> named.distance(quantity.span())))
                .map(NamedMention::name)
                .filter(metric -> !duration || OF_TIME.matcher(metric).find());
    }

    /** Where a paper names one dataset alone, its numbers are on that one, unless the sentence is about something else. */
    private Optional<String> onlyDataset(Span sentence) {
        if (ON_SOMETHING.matcher(sentence.in(text)).find()) {
            return Optional.empty();
        }
        List<Entity> datasets = entities.stream()
                .filter(entity -> entity.type() == EntityType.Dataset)
                .toList();
        return datasets.size() == 1 ? Optional.of(datasets.get(0).name()) : Optional.empty();
    }

    private Optional<String> first(EntityType type) {
        return entities.stream()
                .filter(entity -> entity.type() == type)
                .findFirst()
                .map(Entity::name);
    }
}

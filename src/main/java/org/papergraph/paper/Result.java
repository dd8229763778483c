package org.papergraph.paper;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that a paper's abstract claims as an outcome.
 *
 * <p>Entities are referred to by their {@linkplain Entity#name() name} within the same {@link Extraction}; a part that
 * the text does not say is null.
 *
 * @param method whose result it is
 * @param task on which task
 * @param dataset on which dataset
 * @param metric by which measure
 * @param value the number as written, without thousands separators or unit: {@code 3.69}, {@code three}
 * @param unit what stands behind the number: {@code %}, {@code x}, {@code points}, {@code ms}; null for a bare number
 * @param comparison null for a value by itself
 * @param baseline what it is compared with
 * @param span where the number stands, with its unit
 * @param sentence the sentence that claims it
 * @param mentions the places that name its parts, in order: of metric, dataset, method and baseline where its sentence names
 *     them, else elsewhere in the text
 * @param confidence probability that the number is a result by this metric, 0 to 1; the model card says how well it is
 *     calibrated
 */
public record Result(
        @Nullable String method,
        @Nullable String task,
        @Nullable String dataset,
        @Nullable String metric,
        String value,
        @Nullable String unit,
        @Nullable Comparison comparison,
        @Nullable String baseline,
        Span span,
        Span sentence,
        List<Span> mentions,
        double confidence) {

    public Result {
        mentions = List.copyOf(mentions);
        number(value);
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException(span + " is not in its sentence " + sentence);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }

    /** A result whose parts' places are not known. */
    public Result(
            @Nullable String method,
            @Nullable String task,
            @Nullable String dataset,
            @Nullable String metric,
            String value,
            @Nullable String unit,
            @Nullable Comparison comparison,
            @Nullable String baseline,
            Span span,
            Span sentence,
            double confidence) {
        this(method, task, dataset, metric, value, unit, comparison, baseline, span, sentence, List.of(), confidence);
    }

    /** The same with only those of its parts that are among some entities. */
    public Result keeping(List<Entity> entities) {
        List<Span> places = entities.stream()
                .flatMap(entity -> entity.mentions().stream())
                .map(Mention::span)
                .toList();
        return new Result(
                kept(method, EntityType.Method, entities),
                kept(task, EntityType.Task, entities),
                kept(dataset, EntityType.Dataset, entities),
                kept(metric, EntityType.Metric, entities),
                value,
                unit,
                comparison,
                kept(baseline, EntityType.Method, entities),
                span,
                sentence,
                mentions.stream().filter(places::contains).toList(),
                confidence);
    }

    private static @Nullable String kept(@Nullable String name, EntityType type, List<Entity> entities) {
        boolean there = entities.stream()
                .anyMatch(entity -> entity.type() == type && entity.name().equals(name));
        return there ? name : null;
    }

    /** The value as a number. */
    public BigDecimal number() {
        return number(value);
    }

    private static BigDecimal number(String value) {
        return NumberWords.value(value).orElseGet(() -> new BigDecimal(value));
    }
}

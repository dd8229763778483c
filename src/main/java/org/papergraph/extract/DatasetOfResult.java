package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Span;

/**
 * Says on which dataset the numbers of a sentence were reached.
 *
 * <p>Numbers and datasets of two lists of equal length belong together in their order. Else a number belongs to the
 * dataset behind it with "on", before another number comes; else to the last one before it; else to the next behind it.
 */
final class DatasetOfResult {

    /** What stands between the datasets of a list. */
    private static final Pattern BETWEEN_DATASETS = Pattern.compile(
            "^[\\s)]*(?:\\([^()]{0,20}\\))?\\s*(?:,|/|&|and|or|,\\s*and|as well as)\\s*(?:(?:on|the)\\s+)*$");

    /** What stands between the numbers of a list. */
    private static final Pattern BETWEEN_NUMBERS =
            Pattern.compile("^[\\s\\\\$})]*(?:,|/|&|and|or|,\\s*and)\\s*(?:(?:by|of|a|an|to)\\s+)*[\\s~{$\\\\(+]*$");

    /** What stands between numbers of which each is explained: "2.3x speedup (9% gain) and 2.2x". */
    private static final Pattern BETWEEN_EXPLAINED_NUMBERS = Pattern.compile("^[^.;]{0,45}$");

    private static final Pattern ON = Pattern.compile(
            "^[^;.,]{0,70}\\b(?:on|in|for|over|across|of)\\s+(?:(?:the|both|all|its|challenging|standard|popular)\\s+)*(?:[\\w-]+\\s+){0,2}$");

    /** A dataset behind these words is not the one that is evaluated on. */
    private static final Pattern TRAINED_ON = Pattern.compile("(?i)\\btrained (?:only )?on (?:the )?(?:public )?$");

    private final String text;
    private final Span sentence;
    private final List<NamedMention> datasets;
    private final List<Quantity> quantities;

    DatasetOfResult(String text, Span sentence, List<NamedMention> mentions, List<Quantity> quantities) {
        this.text = text;
        this.sentence = sentence;
        this.datasets = mentions.stream()
                .filter(named -> named.type() == EntityType.Dataset)
                .toList();
        this.quantities = quantities;
    }

    /** The name of the number's dataset; nothing when the sentence names none. */
    Optional<String> of(Quantity quantity) {
        return inOrder(quantity)
                .or(() -> behind(quantity))
                .or(() -> lastBefore(quantity))
                .or(() -> datasets.stream()
                        .filter(dataset ->
                                dataset.span().begin() >= quantity.span().end())
                        .findFirst())
                .map(NamedMention::name);
    }

    private Optional<NamedMention> inOrder(Quantity quantity) {
        boolean respectively = sentence.in(text)
                .substring(quantity.span().end() - sentence.begin())
                .contains("respectively");
        List<Quantity> numbers = numbers(quantity, respectively ? BETWEEN_EXPLAINED_NUMBERS : BETWEEN_NUMBERS);
        int at = numbers.indexOf(quantity);
        return lists().stream()
                .filter(list -> list.size() > 1)
                .filter(list -> respectively ? numbers.size() % list.size() == 0 : numbers.size() == list.size())
                .min(Comparator.comparingInt(list -> list.get(0).distance(quantity.span())))
                .map(list -> list.get(at * list.size() / numbers.size()));
    }

    /** The list of numbers that one is part of. */
    private List<Quantity> numbers(Quantity quantity, Pattern between) {
        List<Quantity> list = new ArrayList<>();
        for (Quantity next : quantities) {
            boolean goesOn = !list.isEmpty()
                    && between.matcher(between(list.get(list.size() - 1).span(), next.span()))
                            .matches();
            if (!goesOn) {
                if (list.contains(quantity)) {
                    break;
                }
                list.clear();
            }
            list.add(next);
        }
        return list;
    }

    private List<List<NamedMention>> lists() {
        List<List<NamedMention>> lists = new ArrayList<>();
        List<NamedMention> list = new ArrayList<>();
        for (NamedMention dataset : datasets) {
            boolean goesOn = !list.isEmpty()
                    && BETWEEN_DATASETS
                            .matcher(between(list.get(list.size() - 1).span(), dataset.span()))
                            .matches();
            if (!goesOn) {
                list = new ArrayList<>();
                lists.add(list);
            }
            list.add(dataset);
        }
        return lists;
    }

    private Optional<NamedMention> behind(Quantity quantity) {
        return datasets.stream()
                .filter(dataset -> dataset.span().begin() >= quantity.span().end())
                .findFirst()
                .filter(dataset -> quantities.stream()
                        .noneMatch(
                                other -> other.span().begin() >= quantity.span().end()
                                        && other.span().end() <= dataset.span().begin()))
                .filter(dataset ->
                        ON.matcher(between(quantity.span(), dataset.span())).matches());
    }

    private Optional<NamedMention> lastBefore(Quantity quantity) {
        return datasets.stream()
                .filter(dataset -> dataset.span().end() <= quantity.span().begin())
                .filter(dataset -> !TRAINED_ON
                        .matcher(text.substring(sentence.begin(), dataset.span().begin()))
                        .find())
                .reduce((one, other) -> other);
    }

    private String between(Span one, Span other) {
        return one.end() <= other.begin() ? text.substring(one.end(), other.begin()) : "";
    }
}

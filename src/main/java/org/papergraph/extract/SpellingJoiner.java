package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.papergraph.paper.EntityType;

/**
 * Joins different spellings of one thing of a paper: "hate speech detection" with "detect hate speech", "error rate" with
 * "test error rate".
 *
 * <p>A model says of two spellings how probable it is that they name one thing. From the most probable pair on, the groups of
 * both become one where the mean over all pairs between the groups is a half or more (average linkage: Sokal and Michener,
 * "A statistical method for evaluating systematic relationships", 1958).
 */
final class SpellingJoiner {

    private static final double LEAST = 0.5;

    /**
     * Two spellings of one type that have something in common.
     *
     * @param longer has as many words as the other or more
     * @param signs of their naming one thing or two
     */
    record Pair(NamedSpelling longer, NamedSpelling shorter, Set<String> signs) {}

    /** Two spellings and how probable it is that they name one thing. */
    private record Link(Spelling one, Spelling other, double probability) {}

    private final Map<Set<Spelling>, Double> probabilities = new HashMap<>();
    private final Map<Spelling, List<Spelling>> groups = new HashMap<>();

    private SpellingJoiner(List<NamedSpelling> spellings) {
        spellings.forEach(spelling -> groups.put(spelling.key(), new ArrayList<>(List.of(spelling.key()))));
    }

    /** The pairs of a paper's spellings that have something in common, in an order that depends on the spellings alone. */
    static List<Pair> pairs(String text, List<NamedSpelling> spellings) {
        List<Pair> pairs = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            List<NamedSpelling> longestFirst = spellings.stream()
                    .filter(spelling -> spelling.type() == type)
                    .sorted(Comparator.comparingInt((NamedSpelling spelling) ->
                                    -spelling.key().words().size())
                            .thenComparing(
                                    spelling -> String.join(" ", spelling.key().words())))
                    .toList();
            JoinSigns signs = new JoinSigns(text, longestFirst);
            for (int shorter = 1; shorter < longestFirst.size(); shorter++) {
                for (int longer = 0; longer < shorter; longer++) {
                    Set<String> shown = signs.of(longer, shorter);
                    if (!shown.isEmpty()) {
                        pairs.add(new Pair(longestFirst.get(longer), longestFirst.get(shorter), shown));
                    }
                }
            }
        }
        return pairs;
    }

    /**
     * For each spelling the one that stands for its group.
     *
     * @param models for each type what tells whether two spellings name one thing: outcome 1 if so, else 0
     */
    static Map<Spelling, Spelling> join(
            String text, List<NamedSpelling> spellings, Function<EntityType, LogLinearModel> models) {
        SpellingJoiner joiner = new SpellingJoiner(spellings);
        List<Link> links = new ArrayList<>();
        for (Pair pair : pairs(text, spellings)) {
            double probability = models.apply(pair.longer.type()).probabilities(pair.signs)[1];
            joiner.probabilities.put(Set.of(pair.longer.key(), pair.shorter.key()), probability);
            if (probability >= LEAST) {
                links.add(new Link(pair.longer.key(), pair.shorter.key(), probability));
            }
        }
        links.sort(Comparator.comparingDouble((Link link) -> -link.probability));
        links.forEach(joiner::join);
        Map<Spelling, Spelling> joined = new HashMap<>();
        joiner.groups.forEach((spelling, group) -> joined.put(spelling, group.get(0)));
        return joined;
    }

    private void join(Link link) {
        List<Spelling> one = group(link.one);
        List<Spelling> other = group(link.other);
        if (one != other && mean(one, other) >= LEAST) {
            one.addAll(other);
            other.forEach(spelling -> groups.put(spelling, one));
        }
    }

    private List<Spelling> group(Spelling spelling) {
        return groups.getOrDefault(spelling, List.of());
    }

    /** Over those pairs between two groups that have something in common. */
    private double mean(List<Spelling> one, List<Spelling> other) {
        double sum = 0;
        int pairs = 0;
        for (Spelling a : one) {
            for (Spelling b : other) {
                Double probability = probabilities.get(Set.of(a, b));
                if (probability != null) {
                    sum += probability;
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }
}

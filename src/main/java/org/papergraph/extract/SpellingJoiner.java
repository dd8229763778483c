package org.papergraph.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.papergraph.paper.EntityType;

/**
 * Joins different spellings of one thing: "regret minimization" with "expected regret minimization", "hate speech
 * detection" with "detect hate speech".
 *
 * <p>A shortened form is joined only where it can mean one thing: when it shortens two things, it is a third. The rules
 * differ by type because tasks are paraphrased and methods are named.
 */
final class SpellingJoiner {

    /** Words that say how another thing is used; what follows or goes before is a method of its own. */
    private static final Set<String> LINKS = words("""
            based with for using via to transformer language and driven aware
            """);

    private static final Set<String> FUNCTION_WORDS = words("""
            of for in on to with from by via using the a an and or into under through at over
            """);

    /** Endings that a noun, a verb and a gerund of one stem differ in; the longer ones first. */
    private static final List<String> ENDINGS = List.of(
            "izations",
            "isations",
            "ization",
            "isation",
            "ations",
            "ation",
            "ments",
            "ment",
            "izing",
            "ising",
            "ings",
            "ing",
            "ions",
            "ion",
            "izers",
            "izer",
            "ers",
            "ors",
            "ives",
            "ized",
            "ised",
            "izes",
            "ize",
            "er",
            "or",
            "ive",
            "ed",
            "es",
            "al",
            "s",
            "e",
            "y");

    private static final int SHORTEST_STEM = 4;

    /** Least likeness at which, in annotated papers, two out of three pairs of tasks are one. */
    private static final double LIKE_ENOUGH_FOR_TASKS = 0.6;

    /** Least likeness at which more than four out of five pairs of methods, one of which has all words of the other, are one. */
    private static final double LIKE_ENOUGH_FOR_METHODS = 0.65;

    private final Map<Spelling, Spelling> groups = new HashMap<>();
    private final Map<Spelling, Set<String>> stems = new HashMap<>();

    private final Set<Spelling> acronyms;

    private SpellingJoiner(Set<Spelling> acronyms) {
        this.acronyms = acronyms;
    }

    /**
     * For each spelling the one that stands for its group.
     *
     * @param acronyms those spellings that an acronym stands for: such a method is a name and no shortened form
     */
    static Map<Spelling, Spelling> join(
            Collection<Spelling> spellings, Function<Spelling, EntityType> types, Set<Spelling> acronyms) {
        SpellingJoiner joiner = new SpellingJoiner(acronyms);
        for (Spelling spelling : spellings) {
            joiner.stems.put(spelling, stems(spelling));
        }
        List<Spelling> longestFirst = new ArrayList<>(spellings);
        longestFirst.sort(
                Comparator.comparingInt((Spelling spelling) -> spelling.words().size())
                        .reversed()
                        .thenComparing(spelling -> String.join(" ", spelling.words())));
        for (EntityType type : EntityType.values()) {
            joiner.join(
                    longestFirst.stream()
                            .filter(spelling -> types.apply(spelling) == type)
                            .toList(),
                    type);
        }
        Map<Spelling, Spelling> joined = new HashMap<>();
        spellings.forEach(spelling -> joined.put(spelling, joiner.group(spelling)));
        return joined;
    }

    private void join(List<Spelling> longestFirst, EntityType type) {
        for (int i = 0; i < longestFirst.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (sayTheSame(longestFirst.get(j), longestFirst.get(i), type)) {
                    unite(longestFirst.get(i), longestFirst.get(j));
                }
            }
        }
        for (Spelling shorter : longestFirst) {
            Set<Spelling> fuller = new HashSet<>();
            for (Spelling longer : longestFirst) {
                if (!group(longer).equals(group(shorter)) && isFuller(longer, shorter, type)) {
                    fuller.add(group(longer));
                }
            }
            if (fuller.size() == 1) {
                unite(shorter, fuller.iterator().next());
            }
        }
    }

    private boolean sayTheSame(Spelling one, Spelling other, EntityType type) {
        Set<String> ones = stems.getOrDefault(one, Set.of());
        Set<String> others = stems.getOrDefault(other, Set.of());
        boolean task = type == EntityType.Task;
        boolean sameWords = ones.size() > (task ? 0 : 1) && ones.equals(others);
        boolean paraphrase =
                task && Math.min(ones.size(), others.size()) > 2 && likeness(ones, others) >= LIKE_ENOUGH_FOR_TASKS;
        return sameWords || paraphrase;
    }

    private boolean isFuller(Spelling longer, Spelling shorter, EntityType type) {
        Set<String> more = stems.getOrDefault(longer, Set.of());
        Set<String> less = stems.getOrDefault(shorter, Set.of());
        boolean subset = less.size() > 1 && more.size() > less.size() && more.containsAll(less);
        return switch (type) {
            case Task, Dataset, Metric -> longer.endsWith(shorter) || longer.startsWith(shorter) || subset;
            case Method ->
                shorter.words().size() > 1
                        && !acronyms.contains(shorter)
                        && (isNamedMore(longer, shorter)
                                || (subset && likeness(more, less) >= LIKE_ENOUGH_FOR_METHODS));
        };
    }

    /** Whether a method's longer spelling only says more about it and does not make another method of it. */
    private static boolean isNamedMore(Spelling longer, Spelling shorter) {
        int more = longer.words().size() - shorter.words().size();
        if (longer.startsWith(shorter)) {
            return !LINKS.contains(longer.words().get(shorter.words().size()));
        }
        return longer.endsWith(shorter)
                && longer.words().subList(0, more).stream().noneMatch(LINKS::contains);
    }

    /** Jaccard's coefficient. */
    private static double likeness(Set<String> ones, Set<String> others) {
        Set<String> all = new HashSet<>(ones);
        all.addAll(others);
        Set<String> shared = new HashSet<>(ones);
        shared.retainAll(others);
        return (double) shared.size() / all.size();
    }

    private Spelling group(Spelling spelling) {
        Spelling group = spelling;
        while (groups.containsKey(group)) {
            group = groups.getOrDefault(group, group);
        }
        return group;
    }

    private void unite(Spelling shorter, Spelling longer) {
        Spelling joining = group(shorter);
        Spelling joined = group(longer);
        if (!joining.equals(joined)) {
            groups.put(joining, joined);
        }
    }

    private static Set<String> stems(Spelling spelling) {
        Set<String> stems = new HashSet<>();
        for (String word : spelling.words()) {
            if (!FUNCTION_WORDS.contains(word)) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}

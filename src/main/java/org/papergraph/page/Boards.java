package org.papergraph.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts results into leaderboards: what can be compared stands together, the best first. */
final class Boards {

    private final GraphIndex index;

    Boards(GraphIndex index) {
        this.index = index;
    }

    /**
     * Results that can be compared.
     *
     * @param dataset place of the dataset, or {@link ResultEntry#NONE}
     * @param metric place of the metric, or {@link ResultEntry#NONE}
     * @param unit of all values; empty for none
     * @param results the best first
     */
    record Board(int dataset, int metric, String unit, List<ResultEntry> results) {
        Board {
            results = List.copyOf(results);
        }

        /** How many papers report them. */
        long papers() {
            return results.stream().mapToInt(ResultEntry::paper).distinct().count();
        }
    }

    private record Key(int dataset, int metric, String unit) {}

    /** Boards of results that are no gains, those of most papers first. */
    List<Board> of(Collection<ResultEntry> results) {
        Map<Key, List<ResultEntry>> groups = new LinkedHashMap<>();
        for (ResultEntry result : results) {
            if (!result.isGain()) {
                groups.computeIfAbsent(
                                new Key(result.dataset(), result.metric(), result.unit()), none -> new ArrayList<>())
                        .add(result);
            }
        }
        List<Board> boards = new ArrayList<>();
        groups.forEach((key, group) -> {
            group.sort(bestFirst(key.metric()));
            boards.add(new Board(key.dataset(), key.metric(), key.unit(), group));
        });
        boards.sort(Comparator.comparingLong(Board::papers)
                .thenComparingInt(board -> board.results().size())
                .reversed()
                .thenComparing(board -> board.metric() == ResultEntry.NONE)
                .thenComparingInt(Board::dataset)
                .thenComparingInt(Board::metric)
                .thenComparing(Board::unit));
        return boards;
    }

    /** Boards that name both dataset and metric and compare something. */
    List<Board> contested(Collection<ResultEntry> results) {
        return of(results).stream()
                .filter(board -> board.dataset() != ResultEntry.NONE && board.metric() != ResultEntry.NONE)
                .filter(board -> board.results().stream()
                                .mapToInt(ResultEntry::method)
                                .filter(method -> method != ResultEntry.NONE)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private Comparator<ResultEntry> bestFirst(int metric) {
        Comparator<ResultEntry> byValue = Comparator.comparing(ResultEntry::value);
        boolean lower = index.lowerIsBetter(metric).orElse(false);
        return (lower ? byValue : byValue.reversed())
                .thenComparingInt(ResultEntry::paper)
                .thenComparing(result -> result.node().getURI());
    }

    /** What is known of a metric's direction, for people. */
    String direction(int metric) {
        if (metric == ResultEntry.NONE) {
            return "";
        }
        return index.lowerIsBetter(metric)
                .map(lower -> lower ? "lower is better" : "higher is better")
                .orElse("");
    }
}

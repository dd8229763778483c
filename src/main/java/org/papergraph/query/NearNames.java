package org.papergraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The few names that come nearest to one that fits nothing, for "do you mean". Mutable; one per search. */
final class NearNames {

    private record Near(int distance, String name) {}

    private static final Comparator<Near> NEAREST =
            Comparator.comparingInt(Near::distance).thenComparing(Near::name);

    private final String wanted;
    private final int most;
    private final List<Near> nearest = new ArrayList<>();

    NearNames(String wanted, int most) {
        this.wanted = wanted;
        this.most = most;
    }

    /** Considers a name, compared in its key form and kept in its own. */
    void offer(String key, String name) {
        int distance = distance(key);
        if (distance == Integer.MAX_VALUE) {
            return;
        }
        Near candidate = new Near(distance, name);
        if (!nearest.contains(candidate)) {
            nearest.add(candidate);
            nearest.sort(NEAREST);
            if (nearest.size() > most) {
                nearest.remove(most);
            }
        }
    }

    /** The names, nearest first. */
    List<String> names() {
        return nearest.stream().map(Near::name).toList();
    }

    /** The names between two texts, or the third text where none came near. */
    String sentence(String before, String after, String none) {
        if (nearest.isEmpty()) {
            return none;
        }
        return nearest.stream().map(near -> "'" + near.name() + "'").collect(Collectors.joining(", ", before, after));
    }

    /** Edits for a slip of the pen; the surplus of letters, behind those, for a part of a name. */
    private int distance(String key) {
        int slips = Math.max(1, Math.min(3, wanted.length() / 4));
        int surplus = Math.abs(key.length() - wanted.length());
        if (surplus <= slips) {
            int edits = edits(key);
            if (edits <= slips) {
                return edits;
            }
        }
        boolean part = key.contains(wanted) || wanted.contains(key);
        return part && Math.min(key.length(), wanted.length()) >= 3 ? 10 + surplus : Integer.MAX_VALUE;
    }

    /** Levenshtein's distance, row by row. */
    private int edits(String key) {
        int[] row = new int[key.length() + 1];
        for (int j = 0; j <= key.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= key.length(); j++) {
                int substituted = diagonal + (wanted.charAt(i - 1) == key.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[key.length()];
    }
}

package org.papergraph.annotate;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words that keep the same company, grouped at three granularities: a word that training has not seen is known by its
 * group. {@link ClusterTrainer} makes them from plain abstracts.
 */
final class WordClusters {
    /** Sets of clusters, from the coarsest. */
    static final int GRANULARITIES = 3;

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final String[] UNKNOWN = {"_", "_", "_"};

    private final SortedMap<String, short[]> clusters;

    /** @param clusters of each {@linkplain #fold folded} word, its cluster at each granularity */
    WordClusters(SortedMap<String, short[]> clusters) {
        this.clusters = new TreeMap<>(clusters);
    }

    /** A word as the clusters know it: lower case, each digit a zero. */
    static String fold(String word) {
        return DIGIT.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("0");
    }

    /** The names of a folded word's clusters; those of its last part, marked, for an unknown compound with hyphens. */
    String[] of(String folded) {
        short[] known = clusters.get(folded);
        if (known != null) {
            return names(known, "");
        }
        short[] head = clusters.get(folded.substring(folded.lastIndexOf('-') + 1));
        return head == null ? UNKNOWN : names(head, "-");
    }

    private static String[] names(short[] numbers, String prefix) {
        String[] names = new String[GRANULARITIES];
        for (int i = 0; i < GRANULARITIES; i++) {
            names[i] = prefix + numbers[i];
        }
        return names;
    }

    /** The folded words and their clusters. */
    Map<String, short[]> words() {
        return clusters;
    }
}

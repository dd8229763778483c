package org.papergraph.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Finds things by the beginnings of the words of their names, as somebody types them.
 *
 * <p>What is found comes in this order: what is called exactly so, what a name begins with it, the rest; each in the order
 * of their places.
 */
final class Names {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final int MOST_WORDS = 8;

    private final NavigableMap<String, List<Integer>> placesByWord = new TreeMap<>();
    private final Map<Integer, List<String>> keys = new HashMap<>();

    /** Makes a name of the thing at a place known. */
    void add(int place, String name) {
        String key = key(name);
        if (key.isEmpty()) {
            return;
        }
        keys.computeIfAbsent(place, none -> new ArrayList<>(1)).add(key);
        for (String word : key.split(" ")) {
            placesByWord.computeIfAbsent(word, none -> new ArrayList<>(1)).add(place);
        }
    }

    /** Words in lower case with one space between; equal for spellings that differ in case, hyphens or accents. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return BETWEEN_WORDS
                .matcher(plain.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The places of all things that fit. */
    BitSet matching(String typed) {
        String key = key(typed);
        BitSet found = new BitSet();
        boolean first = true;
        for (String word : key.isEmpty() ? new String[0] : key.split(" ", MOST_WORDS)) {
            BitSet places = new BitSet();
            placesByWord
                    .subMap(word, true, word + Character.MAX_VALUE, false)
                    .values()
                    .forEach(having -> having.forEach(places::set));
            if (first) {
                found = places;
            } else {
                found.and(places);
            }
            first = false;
        }
        return found;
    }

    /** The places of the first things that fit, the best first. */
    List<Integer> find(String typed, int limit, IntPredicate wanted) {
        String key = key(typed);
        List<List<Integer>> classes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        matching(typed).stream()
                .filter(wanted)
                .forEach(place -> classes.get(rank(place, key)).add(place));
        return classes.stream().flatMap(List::stream).limit(limit).toList();
    }

    private int rank(int place, String key) {
        int rank = 2;
        for (String name : keys.getOrDefault(place, List.of())) {
            if (name.equals(key)) {
                return 0;
            }
            rank = name.startsWith(key) ? 1 : rank;
        }
        return rank;
    }
}

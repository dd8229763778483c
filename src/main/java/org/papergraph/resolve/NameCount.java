package org.papergraph.resolve;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How papers spell one name.
 *
 * @param papers that name it
 * @param spellings each with the number of papers that spell it so; a paper can spell it in several ways
 */
public record NameCount(int papers, SortedMap<String, Integer> spellings) {

    /** Of a name that no paper holds. */
    public static final NameCount NONE = new NameCount(0, new TreeMap<>());

    public NameCount {
        spellings = Collections.unmodifiableSortedMap(new TreeMap<>(spellings));
    }

    /** With one paper more, or less. */
    NameCount with(Iterable<String> spelled, int change) {
        SortedMap<String, Integer> changed = new TreeMap<>(spellings);
        for (String spelling : spelled) {
            add(changed, spelling, change);
        }
        return new NameCount(papers + change, changed);
    }

    /** What these papers and others, none of them the same, come to together. */
    public NameCount and(NameCount others) {
        SortedMap<String, Integer> all = new TreeMap<>(spellings);
        others.spellings.forEach((spelling, count) -> all.merge(spelling, count, Integer::sum));
        return new NameCount(papers + others.papers, all);
    }

    static <K> void add(Map<K, Integer> counts, K key, int change) {
        if (counts.merge(key, change, Integer::sum) <= 0) {
            counts.remove(key);
        }
    }
}

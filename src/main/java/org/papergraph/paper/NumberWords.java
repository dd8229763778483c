package org.papergraph.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** English words for numbers, as results are written out: {@code three} times, {@code two} orders of magnitude. */
public final class NumberWords {

    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100),
            Map.entry("thousand", 1000));

    private NumberWords() {}

    /** The words, sorted. */
    public static List<String> all() {
        return VALUES.keySet().stream().sorted().toList();
    }

    /** The number that a word stands for, in upper or lower case; nothing when it stands for none. */
    public static Optional<BigDecimal> value(String word) {
        return Optional.ofNullable(VALUES.get(word.toLowerCase(Locale.ROOT))).map(BigDecimal::valueOf);
    }
}

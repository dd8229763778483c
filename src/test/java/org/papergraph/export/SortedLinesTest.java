package org.papergraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100_000})
    void sortsByUtf8OctetsAndKeepsEachLineOnceWhateverTheSizeOfAChunk(int charactersOfAChunk) throws IOException {
        List<String> letters = List.of("a", "B", "\t", " ", "é", "\uE000", "\uFFFD", "\uD83D\uDE00", "#", ">");
        Random random = new Random(7);
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder line = new StringBuilder();
            random.ints(random.nextInt(4), 0, letters.size()).forEach(letter -> line.append(letters.get(letter)));
            given.add(line.toString());
        }
        TreeSet<byte[]> expected = new TreeSet<>(Arrays::compareUnsigned);
        given.forEach(line -> expected.add(line.getBytes(StandardCharsets.UTF_8)));

        List<String> sorted = new ArrayList<>();
        try (SortedLines lines = new SortedLines(charactersOfAChunk)) {
            for (String line : given) {
                lines.add(line);
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                sorted.add(line);
            }
        }

        assertThat(sorted)
                .hasSizeBetween(50, 299)
                .isEqualTo(expected.stream()
                        .map(octets -> new String(octets, StandardCharsets.UTF_8))
                        .toList());
    }
}

package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameTableTest {

    @Test
    void keepsTheLogarithmOfCounts() {
        NameTable table = NameTable.of(2, Map.of("bert", new int[] {3, 0}, "bleu", new int[] {0, 1000}));

        assertThat(table.logCount("bert", 0)).isEqualTo(2);
        assertThat(table.logCount("bert", 1)).isZero();
        assertThat((double) table.logCount("bleu", 1)).isCloseTo(Math.log(1001) / Math.log(2), within(0.07));
    }

    @Test
    void knowsNothingOfOtherStrings() {
        Map<String, int[]> rows = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            rows.put("name " + i, new int[] {1});
        }
        NameTable table = NameTable.of(1, rows);

        for (int i = 0; i < 1000; i++) {
            assertThat(table.logCount("name " + i, 0)).isEqualTo(1);
            assertThat(table.logCount("other name " + i, 0)).isZero();
        }
    }

    @Test
    void readsWhatItWrote() throws IOException {
        NameTable table = NameTable.of(3, Map.of("a", new int[] {1, 2, 3}, "b", new int[] {4, 5, 6}));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));

        NameTable read = NameTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.logCount("b", 2)).isEqualTo(table.logCount("b", 2)).isPositive();
        assertThat(read.logCount("c", 2)).isZero();
    }
}

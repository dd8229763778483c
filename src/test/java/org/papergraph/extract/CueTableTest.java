package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueTableTest {

    @Test
    void addsTheWeightsOfTheCuesToThePrior() {
        CueTable<ResultCue> table =
                CueTable.parse(ResultCue.class, "cue\tresult\nPRIOR\t-1.20\nPERCENT\t1.70\nDECIMAL\t1.90\n");

        assertThat(table.sums(EnumSet.of(ResultCue.PERCENT))).containsExactly(0.5);
        assertThat(table.sums(EnumSet.of(ResultCue.YEAR))).containsExactly(-1.2);
    }

    @Test
    void readsBackWhatItWrites() {
        CueTable<RoleCue> table = ExtractionWeights.bundled().roles().table();

        assertThat(CueTable.parse(RoleCue.class, table.text())).isEqualTo(table);
    }

    @Test
    void weighsEveryCue() {
        assertThat(ExtractionWeights.bundled().roles().table().weights()).containsOnlyKeys(RoleCue.values());
        assertThat(ExtractionWeights.bundled().results().table().weights()).containsOnlyKeys(ResultCue.values());
    }

    @Test
    void writesTheTablesThatItReads(@TempDir Path folder) throws Exception {
        ExtractionWeights.bundled().write(folder.resolve("new"));

        assertThat(folder.resolve("new/role-weights.tsv"))
                .content()
                .isEqualTo(ExtractionWeights.bundled().roles().table().text());
        assertThat(Files.readString(folder.resolve("new/result-weights.tsv"))).startsWith("cue\tresult\nPRIOR\t");
    }

    @Test
    void refusesATableOfOtherCues() {
        assertThatThrownBy(() -> CueTable.parse(ResultCue.class, "cue\tresult\nPRIOR\t1\nWEATHER\t1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WEATHER");
        assertThatThrownBy(() -> CueTable.parse(ResultCue.class, "cue\tresult\nPERCENT\t1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PRIOR");
        assertThatThrownBy(() -> CueTable.parse(ResultCue.class, "cue\tresult\nPRIOR\t1\t2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 fields");
        assertThatThrownBy(() -> new ResultWeights(CueTable.parse(ResultCue.class, "cue\train\nPRIOR\t1\n")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

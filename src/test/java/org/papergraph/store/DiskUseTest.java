package org.papergraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {

    @TempDir
    private Path folder;

    @Test
    void countsTheBlocksOfAFileThatHoldAnything() throws IOException {
        Path file = folder.resolve("index.dat");
        try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.setLength(3_000_000);
            holes.seek(4095);
            holes.write(1);
            holes.seek(2_000_000);
            holes.writeLong(7);
            holes.seek(2_999_999);
            holes.write(1);
        }
        assertThat(DiskUse.withoutHoles(file)).isEqualTo(4096 + 4096 + 3_000_000 % 4096);
    }

    @Test
    void aStoreUsesLessThanItsFilesAreLong() {
        try (PaperStore store = PaperStore.open(folder.resolve("store"))) {
            DiskUse use = store.diskUse();
            assertThat(use.used()).isPositive().isLessThan(use.size());
        }
        assertThat(PaperStore.inMemory().diskUse()).isEqualTo(new DiskUse(0, 0));
    }
}

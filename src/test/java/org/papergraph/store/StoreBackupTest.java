package org.papergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreBackupTest {

    private static final Node P = NodeFactory.createURI("https://example.org/p");

    @TempDir
    private Path folder;

    private Path backup;

    @BeforeEach
    void writeBackup() throws IOException {
        backup = folder.resolve("store.nq.gz");
        try (PaperStore store = PaperStore.open(folder.resolve("store"))) {
            store.write(dataset -> {
                for (int i = 0; i < 300; i++) {
                    Node node = NodeFactory.createURI("https://example.org/" + i % 7);
                    dataset.add(
                            node,
                            node,
                            P,
                            NodeFactory.createLiteralLang("line\nbreak \"" + i + "\" \u00e9 \ud83d\udc11", "en"));
                }
                return true;
            });
            assertThat(StoreBackup.write(store, backup)).isEqualTo(300);
        }
    }

    @Test
    void restoresWhatWasStored() throws IOException {
        Path restored = folder.resolve("restored");
        assertThat(StoreBackup.restore(backup, restored)).isEqualTo(300);
        assertThat(quads(restored)).isEqualTo(quads(folder.resolve("store"))).hasSize(300);
        assertThat(folder.resolve("restored.restoring")).doesNotExist();
    }

    @Test
    void overwritesNeitherABackupNorAStore() throws IOException {
        try (PaperStore store = PaperStore.openExisting(folder.resolve("store"))) {
            assertThatExceptionOfType(FileAlreadyExistsException.class)
                    .isThrownBy(() -> StoreBackup.write(store, backup));
        }
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> StoreBackup.restore(backup, folder.resolve("store")))
                .withMessageContaining("nothing is written over it");
        assertThat(quads(folder.resolve("store"))).hasSize(300);
    }

    @Test
    void restoresNothingOfABackupThatIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        refuses();
    }

    @Test
    void restoresNothingOfABackupThatWasChanged() throws IOException {
        String text = unpacked();
        pack(text.replaceFirst("line", "lime"));
        refuses();
    }

    @Test
    void restoresNothingOfABackupWithoutItsEnd() throws IOException {
        String text = unpacked();
        pack(text.substring(0, text.lastIndexOf("# papergraph")));
        refuses();
    }

    @Test
    void restoresNothingOfAnotherFile() throws IOException {
        Files.writeString(backup, "no gzip");
        refuses();
        pack("no quads\n");
        refuses();
    }

    @Test
    void putsAwayWhatAnInterruptedRestoringLeft() throws IOException {
        Path left = Files.createDirectories(folder.resolve("restored.restoring/graph"));
        Files.writeString(left.resolve("half"), "x");
        StoreBackup.restore(backup, folder.resolve("restored"));
        assertThat(quads(folder.resolve("restored"))).hasSize(300);
    }

    private void refuses() {
        Path restored = folder.resolve("restored");
        assertThatExceptionOfType(UnusableStoreException.class)
                .isThrownBy(() -> StoreBackup.restore(backup, restored))
                .withMessageContaining("is not a whole backup")
                .withMessageContaining("nothing was restored");
        assertThat(restored).doesNotExist();
        assertThat(folder.resolve("restored.restoring")).doesNotExist();
    }

    private String unpacked() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(backup))) {
            in.transferTo(text);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private void pack(String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(backup))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Set<String> quads(Path store) {
        try (PaperStore opened = PaperStore.openExisting(store)) {
            return opened.read(dataset -> {
                Set<String> quads = new TreeSet<>();
                dataset.find().forEachRemaining(quad -> quads.add(quad.toString()));
                return quads;
            });
        }
    }
}

package org.papergraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreShardsTest {

    private static final String QUAD = "<urn:x:s> <urn:x:p> \"%s\" <urn:x:g> .\n";
    private static final String TRIPLE = "<urn:x:s> <urn:x:p> \"remembered\" .\n";

    @TempDir
    private Path folder;

    private Path shards;
    private Path store;

    @BeforeEach
    void writeShards() throws IOException {
        shards = folder.resolve("output");
        store = folder.resolve("store");
        Files.createDirectories(shards.resolve("graph"));
        Files.createDirectories(shards.resolve("index"));
        Files.writeString(shards.resolve("graph/part-r-00000.nq"), QUAD.formatted("one"));
        Files.write(shards.resolve("graph/part-r-00001.nq.gz"), packed(QUAD.formatted("two") + QUAD.formatted("3")));
        Files.writeString(shards.resolve("index/part-r-00000.nq"), TRIPLE);
        Files.createFile(shards.resolve("graph/_SUCCESS"));
        Files.createFile(shards.resolve("index/_SUCCESS"));
    }

    @Test
    void allFilesTogetherAreTheStore() throws IOException {
        assertThat(StoreShards.restore(shards, store)).isEqualTo(4);
        try (PaperStore opened = PaperStore.openExisting(store)) {
            List<String> texts = opened.read(dataset -> {
                List<String> found = new ArrayList<>();
                dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                        .forEachRemaining(quad -> found.add(quad.getObject().getLiteralLexicalForm()));
                dataset.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY)
                        .forEachRemaining(quad -> found.add(quad.getObject().getLiteralLexicalForm()));
                return found;
            });
            assertThat(texts).containsExactlyInAnyOrder("one", "two", "3", "remembered");
        }
    }

    @Test
    void nothingIsMadeOfAJobThatIsNotDone() throws IOException {
        Files.delete(shards.resolve("index/_SUCCESS"));
        assertThatThrownBy(() -> StoreShards.restore(shards, store))
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("_SUCCESS");
        assertThat(store).doesNotExist();
    }

    @Test
    void nothingIsMadeOfFilesThatAreCutOff() throws IOException {
        Path file = shards.resolve("graph/part-r-00001.nq.gz");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 30));
        assertThatThrownBy(() -> StoreShards.restore(shards, store))
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining(file.toString());
        assertThat(store).doesNotExist();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTrainerTest {
    private static final List<String> DATASETS = List.of("imagenet", "coco", "mnist");
    private static final List<String> METRICS = List.of("accuracy", "recall", "precision");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add("In study number " + i + " of them we train on " + DATASETS.get(i % 3)
                    + " images and measure the " + METRICS.get(i % 3) + " score of them , attempt "
                    + "abcdefghij".charAt(i % 10) + i / 10 + " .");
        }
        return texts;
    }

    private WordClusters train(String name, List<String> lines) throws IOException {
        return new ClusterTrainer(message -> {}).train(List.of(Files.write(folder.resolve(name), lines)));
    }

    @Test
    void wordsInTheSameCompanyAreOneCluster() throws IOException {
        WordClusters clusters = train("texts.txt", texts());

        assertThat(clusters.of("imagenet")[2])
                .isEqualTo(clusters.of("coco")[2])
                .isEqualTo(clusters.of("mnist")[2])
                .isNotEqualTo(clusters.of("accuracy")[2]);
        assertThat(clusters.of("recall")[2]).isEqualTo(clusters.of("precision")[2]);
    }

    @Test
    void aCompoundIsKnownByItsLastPart() throws IOException {
        WordClusters clusters = train("texts.txt", texts());

        assertThat(clusters.of("tiny-imagenet")[2]).isEqualTo("-" + clusters.of("imagenet")[2]);
        assertThat(clusters.of("never-seen")).containsExactly("_", "_", "_");
    }

    @Test
    void readsJsonObjectsAndGzippedFilesAlike() throws IOException {
        List<String> json =
                texts().stream().map(text -> "{\"text\": \"" + text + "\"}").toList();
        Path gzipped = folder.resolve("texts.jsonl.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
            stream.write(String.join("\n", json).getBytes(StandardCharsets.UTF_8));
        }

        WordClusters plain = train("texts.txt", texts());
        WordClusters packed = new ClusterTrainer(message -> {}).train(List.of(gzipped));

        assertThat(packed.words().keySet()).isEqualTo(plain.words().keySet());
        plain.words()
                .forEach((word, clusters) -> assertThat(packed.of(word))
                        .containsExactly("" + clusters[0], "" + clusters[1], "" + clusters[2]));
    }

    @Test
    void leavesOutOldTextsAndOtherLanguages() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String text : texts()) {
            lines.add("{\"text\": \"" + text + "\"}");
            lines.add("{\"text\": \"vieux " + text + "\", \"lang\": \"fra\"}");
            lines.add("{\"text\": \"ancient " + text + "\", \"year\": \"1999\"}");
        }

        assertThat(train("texts.jsonl", lines).words()).containsKey("images").doesNotContainKeys("vieux", "ancient");
    }
}

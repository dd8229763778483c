package org.papergraph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.ingest.PaperReader;
import org.papergraph.store.PaperStore;

class BuildMeasurementTest {

    @TempDir
    private Path folder;

    private final PaperStore store = PaperStore.inMemory();

    @Test
    void tellsTheFirstPapersFromTheOthersAndBuildsWhatABuildDoes() throws IOException {
        BuildTimes times = measure(papers(70), 1000);
        assertThat(times.cold().papers()).isEqualTo(50);
        assertThat(times.warm().papers()).isEqualTo(20);
        assertThat(times.rejected()).isZero();
        assertThat(times.cold().rate()).isPositive();
        assertThat(times.cold().processor()).containsKeys(BuildStage.values());
        assertThat(times.cold().millisAPaper(BuildStage.EXTRACT)).isPositive();
        assertThat(store.read(StoreCounts::of).papers()).isEqualTo(70);
    }

    @Test
    void readsNoMorePapersThanAsked() throws IOException {
        BuildTimes times = measure(papers(70), 7);
        assertThat(times.cold().papers()).isEqualTo(7);
        assertThat(times.warm().papers()).isZero();
        assertThat(times.warm().rate()).isZero();
        assertThat(store.read(StoreCounts::of).papers()).isEqualTo(7);
    }

    @Test
    void countsWhatCannotBeRead() throws IOException {
        String file = Files.writeString(folder.resolve("a.jsonl"), "{\"title\": \"No end")
                .toString();
        assertThat(measure(file, 7).rejected()).isEqualTo(1);
    }

    private BuildTimes measure(String file, int most) throws IOException {
        return new BuildMeasurement(
                        new PaperReader(),
                        () -> new PaperAnalysis(
                                new TextAnnotator(new NamesRecognizer(Set.of("SheepGAT"), "\0")), new PaperExtractor()),
                        2)
                .measure(List.of(file), InputStream.nullInputStream(), most, store);
    }

    private String papers(int count) throws IOException {
        StringBuilder papers = new StringBuilder();
        for (int i = 0; i < count; i++) {
            papers.append("{\"title\": \"Counting Sheep, Part ")
                    .append(i)
                    .append("\", \"abstract\": \"We propose SheepGAT for the counting of sheep.\"}\n");
        }
        return Files.writeString(folder.resolve("papers.jsonl"), papers).toString();
    }
}

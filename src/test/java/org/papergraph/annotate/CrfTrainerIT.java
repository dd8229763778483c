package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;

class CrfTrainerIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private Path gold() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String name = "Zorb" + (char) ('A' + i % 26) + "Net" + i;
            lines.add("{\"title\": \"The %s method\", \"abstract\": \"We propose %s for frobnication. It is good.\", "
                            .formatted(name, name)
                    + "\"entities\": [{\"type\": \"Method\", \"name\": \"%s\", \"aliases\": []}, ".formatted(name)
                    + "{\"type\": \"Task\", \"name\": \"frobnication\", \"aliases\": []}]}");
        }
        return Files.write(folder.resolve("gold.jsonl"), lines);
    }

    private Path train(String name) throws IOException {
        Path model = folder.resolve(name);
        new CrfTrainer(told::add).train(List.of(gold()), List.of(), model);
        return model;
    }

    @Test
    void makesTheSameModelFromTheSameFilesByteForByte() throws IOException {
        assertThat(train("one.model")).hasSameBinaryContentAs(train("other.model"));
        assertThat(told).isNotEmpty();
    }

    @Test
    void whatItMakesRecognisesWhatItHasNotSeen() throws IOException {
        TextAnnotator annotator = new TextAnnotator(CrfRecognizer.load(train("zorb.model")));

        AnnotatedText annotated = annotator.annotate(Paper.of(
                "The ZorbQNet99 method", "We propose ZorbQNet99 for frobnication. It is good.", new Source("-", 1)));

        assertThat(annotated.mentions())
                .extracting(Mention::surfaceForm, Mention::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ZorbQNet99", EntityType.Method),
                        org.assertj.core.groups.Tuple.tuple("ZorbQNet99", EntityType.Method),
                        org.assertj.core.groups.Tuple.tuple("frobnication", EntityType.Task));
    }

    @Test
    void namesFileAndLineOfAnUnreadablePaper() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "\n{\"title\": \"No abstract\"}\n");

        assertThatThrownBy(() -> new CrfTrainer(told::add).train(List.of(broken), List.of(), folder.resolve("m")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.jsonl:2")
                .hasMessageContaining("abstract is missing");
    }

    @Test
    void refusesAFileThatIsNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("x.model"), "not a model");

        assertThatThrownBy(() -> CrfRecognizer.load(file)).isInstanceOf(IOException.class);
    }
}

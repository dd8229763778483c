package org.papergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private static final String QUESTION = "#+ summary: Is there anything?\nASK { ?s ?p ?o }\n";

    @Test
    void findsAQuestionThatWasAddedAsAFile(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a b/queries"));
        Files.writeString(folder.resolve("a b/queries/anything.rq"), QUESTION);
        Files.writeString(folder.resolve("a b/queries/README.md"), "no question");

        assertThat(names(folder.resolve("a b").toUri().toURL())).containsExactly("anything");
    }

    @Test
    void findsTheQuestionsOfAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("papergraph.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of("queries/", "queries/b.rq", "queries/a.rq", "other/c.rq")) {
                out.putNextEntry(new JarEntry(entry));
                out.write(entry.endsWith("/") ? new byte[0] : QUESTION.getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(names(jar.toUri().toURL())).containsExactly("a", "b");
    }

    @Test
    void holdsTheFirstQuestionsOfResearchers() {
        assertThat(Catalogue.load().questions())
                .extracting(Question::name)
                .isSorted()
                .contains("datasets-for-task", "evidence", "introduced-by", "paper-card", "state-of-the-art");
    }

    @Test
    void proposesAQuestionForAWrongName() {
        assertThatThrownBy(() -> Catalogue.load().question("dataset-for-task"))
                .isInstanceOf(UnknownQuestionException.class)
                .hasMessage("no question is called 'dataset-for-task'; do you mean 'datasets-for-task'?");
        assertThatThrownBy(() -> Catalogue.load().question("zzz"))
                .hasMessage("no question is called 'zzz'; the catalogue lists them all");
    }

    private static List<String> names(URL classPath) throws IOException {
        try (URLClassLoader classes = new URLClassLoader(new URL[] {classPath}, null)) {
            return Catalogue.load(classes).questions().stream()
                    .map(Question::name)
                    .toList();
        }
    }
}

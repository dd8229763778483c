package org.papergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.papergraph.store.PaperStore;

/**
 * Asks every question of the catalogue with its own examples. The answers were read and found right by a person; write
 * them anew with {@code mvn -q -Dquick test -Dtest=QuestionsTest -Dpapergraph.answers=write} and review the difference.
 */
class QuestionsTest {

    private static final Path ANSWERS = Path.of("src/test/resources/org/papergraph/query/answers");
    private static final boolean WRITE = "write".equals(System.getProperty("papergraph.answers"));

    @TestFactory
    List<DynamicTest> everyQuestionAnswersItsExampleAsKnown() {
        PaperStore store = SampleGraph.store();
        return Catalogue.load().questions().stream()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> checkAnswer(store, question)))
                .toList();
    }

    @Test
    void noKnownAnswerIsLeftBehindByAQuestionThatWent() throws IOException {
        List<String> names =
                Catalogue.load().questions().stream().map(Question::name).toList();
        try (var files = Files.list(ANSWERS)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.(csv|nt)$", "")))
                    .isSubsetOf(names);
        }
    }

    @TestFactory
    List<DynamicTest> everyQuestionStandsByItselfInAnyEditor() {
        return Catalogue.load().questions().stream()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> {
                    assertThat(QueryFactory.create(question.sparql(), Syntax.syntaxSPARQL_11))
                            .isNotNull();
                    assertThat(question.tags()).isNotEmpty();
                    assertThat(question.summary()).hasSizeLessThan(80);
                }))
                .toList();
    }

    private static void checkAnswer(PaperStore store, Question question) throws IOException {
        AnswerFormat format = question.kind() == AnswerKind.GRAPH ? AnswerFormat.NTRIPLES : AnswerFormat.CSV;
        String ending = question.kind() == AnswerKind.GRAPH ? ".nt" : ".csv";
        String answer = store.read(dataset -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                new Answers(dataset, Duration.ofSeconds(30))
                        .answer(question, question.examples())
                        .write(format, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        });
        if (WRITE) {
            Files.createDirectories(ANSWERS);
            Files.writeString(ANSWERS.resolve(question.name() + ending), answer);
        }
        try (InputStream known = QuestionsTest.class.getResourceAsStream("answers/" + question.name() + ending)) {
            if (known == null) {
                fail("no known answer for '" + question.name() + "'; its answer is:\n" + answer);
            } else {
                assertThat(answer).isEqualTo(new String(known.readAllBytes(), StandardCharsets.UTF_8));
                assertThat(answer.lines().count()).as("lines").isGreaterThan(1);
            }
        }
    }
}

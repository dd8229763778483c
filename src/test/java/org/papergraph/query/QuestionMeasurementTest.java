package org.papergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;
import org.papergraph.store.PaperStore;

class QuestionMeasurementTest {

    private static final Catalogue FEW = new Catalogue(Catalogue.load().questions().stream()
            .filter(question -> List.of("datasets-for-task", "connection", "results", "paper-graph", "overview")
                    .contains(question.name()))
            .toList());

    private final PaperStore store = SampleGraph.store();

    @Test
    void asksEachQuestionWithWhatItNeedsAndOnceMoreForEachThingThatMayBeGiven() {
        assertThat(measured())
                .extracting(time -> time.question() + time.given())
                .containsExactly(
                        "connection[one, other]",
                        "datasets-for-task[task]",
                        "overview[]",
                        "paper-graph[paper]",
                        "results[]",
                        "results[method]",
                        "results[dataset]",
                        "results[metric]",
                        "results[paper]");
    }

    @Test
    void asksForThingsThatTheGraphHas() {
        assertThat(measured()).allSatisfy(time -> {
            assertThat(time.rows()).isPositive();
            assertThat(time.runs()).isPositive();
            assertThat(time.median()).isPositive().isLessThanOrEqualTo(time.p95());
            assertThat(time.inTime()).isTrue();
        });
    }

    @Test
    void samplesBeginWithWhatMostPapersName() {
        List<String> tasks =
                store.read(dataset -> new SampleValues(dataset, 3).of(parameter(ParameterType.of(EntityType.Task))));
        String most = store.read(dataset -> new Answers(dataset, Duration.ofSeconds(10))
                .answer(Catalogue.load().question("most-used"), java.util.Map.of("type", "task"))
                .rows()
                .get(0)
                .get(0));
        assertThat(tasks).hasSize(3).doesNotHaveDuplicates().startsWith(most);
    }

    private static Parameter parameter(ParameterType type) {
        return new Parameter("thing", type, true, null, "x", "x");
    }

    private List<QuestionTime> measured() {
        List<QuestionTime> times = new ArrayList<>();
        store.read(dataset -> {
            new QuestionMeasurement(FEW, 5, Duration.ofMinutes(1), System::nanoTime).measure(dataset, times::add);
            return dataset;
        });
        return times;
    }
}

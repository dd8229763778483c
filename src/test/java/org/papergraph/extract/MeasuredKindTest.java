package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.Span;

class MeasuredKindTest {

    @ParameterizedTest
    @CsvSource({
        "It is 3.7 times faster than A., TIME",
        "It translates a sentence in 30 ms., TIME",
        "It is 7.5x smaller., SIZE",
        "It takes 15 MB., SIZE",
        "It converges 15-40% faster., TIME",
        "It gains 3.2%., ",
        "It wins by 3 points and is faster., "
    })
    void unitAndWordTellTheKind(String text, MeasuredKind kind) {
        Span sentence = new Span(0, text.length());
        List<Quantity> quantities = new QuantityFinder().find(text, sentence);
        Line line = Line.of(text, sentence, 1, List.of(), quantities);
        int at = line.indexOf(quantities.get(0).span());

        assertThat(MeasuredKind.of(line, at, quantities.get(0)).orElse(null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "inference latency, TIME, true",
        "FPS, TIME, true",
        "Speed-ups, TIME, true",
        "1px outlier rate, TIME, false",
        "GPU memory, SIZE, true",
        "accuracy, SIZE, false"
    })
    void metricsAreOfAKindOrNot(String name, MeasuredKind kind, boolean may) {
        assertThat(kind.mayBe(name)).isEqualTo(may);
    }
}

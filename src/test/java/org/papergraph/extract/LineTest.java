package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.Span;

class LineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gains of 4.6%, 4.13%, and 2.39% in accuracy | 4.6 | 2.39",
                "from 11.6 to 2.4 | 11.6 | 2.4",
                "improves it by 30-50% | 30 | 50",
                "1.8 ~ 2.1x faster | 1.8 | 2.1",
                "4.2 BLEU on one and 3 BLEU on another | 4.2 | 4.2",
                "only 7 times | 7 | 7",
            })
    void joinsTheNumbersOfAListOrRange(String text, String first, String last) {
        Line line = line(text);
        int at = indexOf(line, first);

        assertThat(value(line, line.beginOfList(at))).isEqualTo(first);
        assertThat(value(line, line.endOfList(at))).isEqualTo(last);
        assertThat(value(line, line.beginOfList(indexOf(line, last)))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it reduces latency by 20% | 20 | change<reduce | change>none",
                "reducing cost and time by 46% and 7% | 7 | change<reduci | change>none",
                "a 30% lower cost | 30 | change<none | change>lower",
                "it improves F by 3 and cuts cost by 40% | 40 | change<cuts | change>none",
                "improves F by 3 and G to 4 | 4 | change<improv taken | change>none",
                "2x, while faster | 2 | change<none | change>none",
            })
    void findsTheChangeThatANumberIsAbout(String text, String value, String before, String behind) {
        Line line = line(text);
        int at = indexOf(line, value);

        assertThat(ResultSigns.changeBefore(line, at).strip()).isEqualTo(before);
        assertThat(ResultSigns.changeBehind(line, at).strip()).isEqualTo(behind);
    }

    private static Line line(String text) {
        Span all = new Span(0, text.length());
        return Line.of(text, all, 1, List.of(), new QuantityFinder().find(text, all));
    }

    private static int indexOf(Line line, String value) {
        for (int i = 0; i < line.items().size(); i++) {
            Quantity quantity = line.items().get(i).quantity();
            if (quantity != null && quantity.value().equals(value)) {
                return i;
            }
        }
        throw new AssertionError("no number " + value);
    }

    private static String value(Line line, int at) {
        Quantity quantity = line.items().get(at).quantity();
        return quantity == null ? "" : quantity.value();
    }
}

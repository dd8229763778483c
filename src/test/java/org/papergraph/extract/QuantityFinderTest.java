package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.Span;

class QuantityFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 3.69% error | 3.69 %",
                "a 3.69\\% error | 3.69 %",
                "is 2.3x faster | 2.3 x",
                "is 2.3 times faster | 2.3 x",
                "is 2\\(\\times\\) faster | 2 x",
                "a $4\\times$ speedup | 4 x",
                "gains 1.4 BLEU points | 1.4 points",
                "by 2 percentage points | 2 points",
                "10,000 papers | 10000 null",
                "from 11.80% to 8.38% | 11.80 %;8.38 %",
                "gains of 10-20% | 10 %;20 %",
                "a 2-4x saving | 2 x;4 x",
                "takes 20 ms | 20 ms",
                "with 2.09 GB of memory | 2.09 GB",
                "scores .89 here | 0.89 null",
                "a rate of sim50times | 50 x",
                "keeps geq75% | 75 %",
                "is 8xless | 8 x",
                "frames at 20,FPS | 20 FPS",
                "at 45 frames per second | 45 frames per second",
                "by 100+ points | 100 points",
                "of 0.910/0.896 | 0.910 null;0.896 null",
                "(AUC [0.92, 0.98]) | 0.92 null;0.98 null",
                "reaches 54.3AP | 54.3 null",
                "only 479M FLOPs | 479 M",
                "by a factor of 4 | 4 x",
                "by a factor of at least 3.6 | 3.6 x",
            })
    void readsNumbersWithTheirUnits(String text, String quantities) {
        assertThat(String.join(";", quantities(text))).isEqualTo(quantities);
    }

    @ParameterizedTest
    @CsvSource({
        "GPT-3.5 is used",
        "LLaMA2 is used",
        "x_2 is used",
        "a 7B model",
        "the CIFAR10 data",
        "a 5-shot setting",
        "in O(n^2)",
        "as in [12]",
        "the 3DMark suite"
    })
    void leavesNumbersInNamesAndFormulasOut(String text) {
        assertThat(quantities(text)).isEmpty();
    }

    private static List<String> quantities(String text) {
        return new QuantityFinder()
                .find(text, new Span(0, text.length())).stream()
                        .map(quantity -> quantity.value() + " " + quantity.unit())
                        .toList();
    }

    @Test
    void leaveTheirUnitToTheMetricThatItNames() {
        String text = "runs at 44.5 FPS";
        Quantity quantity =
                new QuantityFinder().find(text, new Span(0, text.length())).get(0);

        assertThat(quantity.beside(text, List.of(new Span(13, 16))))
                .contains(new Quantity(new Span(8, 12), "44.5", "FPS", false));
        assertThat(quantity.beside(text, List.of(new Span(0, 4)))).contains(quantity);
        assertThat(quantity.beside(text, List.of(new Span(5, 12)))).isEmpty();
    }
}

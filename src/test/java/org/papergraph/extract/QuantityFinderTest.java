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
                "by a factor 2.3 | 2.3 x",
                "gains of 12.10, 6.51, and 2.85 points | 12.10 points;6.51 points;2.85 points",
                "gains of +1.4 and +1.3 BLEU points | 1.4 points;1.3 points",
                "by 0.51 (big) and 0.74 (base) BLEU points | 0.51 points;0.74 points",
                "by 30 precision points | 30 points",
                "yields 72.3/75.3% AP/AR | 72.3 %;75.3 %",
                "with 4.8/8.2 WER | 4.8 null;8.2 null",
                "was 0.8455,0.8472 here | 0.8455 null;0.8472 null",
                "(AUC [0.30,0.79]) | 0.30 null;0.79 null",
                "of 95.8 ± 1.2% | 95.8 %;1.2 %",
                "by 1.0∼2.0% | 1.0 %;2.0 %",
                "is 10∼ times faster | 10 x",
                "is 6 7x faster | 6 x;7 x",
                "of 0.34, 11.52%, and 5.05% | 0.34 null;11.52 %;5.05 %",
                "a 0.36 1-pixel rate | 0.36 null",
                "on WMT 14 93% | 14 null;93 %",
                "in 2017, 3.5% | 2017 null;3.5 %",
                "with F1 of 79,93% | 79.93 %",
                "parses 2600 sentences per second | 2600 sentences per second",
                "to 1.19 bits/char | 1.19 bits/char",
                "at 19 $m/s$ | 19 m/s",
                "in 3.8 GPU-days | 3.8 GPU-days",
                "in three hours | three hours",
                "sustains 15.1 PetaFLOPs | 15.1 PetaFLOPs",
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

package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.paper.Paper;

class ResultTrainerTest {

    private static LabelledText.Number known(String value, @Nullable String unit) {
        return new LabelledText.Number(value, unit, null, null, null, null, null, null);
    }

    /** Of each known result as which number it is found in a text. */
    private static Map<String, String> aligned(String abstractText, LabelledText.Number... known) {
        Paper paper = SimpleText.paper("Title", abstractText);
        AnnotatedText text = SimpleText.of(paper, Map.of());
        ClaimText claims =
                new ClaimText(text.text(), text.sentences(), List.of(), new MetricLexicon(Map.of()), Set.of());
        Map<String, String> found = new TreeMap<>();
        ResultTrainer.aligned(claims, new LabelledText(text, List.of(), List.of(known)))
                .forEach((quantity, number) -> found.put(
                        number.value() + " " + number.unit(),
                        quantity.value() + " " + quantity.unit() + " at "
                                + text.text()
                                        .substring(0, quantity.span().begin())
                                        .strip()
                                        .replaceAll("(?s).*\\s", "")));
        return found;
    }

    @Test
    void takesTheNumberThatHasTheUnit() {
        assertThat(aligned("With 2 layers it takes 2 s.", known("2", "s")))
                .containsOnly(Map.entry("2 s", "2 s at takes"));
    }

    @Test
    void takesTheNumberAloneWhereNoneHasTheUnit() {
        assertThat(aligned(
                        "It gains 0.5 BLEU points and then 0.4 on this.",
                        known("0.4", "points"),
                        known("0.5", "points")))
                .containsOnly(
                        Map.entry("0.4 points", "0.4 null at then"), Map.entry("0.5 points", "0.5 points at gains"));
    }

    @Test
    void takesANumberThatIsWrittenOut() {
        assertThat(aligned("It is three times faster.", known("3", "x")))
                .containsOnly(Map.entry("3 x", "three x at is"));
    }

    @Test
    void noNumberIsTwoResults() {
        assertThat(aligned("It gains 5% on both.", known("5", "%"), known("5", "points")))
                .hasSize(1);
    }
}

package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

class CutoffMetricsTest {
    private static final String TITLE = "A title";

    /** The metrics of an abstract in which other mentions were found before. */
    private static List<String> found(String abstractText, Mention... before) {
        String text = TITLE + "\n" + abstractText;
        List<Sentence> sentences = new SentenceReader().read(text, TITLE.length());
        List<String> found = new ArrayList<>();
        for (Mention mention : CutoffMetrics.addedTo(List.of(before), text, sentences)) {
            assertThat(mention.span().in(text)).isEqualTo(mention.surfaceForm());
            found.add(mention.type() + " " + mention.surfaceForm());
        }
        return found;
    }

    private static Mention mention(String abstractText, String form, EntityType type) {
        int begin = TITLE.length() + 1 + abstractText.indexOf(form);
        return new Mention(new Span(begin, begin + form.length()), form, type, 0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pass@1", "Recall@K", "mAP@0.5", "mAP@0.5:0.95", "nDCG@10", "SharpeRatio@k", "accuracy@161"})
    void aMetricAtACutoffIsOne(String metric) {
        assertThat(found("It reaches a " + metric + " of 42.0 and more.")).containsExactly("Metric " + metric);
        assertThat(found("We report (" + metric + ").")).containsExactly("Metric " + metric);
        assertThat(found("We report " + metric + ".")).containsExactly("Metric " + metric);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to someone@example.org today.",
                "Team Athena@DravidianLangTech took part.",
                "The workshop NLP@2021 was held.",
                "We thank @k for it.",
                "It runs at 5@7 o'clock."
            })
    void noNameOrAddressIs(String sentence) {
        assertThat(found(sentence)).isEmpty();
    }

    @Test
    void whatOverlapsItBecomesOneWithItOrGoes() {
        String text = "Its average precision@10 and pass@N of GPT beat others.";

        assertThat(found(
                        text,
                        mention(text, "average precision", EntityType.Metric),
                        mention(text, "pass", EntityType.Method),
                        mention(text, "GPT", EntityType.Method)))
                .containsExactly("Metric average precision@10", "Metric pass@N", "Method GPT");
    }
}

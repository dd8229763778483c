package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;

class MentionCrfTest {
    private static final int METHOD = MentionCrf.label(EntityType.Method);

    @BeforeAll
    static void silence() {
        CoreNlpTalk.silence();
    }

    /** "a" is outside, "m" a method, "x" a method behind another only. */
    private static MentionCrf trained() {
        List<MentionCrf.Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(new MentionCrf.Example(words("a", "m", "x", "a"), new int[] {0, METHOD, METHOD, 0}));
            examples.add(new MentionCrf.Example(words("a", "x", "a"), new int[] {0, 0, 0}));
        }
        return MentionCrf.train(examples, 1.0, 1, 50, iteration -> {});
    }

    private static List<List<String>> words(String... words) {
        List<List<String>> features = new ArrayList<>();
        for (String word : words) {
            features.add(List.of("w=" + word, "bias"));
        }
        return features;
    }

    @Test
    void learnsWordsAndTransitions() {
        MentionCrf crf = trained();

        LabelProbabilities behindMethod = crf.read(words("a", "m", "x", "a"));
        assertThat(behindMethod.label(1, METHOD)).isGreaterThan(0.8);
        assertThat(behindMethod.label(2, METHOD)).isGreaterThan(0.7);
        assertThat(crf.read(words("a", "x", "a")).label(1, METHOD)).isLessThan(0.3);
    }

    @Test
    void isTheSameMadeAnewFromItsWeights() {
        MentionCrf crf = trained();
        MentionCrf again = MentionCrf.of(crf.nodeWeights(), crf.transitionWeights());

        LabelProbabilities one = crf.read(words("a", "m", "x", "unknown"));
        LabelProbabilities other = again.read(words("a", "m", "x", "unknown"));
        for (int i = 0; i < 4; i++) {
            for (int label = 0; label < MentionCrf.LABELS.size(); label++) {
                assertThat(other.label(i, label)).isCloseTo(one.label(i, label), within(1e-6));
            }
        }
    }

    @Test
    void learnsTheSameFromTheSame() {
        MentionCrf one = trained();
        MentionCrf other = trained();

        assertThat(other.transitionWeights()).isDeepEqualTo(one.transitionWeights());
        assertThat(other.nodeWeights().keySet()).isEqualTo(one.nodeWeights().keySet());
        one.nodeWeights()
                .forEach((feature, weights) ->
                        assertThat(other.nodeWeights().get(feature)).isEqualTo(weights));
    }
}

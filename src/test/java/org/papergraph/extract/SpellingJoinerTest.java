package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Span;

class SpellingJoinerTest {

    private static final String TEXT =
            "Test error rates\nThe error rate of beam search, an alpha one, alpha two, alpha six,"
                    + " sequence-to-sequence learning (seq2seq).";

    @Test
    void showsWhichWordsOneHasMoreAndHowTheyStandInTheText() {
        assertThat(signs("Test error rates", "error rate"))
                .contains("ends", "ends+test", "ends+1", "same head=trueends", "title=truefalseends", "like=6")
                .contains("longer first=trueends", "definite=trueendstrue", "beside", "between the")
                .doesNotContain("same", "alike", "abbreviates");
    }

    @Test
    void showsSpellingsThatDifferInALetterOrTwoAndShortForms() {
        assertThat(signs("tuning", "tuing")).contains("edits=1");
        assertThat(signs("convolutional network", "ConvNet")).contains("abbreviates");
        assertThat(signs("coherence", "COH")).contains("is abbreviated");
    }

    @Test
    void showsThatOneStandsInParenthesesBehindTheOther() {
        assertThat(signs("sequence-to-sequence learning", "seq2seq"))
                .contains("apposed overlaps", "apposed, first letters=3", "apposed shapes words coinedtrue");
        assertThat(signs("alpha one", "alpha two")).noneMatch(sign -> sign.startsWith("apposed"));
    }

    @Test
    void whatStandsBetweenIsOneLineThoughTheTitleEndsThere() {
        String text = "Error rates (short)\nAn error rate.";
        List<NamedSpelling> spellings = List.of(named("Error rates", text), named("error rate", text));

        assertThat(SpellingJoiner.pairs(text, spellings).get(0).signs()).contains("between (short) an");
    }

    @Test
    void leavesOutPairsThatHaveNothingInCommon() {
        assertThat(SpellingJoiner.pairs(TEXT, List.of(named("error rate"), named("beam search"))))
                .isEmpty();
    }

    @Test
    void joinsWhatTheModelTakesForOneThing() {
        assertThat(groups(Map.of("ends+test", 2.0), named("Test error rates"), named("error rate")))
                .hasSize(1);
        assertThat(groups(Map.of("ends+test", -2.0), named("Test error rates"), named("error rate")))
                .hasSize(2);
    }

    @Test
    void joinsGroupsOnlyWhereTheMeanOverTheirPairsIsAHalf() {
        NamedSpelling[] three = {named("alpha one"), named("alpha six"), named("alpha two")};
        Map<String, Double> chain = Map.of("heads one six", 3.0, "heads six two", 2.9, "heads one two", -0.5);
        assertThat(groups(chain, three)).hasSize(1);
        Map<String, Double> torn = Map.of("heads one six", 3.0, "heads six two", 2.9, "heads one two", -5.0);
        assertThat(groups(torn, three))
                .containsExactlyInAnyOrder(Set.of("alpha one", "alpha six"), Set.of("alpha two"));
    }

    @Test
    void makesTheSameGroupsInWhateverOrderTheSpellingsCome() {
        List<NamedSpelling> spellings = new ArrayList<>();
        Map<String, Double> weights = new TreeMap<>();
        Random random = new Random(14);
        for (int i = 0; i < 30; i++) {
            spellings.add(named("alpha w" + i));
            for (int j = i + 1; j < 30; j++) {
                weights.put("heads w" + i + " w" + j, random.nextGaussian(-1, 2));
                weights.put("heads w" + j + " w" + i, random.nextGaussian(-1, 2));
            }
        }
        Set<Set<String>> expected = groups(weights, spellings.toArray(NamedSpelling[]::new));
        assertThat(expected).hasSizeBetween(2, 29);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(spellings, random);
            assertThat(groups(weights, spellings.toArray(NamedSpelling[]::new))).isEqualTo(expected);
        }
    }

    private static Set<String> signs(String one, String other) {
        List<SpellingJoiner.Pair> pairs = SpellingJoiner.pairs(TEXT, List.of(named(one), named(other)));
        assertThat(pairs).hasSize(1);
        return pairs.get(0).signs();
    }

    /** The groups of spellings that come of some weights of signs. */
    private static Set<Set<String>> groups(Map<String, Double> weights, NamedSpelling... spellings) {
        Map<String, double[]> rows = new TreeMap<>();
        weights.forEach((sign, weight) -> rows.put(sign, new double[] {weight}));
        Map<Spelling, Spelling> joined =
                SpellingJoiner.join(TEXT, List.of(spellings), type -> new LogLinearModel(1, rows));
        Map<Spelling, Set<String>> groups = new HashMap<>();
        for (NamedSpelling spelling : spellings) {
            groups.computeIfAbsent(joined.get(spelling.key()), ignored -> new HashSet<>())
                    .add(spelling.forms().get(0));
        }
        return new HashSet<>(groups.values());
    }

    private static NamedSpelling named(String form) {
        return named(form, TEXT);
    }

    private static NamedSpelling named(String form, String text) {
        int at = text.lastIndexOf(form);
        List<Span> places = at < 0 ? List.of() : List.of(new Span(at, at + form.length()));
        return new NamedSpelling(Spelling.of(form, Map.of()), List.of(form), EntityType.Metric, places, false);
    }
}

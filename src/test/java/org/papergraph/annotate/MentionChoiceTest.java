package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;

class MentionChoiceTest {
    private static final String TEXT = "Title\nOf top-1 accuracy of BERT and of accuracy.";

    private final List<Sentence> sentences = new SentenceReader().read(TEXT, "Title".length());

    private Candidate candidate(EntityType type, String words) {
        List<Token> tokens = sentences.get(1).tokens();
        List<Candidate.Place> places = new ArrayList<>();
        for (int first = 0; first < tokens.size(); first++) {
            for (int last = first; last < tokens.size(); last++) {
                String between = TEXT.substring(
                        tokens.get(first).span().begin(),
                        tokens.get(last).span().end());
                if (between.equals(words)) {
                    places.add(new Candidate.Place(1, first, last, 0.5, 0, 0));
                }
            }
        }
        return new Candidate(type, words, places);
    }

    private List<String> chosen(List<Candidate> candidates, double... probabilities) {
        return MentionChoice.mentions(TEXT, sentences, candidates, probabilities, 0.3).stream()
                .map(Mention::surfaceForm)
                .toList();
    }

    @Test
    void takesTheLongerNameThoughTheOneInItIsSurer() {
        List<Candidate> candidates = List.of(
                candidate(EntityType.Metric, "accuracy"),
                candidate(EntityType.Metric, "top-1 accuracy"),
                candidate(EntityType.Method, "BERT"));

        assertThat(chosen(candidates, 0.97, 0.8, 0.9)).containsExactly("top-1 accuracy", "BERT", "accuracy");
    }

    @Test
    void takesTwoSureNamesRatherThanAnUnsureOneAcrossBoth() {
        List<Candidate> candidates = List.of(
                candidate(EntityType.Metric, "accuracy"),
                candidate(EntityType.Method, "accuracy of BERT"),
                candidate(EntityType.Method, "BERT"));

        assertThat(chosen(candidates, 0.97, 0.4, 0.9)).containsExactly("accuracy", "BERT", "accuracy");
    }

    @Test
    void takesSureNamesRatherThanLongOnesThatAreHardlyAny() {
        List<Candidate> candidates = List.of(
                candidate(EntityType.Metric, "accuracy"), candidate(EntityType.Metric, "Of top-1 accuracy of BERT"));

        assertThat(chosen(candidates, 0.97, 0.4)).containsExactly("accuracy", "accuracy");
    }

    @Test
    void takesNothingBelowTheThreshold() {
        List<Candidate> candidates =
                List.of(candidate(EntityType.Metric, "accuracy"), candidate(EntityType.Metric, "top-1 accuracy"));

        assertThat(chosen(candidates, 0.97, 0.29)).containsExactly("accuracy", "accuracy");
    }
}

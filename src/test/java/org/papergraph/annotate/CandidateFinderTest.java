package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;

class CandidateFinderTest {
    private static final int METHOD = MentionCrf.label(EntityType.Method);

    private static List<Sentence> sentences(String title, String abstractText) {
        return new SentenceReader().read(title + "\n" + abstractText, title.length());
    }

    /** Independent tokens, each a method with the given probability. */
    private static LabelProbabilities methods(double... probabilities) {
        double[][][] pairs = new double[probabilities.length][MentionCrf.LABELS.size()][MentionCrf.LABELS.size()];
        double before = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double here = probabilities[i];
            pairs[i][0][0] = (1 - before) * (1 - here);
            pairs[i][0][METHOD] = (1 - before) * here;
            pairs[i][METHOD][0] = before * (1 - here);
            pairs[i][METHOD][METHOD] = before * here;
            before = here;
        }
        return new LabelProbabilities(pairs);
    }

    @Test
    void looksForANameWhereverItStandsInAnySpelling() {
        List<Sentence> sentences = sentences("Bar", "Foo-nets win. All like Foo nets.");

        List<Candidate> candidates =
                CandidateFinder.find(sentences, List.of(methods(0), methods(0.9, 0, 0), methods(0, 0, 0, 0, 0)));

        assertThat(candidates).hasSize(1);
        Candidate candidate = candidates.get(0);
        assertThat(candidate.type()).isEqualTo(EntityType.Method);
        assertThat(candidate.key()).isEqualTo("foo net");
        assertThat(candidate.places()).hasSize(2);
        assertThat(candidate.places().get(0).probability()).isCloseTo(0.9, within(1e-9));
        assertThat(candidate.places().get(1).first()).isEqualTo(2);
        assertThat(candidate.places().get(1).last()).isEqualTo(3);
        assertThat(candidate.best()).isCloseTo(0.9, within(1e-9));
        assertThat(candidate.mean()).isLessThan(0.5);
    }

    @Test
    void tellsHowStrongWhatCrossesAPlaceIs() {
        List<Sentence> sentences = sentences("Foo net", "Bar.");

        List<Candidate> candidates = CandidateFinder.find(sentences, List.of(methods(0.8, 0.5), methods(0, 0)));

        Candidate shorter = candidates.stream()
                .filter(candidate -> candidate.key().equals("foo"))
                .findFirst()
                .orElseThrow();
        assertThat(shorter.best()).isCloseTo(0.4, within(1e-9));
        assertThat(shorter.places().get(0).overlap()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void anAcronymIsNotTheWordThatIsSpelledLikeIt() {
        List<Sentence> sentences = sentences("IS", "It is good. An IS, and one more is.");

        List<Candidate> candidates = CandidateFinder.find(
                sentences, List.of(methods(0.9), methods(0, 0, 0, 0), methods(0, 0.9, 0, 0, 0, 0, 0, 0)));

        assertThat(candidates).hasSize(1);
        assertThat(candidates.get(0).places()).hasSize(2);
    }

    @Test
    void whatIsSeenInLowerCaseTooIsOneName() {
        List<Sentence> sentences = sentences("MATH", "On math. In math.");

        List<Candidate> candidates =
                CandidateFinder.find(sentences, List.of(methods(0.9), methods(0, 0.9, 0), methods(0, 0, 0)));

        assertThat(candidates.get(0).places()).hasSize(3);
    }
}

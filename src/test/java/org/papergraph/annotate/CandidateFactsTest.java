package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;

class CandidateFactsTest {
    private static final int COLUMNS = EntityType.values().length + 1 + NameLists.COUNT;

    /** Behind the type, the places, and what stands within and around: the other half, the same of another type, lists. */
    private static final int OTHER_HALF = 4 + 21 + 4;

    private static final int LISTED = OTHER_HALF + 2;

    private static final NameTable NOTHING_KNOWN = NameTable.of(COLUMNS, Map.of());

    private static List<Sentence> sentences(String text) {
        return new SentenceReader().read("Title\n" + text, "Title".length());
    }

    /** A candidate at the tokens of the second sentence. */
    private static Candidate candidate(EntityType type, String key, int first, int last, double probability) {
        return new Candidate(type, key, List.of(new Candidate.Place(1, first, last, probability, 0, 0)));
    }

    private static List<float[]> facts(String text, NameTable table, Candidate... candidates) {
        return new CandidateFacts(sentences(text), List.of(candidates), table).all();
    }

    @Test
    void seesTheOtherHalfOfAnAcronymsDefinition() {
        List<float[]> facts = facts(
                "The word error rate ( WER ) falls.",
                NOTHING_KNOWN,
                candidate(EntityType.Metric, "word error rate", 1, 3, 0.9),
                candidate(EntityType.Metric, "wer", 5, 5, 0.25));

        assertThat(facts.get(0)[OTHER_HALF]).isEqualTo(0.25f);
        assertThat(facts.get(1)[OTHER_HALF]).isEqualTo(0.9f);
    }

    @Test
    void seesWhatStandsInOneListWithTheName() {
        List<float[]> facts = facts(
                "We compare BERT, GPT-2, and ELMo.",
                NOTHING_KNOWN,
                candidate(EntityType.Method, "bert", 2, 2, 0.9),
                candidate(EntityType.Method, "gpt 2", 4, 4, 0.5),
                candidate(EntityType.Method, "elmo", 7, 7, 0.1));

        assertThat(facts.get(1)[LISTED]).isEqualTo(0.9f);
        assertThat(facts.get(2)[LISTED]).isEqualTo(0.5f);
    }

    @Test
    void knowsNamesFromLabelledPapersAndLists() {
        int[] row = new int[COLUMNS];
        row[EntityType.Dataset.ordinal()] = 7;
        row[CandidateFacts.LABELLED_PAPERS] = 7;
        row[CandidateFacts.LABELLED_PAPERS + 1 + NameLists.LEADERBOARD_DATASETS.ordinal()] = 1;
        NameTable table = NameTable.of(COLUMNS, Map.of("=mbpp", row));
        Candidate dataset = candidate(EntityType.Dataset, "mbpp", 2, 2, 0.1);

        float[] known = facts("We use MBPP.", table, dataset).get(0);
        float[] unknown = facts("We use MBPP.", NOTHING_KNOWN, dataset).get(0);

        assertThat(known[known.length - NameLists.COUNT + NameLists.LEADERBOARD_DATASETS.ordinal()])
                .isEqualTo(1);
        assertThat(unknown[unknown.length - NameLists.COUNT + NameLists.LEADERBOARD_DATASETS.ordinal()])
                .isZero();
        assertThat(known).isNotEqualTo(unknown).hasSameSizeAs(unknown);
    }

    @Test
    void givesEveryCandidateAsManyFacts() {
        List<Candidate> candidates = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            candidates.add(candidate(type, "bert", 2, 2, 0.3));
        }

        List<float[]> facts = facts("We compare BERT.", NOTHING_KNOWN, candidates.toArray(Candidate[]::new));

        assertThat(facts).allSatisfy(row -> assertThat(row).hasSameSizeAs(facts.get(0)));
        assertThat(facts).doesNotHaveDuplicates();
    }
}

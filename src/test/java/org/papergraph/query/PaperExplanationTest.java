package org.papergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperExplanationTest {

    @Test
    void tellsWhatAPaperSaysAndInWhichSentence() {
        PaperExplanation explanation = explained("1907.11692", new ArrayList<>());

        assertThat(explanation.text()).startsWith("RoBERTa: A Robustly Optimized BERT Approach\nWe present RoBERTa");
        assertThat(explanation.mentions())
                .extracting(mention -> mention.span().in(explanation.text()))
                .contains("RoBERTa", "SQuAD", "F1-score");
        assertThat(explanation.names()).anySatisfy(name -> {
            assertThat(name.kind()).isEqualTo("proposesMethod");
            assertThat(name.words()).isEqualTo("RoBERTa");
            assertThat(name.confidence()).isEqualTo(0.96);
        });
        assertThat(explanation.results())
                .extracting(PaperExplanation.Statement::words)
                .contains("RoBERTa: 8.0 points improvement accuracy over BERT");
        assertThat(explanation.relations())
                .extracting(PaperExplanation.Statement::words, PaperExplanation.Statement::sentence)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "RoBERTa -- outperforms --> BERT",
                        "We present RoBERTa and compare it with BERT on question-answering."));
    }

    @Test
    void findsAPaperByWordsOfItsTitle() {
        List<String> remarks = new ArrayList<>();

        assertThat(explained("robustly optimized", remarks).iri()).endsWith("1907.11692");
        assertThat(remarks).isEmpty();
        assertThat(explained("bert", remarks).iri()).endsWith("1907.11692");
        assertThat(remarks).containsExactly("2 titles hold 'bert'; the shortest is taken");
    }

    @Test
    void saysThatThereIsNoSuchPaper() {
        assertThatThrownBy(() -> explained("weather report", new ArrayList<>()))
                .isInstanceOf(WrongArgumentException.class)
                .hasMessageContaining("the graph has no paper 'weather report'");
    }

    private static PaperExplanation explained(String name, List<String> remarks) {
        return SampleGraph.store().read(dataset -> PaperExplanation.of(dataset, name, remarks));
    }
}

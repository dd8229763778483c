package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.annotate.AnnotatedText;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Result;
import org.papergraph.paper.Span;

/** Whose a number is, on which dataset, and against what: what the rules say, which the models hear. */
class ResultPartsTest {

    private static final Map<String, EntityType> NAMES = Map.of(
            "FlowNetX",
            EntityType.Method,
            "GCN",
            EntityType.Method,
            "RNN Encoder-Decoder",
            EntityType.Method,
            "PaLM",
            EntityType.Method,
            "Cora",
            EntityType.Dataset,
            "Citeseer",
            EntityType.Dataset,
            "accuracy",
            EntityType.Metric,
            "BLEU",
            EntityType.Metric,
            "error rate",
            EntityType.Metric);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FlowNetX reaches 83.0% accuracy, against 81.5% for GCN. | 83.0=FlowNetX 81.5=GCN",
                "It reaches 83.0% accuracy, compared to 81.5% by the GCN. | 83.0=FlowNetX 81.5=GCN",
                "In our experiments the RNN Encoder-Decoder obtains 17.82 BLEU. | 17.82=RNN Encoder-Decoder",
                "The baseline GCN achieves 81.5% accuracy, but our model achieves 83.0%. | 81.5=GCN 83.0=FlowNetX",
                "We obtain 83.0% accuracy, while GCN obtains 81.5%. | 83.0=FlowNetX 81.5=GCN",
                "Its accuracy is higher than that of the best model, GCN (81.5%). | 81.5=GCN",
                "PaLM with few-shot prompting reaches an accuracy of 58.1%. | 58.1=PaLM",
                "PaLM with FlowNetX reaches an accuracy of 58.1%. | 58.1=FlowNetX",
                "We achieve better results than GCN, reaching 83.0% accuracy. | 83.0=FlowNetX",
                "Its error rate is 5.91%, where the previous record was 6.10%. | 5.91=FlowNetX 6.10=null",
                "It reduces the error rate from 6.10% to 5.91%. | 6.10=null 5.91=FlowNetX",
                "It improves accuracy by 1.5% over GCN. | 1.5=FlowNetX",
                "FlowNetX reaches 83.0% accuracy, above a simple baseline (20.3%). | 83.0=FlowNetX 20.3=null",
                "Human performance is at 95.8% accuracy. | 95.8=null",
                "It outperforms existing networks such as GCN, which only reach 81.5% accuracy. | 81.5=GCN",
            })
    void saysWhoseANumberIs(String sentence, String expected) {
        Read read = new Read(sentence);
        assertThat(read.quantities)
                .extracting(quantity -> quantity.value() + "=" + read.method(quantity))
                .containsExactly(owners(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On Cora, FlowNetX reaches 83.0% accuracy. | 83.0=Cora",
                "On Cora, FlowNetX pre-trained on Citeseer reaches 83.0% accuracy. | 83.0=Cora",
                "FlowNetX reaches 83.0% and 71.2% accuracy on Cora and Citeseer. | 83.0=Cora 71.2=Citeseer",
                "On the Cora and Citeseer datasets, it reaches an accuracy of 83.0% and 71.2%, respectively."
                        + " | 83.0=Cora 71.2=Citeseer",
                "FlowNetX reaches 83.0% accuracy on Cora and 71.2% accuracy on Citeseer. | 83.0=Cora 71.2=Citeseer",
                "FlowNetX leads Cora with an accuracy of 83.0%, and Citeseer with an accuracy of 71.2%."
                        + " | 83.0=Cora 71.2=Citeseer",
            })
    void saysOnWhichDatasetANumberWasReached(String sentence, String expected) {
        Read read = new Read(sentence);
        assertThat(read.quantities)
                .extracting(quantity -> quantity.value() + "=" + read.dataset(quantity))
                .containsExactly(owners(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On Cora, the large GCN obtains 81.5. On Citeseer, it obtains 70.3. | GCN",
                "Training is fast. On Citeseer, it obtains 70.3. | FlowNetX",
                "It outperforms GCN. On Citeseer, it obtains 70.3. | FlowNetX",
                "On Cora, the large GCN obtains 81.5. On Citeseer, our method obtains 70.3. | FlowNetX",
            })
    void takesItForTheSubjectOfTheSentenceBefore(String sentences, String expected) {
        Read read = new Read(sentences);
        assertThat(read.method(read.quantities.get(0))).isEqualTo(expected);
    }

    @Test
    void takesWhatStandsBehindThanOrOverForTheBaseline() {
        assertThat(results("It improves accuracy by 1.5% over GCN."))
                .extracting(Result::method, Result::baseline)
                .containsExactly(tuple("FlowNetX", "GCN"));
    }

    private static String[] owners(String expected) {
        return expected.strip().split(" (?=[\\d.]+=)");
    }

    private static Paper paper(String sentence) {
        return SimpleText.paper(
                "FlowNetX: Better graphs", "Graphs are everywhere. We propose FlowNetX, a novel network. " + sentence);
    }

    private static List<Result> results(String sentence) {
        Paper paper = paper(sentence);
        return new PaperExtractor().extract(paper, SimpleText.of(paper, NAMES)).results();
    }

    /** What the rules make of the numbers of a paper's last sentence. */
    private static final class Read {

        private final String text;
        private final Span sentence;
        private final List<Entity> entities;
        private final List<NamedMention> mentions;
        private final List<Quantity> quantities;
        private final Optional<NamedMention> spokenOf;

        private Read(String words) {
            Paper paper = paper(words);
            AnnotatedText annotated = SimpleText.of(paper, NAMES);
            this.text = paper.text();
            int last = annotated.sentences().size() - 1;
            this.sentence = annotated.sentences().get(last).span();
            this.entities = PaperExtractor.entities(
                    annotated, ExtractionWeights.bundled().entities());
            this.mentions = NamedMention.in(sentence, entities);
            this.quantities = new QuantityFinder().find(text, sentence);
            this.spokenOf = MethodOfResult.lastSubject(
                    text, annotated.sentences().get(last - 1).span(), entities);
        }

        private String method(Quantity quantity) {
            String before = text.substring(sentence.begin(), quantity.span().begin());
            String behind = text.substring(quantity.span().end(), sentence.end());
            boolean change = ComparisonFinder.of(quantity, before, behind).isPresent();
            return new MethodOfResult(text, sentence, entities, mentions, quantities, () -> spokenOf)
                    .of(quantity, change).name().stream().findFirst().orElse("null");
        }

        private String dataset(Quantity quantity) {
            return new DatasetOfResult(text, sentence, mentions, quantities)
                    .of(quantity)
                    .orElse("null");
        }
    }
}

package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.papergraph.annotate.Sentence;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Relation;
import org.papergraph.paper.RelationType;
import org.papergraph.paper.Result;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/** What results and sentences say of how things relate. */
class RelationFinderTest {

    private static final String TEXT = "FlowNetX at Cora-2020\nWe take part. It reaches an accuracy of 81.5.";

    private final List<Sentence> sentences = SimpleText.sentences(TEXT);
    private final Entity method = entity(EntityType.Method, "FlowNetX", Role.PROPOSED);
    private final Entity dataset = entity(EntityType.Dataset, "Cora-2020", Role.USED);

    @Test
    void restsOnNamesOfOtherSentencesWhereTheResultsOwnNamesNone() {
        assertThat(found(List.of(at("FlowNetX"), at("Cora-2020"))))
                .singleElement()
                .satisfies(relation -> {
                    assertThat(relation.type()).isEqualTo(RelationType.EVALUATED_ON);
                    assertThat(relation.mentions()).containsExactly(at("FlowNetX"), at("Cora-2020"));
                    assertThat(relation.sentence()).isEqualTo(sentences.get(2).span());
                });
    }

    @Test
    void saysNothingThatRestsOnNoName() {
        assertThat(found(List.of())).isEmpty();
    }

    @Test
    void saysNotOfGeneralWordsWhatTheyAreBasedOn() {
        assertThat(basedOn("Language models")).isEmpty();
        assertThat(basedOn("VICUNA"))
                .singleElement()
                .satisfies(relation -> assertThat(relation.type()).isEqualTo(RelationType.BASED_ON));
    }

    private static List<Relation> basedOn(String subject) {
        String text = "Models\n" + subject + " based on LLAMA are many.";
        Span of = new Span(7, 7 + subject.length());
        Span on = new Span(text.indexOf("LLAMA"), text.indexOf("LLAMA") + 5);
        Entity one = new Entity(
                EntityType.Method,
                subject,
                List.of(),
                Role.USED,
                List.of(new Mention(of, subject, EntityType.Method, 1)));
        Entity other = new Entity(
                EntityType.Method,
                "LLAMA",
                List.of(),
                Role.USED,
                List.of(new Mention(on, "LLAMA", EntityType.Method, 1)));
        return new RelationFinder(text, SimpleText.sentences(text), List.of(one, other))
                .find(new RelationModels(Map.of(), Map.of()), List.of());
    }

    private List<Relation> found(List<Span> mentions) {
        Result result = new Result(
                method.name(),
                null,
                dataset.name(),
                null,
                "81.5",
                null,
                null,
                null,
                at("81.5"),
                sentences.get(2).span(),
                mentions,
                1);
        return new RelationFinder(TEXT, sentences, List.of(method, dataset))
                .find(new RelationModels(Map.of(), Map.of()), List.of(result));
    }

    private static Entity entity(EntityType type, String name, Role role) {
        return new Entity(type, name, List.of(), role, List.of(new Mention(at(name), name, type, 1)));
    }

    private static Span at(String words) {
        int begin = TEXT.indexOf(words);
        return new Span(begin, begin + words.length());
    }
}

package org.papergraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.Entity;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Role;
import org.papergraph.paper.Span;

/** Who is said to do better than whom, and what is said of "we". */
class StatedRelationsTest {

    private static final Map<String, EntityType> NAMES = Map.of(
            "FlowNetX", EntityType.Method,
            "GCN", EntityType.Method,
            "GAT", EntityType.Method,
            "Cora", EntityType.Dataset,
            "Citeseer", EntityType.Dataset);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FlowNetX outperforms GCN and GAT by far. | FlowNetX outperforms GAT, FlowNetX outperforms GCN",
                "FlowNetX consistently surpasses the state-of-the-art GCN. | FlowNetX outperforms GCN",
                "Our method significantly outperforms GCN. | FlowNetX outperforms GCN",
                "We show that it performs better than GCN. | FlowNetX outperforms GCN",
                "We evaluate our method on Cora and Citeseer. | FlowNetX evaluated-on Citeseer, FlowNetX evaluated-on Cora",
                "Experiments on the Cora dataset are encouraging. | FlowNetX evaluated-on Cora",
                "GCN was evaluated on Cora. | GCN evaluated-on Cora",
                "It is based on GCN. | FlowNetX based-on GCN",
                "FlowNetX builds upon GCN. | FlowNetX based-on GCN",
                "We propose an algorithm based on GCN. | FlowNetX based-on GCN",
                "FlowNetX extends the popular GCN to time. | FlowNetX based-on GCN",
                "GAT, an extension of GCN, is slow. | GAT based-on GCN",
                "FlowNetX consists of a GCN encoder and a GAT decoder. | GAT part-of FlowNetX, GCN part-of FlowNetX",
                "We propose FlowNetX, a network for graphs that combines GCN with GAT. | GAT part-of FlowNetX, GCN part-of FlowNetX",
                "FlowNetX, which integrates GCN, is fast. | GCN part-of FlowNetX",
                "FlowNetX is a new network comprising GCN and GAT. | GAT part-of FlowNetX, GCN part-of FlowNetX",
                "Our model incorporates GCN into training. | GCN part-of FlowNetX",
                "It combines GCN and GAT to save time. | GAT part-of FlowNetX, GCN part-of FlowNetX",
            })
    void readsWhatIsStated(String sentence, String expected) {
        assertThat(stated(sentence)).containsExactlyInAnyOrder(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FlowNetX does not outperform GCN. |",
                "FlowNetX is outperformed by GCN. |",
                "FlowNetX outperforms models that are trained like GCN. |",
                "Training on Cora is fast. |",
                "It has many components based on GCN. |",
                "It beats the best of last year (based on GCN). |",
                "FlowNetX consists in training. |",
                "FlowNetX combines GCN features with others. |",
                "The output of GCN combines GAT. |",
                "One approach in the GCN which combines GAT is slow. |",
                "FlowNetX is slow and a network that combines GCN exists. |",
                "FlowNetX combines Cora and Citeseer. |",
            })
    void readsNothingElse(String sentence, String nothing) {
        assertThat(stated(sentence)).isEmpty();
    }

    @Test
    void takesWeForNoMethodWhereSeveralAreProposed() {
        String text = "Two networks\nWe outperform GCN.";
        Mention one = new Mention(new Span(0, 3), "Two", EntityType.Method, 1);
        Mention other = new Mention(new Span(4, 12), "networks", EntityType.Method, 1);
        Mention rival = new Mention(new Span(27, 30), "GCN", EntityType.Method, 1);
        List<Entity> entities = List.of(
                new Entity(EntityType.Method, "networks", List.of(), Role.PROPOSED, List.of(other)),
                new Entity(EntityType.Method, "Two", List.of(), Role.PROPOSED, List.of(one)),
                new Entity(EntityType.Method, "GCN", List.of(), Role.COMPARED, List.of(rival)));
        Line line = Line.of(
                text,
                new Span(13, text.length()),
                1,
                List.of(new Item.Naming(rival.span(), EntityType.Method, 2)),
                List.of());

        assertThat(new StatedRelations(entities).in(line)).isEmpty();
    }

    private static List<String> stated(String sentence) {
        Paper paper = SimpleText.paper(
                "FlowNetX: Better graphs", "Graphs are everywhere. We propose FlowNetX, a novel network. " + sentence);
        List<Entity> entities = PaperExtractor.entities(
                SimpleText.of(paper, NAMES), ExtractionWeights.bundled().entities());
        StatedRelations relations = new StatedRelations(entities);
        ClaimText text = new ClaimText(
                paper.text(),
                SimpleText.of(paper, NAMES).sentences(),
                entities,
                new MetricLexicon(Map.of()),
                java.util.Set.of());
        Line line = text.lines().get(3);
        return relations.in(line).stream()
                .map(each ->
                        entities.get(each.subject()).name() + " " + each.type().label() + " "
                                + entities.get(each.object()).name())
                .toList();
    }
}

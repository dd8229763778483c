package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.papergraph.paper.EntityType;

class EntityLabelsTest {

    private static final Node ENTITY = Iris.entity(EntityType.Method, "DraftNet");

    @Test
    void prefersTheSpellingThatMostPapersHold() {
        assertThat(labels("DraftNet", "draft-net", "DraftNet")).containsExactlyInAnyOrder("+DraftNet", "-draft-net");
    }

    @Test
    void prefersTheLongerOfTwoEquallyCommonSpellings() {
        assertThat(labels("BLEU", "BLEU score")).containsExactlyInAnyOrder("+BLEU score", "-BLEU");
    }

    @Test
    void prefersTheFirstByCodeUnitsOfTwoThatAreEquallyCommonAndLong() {
        assertThat(labels("bleu", "Bleu", "BLEU")).containsExactlyInAnyOrder("+BLEU", "-Bleu", "-bleu");
    }

    @Test
    void forgetsAnEntityThatNoPaperNames() {
        DatasetGraph dataset = dataset(List.of("DraftNet"));
        dataset.deleteAny(paper(0), Node.ANY, Node.ANY, Node.ANY);
        EntityLabels.refresh(dataset, Set.of(ENTITY));
        assertThat(dataset.isEmpty()).isTrue();
    }

    @Test
    void leavesOtherEntitiesAlone() {
        DatasetGraph dataset = dataset(List.of("DraftNet"));
        Node other = Iris.entity(EntityType.Method, "Transformer");
        dataset.add(paper(0), other, Vocabulary.SURFACE_FORM, NodeFactory.createLiteralLang("Transformer", "en"));
        EntityLabels.refresh(dataset, Set.of(ENTITY));
        assertThat(dataset.contains(Iris.ENTITIES_GRAPH, other, Node.ANY, Node.ANY))
                .isFalse();
    }

    @Test
    void followsPapersAsTheyAreReplacedAndRemoved() {
        DatasetGraph dataset = SampleGraph.dataset();
        Set<Node> touched = new HashSet<>();
        SampleExtractions.all()
                .forEach(extraction -> touched.addAll(PaperGraph.remove(dataset, Iris.paper(extraction.paper()))));
        EntityLabels.refresh(dataset, touched);
        assertThat(dataset.isEmpty()).isTrue();
    }

    @Property(tries = 200)
    void dependsOnThePapersAloneAndNotOnTheirOrder(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> spellings) {
        List<String> names = List.of("DraftNet", "draftnet", "Draft Net", "DraftNets");
        List<String> forms = spellings.stream().map(names::get).toList();
        DatasetGraph together = dataset(forms);
        DatasetGraph oneByOne = DatasetGraphFactory.create();
        for (int at = forms.size() - 1; at >= 0; at--) {
            add(oneByOne, at, forms.get(at));
            EntityLabels.refresh(oneByOne, Set.of(ENTITY));
        }
        assertThat(labels(oneByOne)).isEqualTo(labels(together));
        assertThat(labels(together)).filteredOn(label -> label.startsWith("+")).hasSize(1);
        assertThat(labels(together)).hasSize(new HashSet<>(forms).size());
    }

    private static Set<String> labels(String... formOfEachPaper) {
        return labels(dataset(List.of(formOfEachPaper)));
    }

    private static DatasetGraph dataset(List<String> formOfEachPaper) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (int at = 0; at < formOfEachPaper.size(); at++) {
            add(dataset, at, formOfEachPaper.get(at));
        }
        EntityLabels.refresh(dataset, Set.of(ENTITY));
        return dataset;
    }

    private static void add(DatasetGraph dataset, int paper, String form) {
        dataset.add(paper(paper), ENTITY, Vocabulary.SURFACE_FORM, NodeFactory.createLiteralLang(form, "en"));
    }

    private static Node paper(int number) {
        return NodeFactory.createURI(Iris.BASE + "paper/" + number);
    }

    /** With a plus before the preferred label and a minus before the others. */
    private static Set<String> labels(DatasetGraph dataset) {
        List<Quad> quads = new ArrayList<>();
        dataset.findNG(Iris.ENTITIES_GRAPH, ENTITY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        Set<String> labels = new HashSet<>();
        for (Quad quad : quads) {
            String sign = quad.getPredicate().equals(ReusedTerms.PREF_LABEL) ? "+" : "-";
            labels.add(sign + quad.getObject().getLiteralLexicalForm());
        }
        return labels;
    }
}

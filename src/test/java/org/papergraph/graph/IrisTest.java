package org.papergraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Paper;
import org.papergraph.paper.Source;
import org.papergraph.paper.Span;
import org.papergraph.resolve.EntityKey;

class IrisTest {

    private static final String BASE = "https://w3id.org/papergraph/";

    @ParameterizedTest
    @CsvSource({
        "Method, speculative decoding, method/speculative-decoding",
        "Method, GPT-3.5, method/gpt3.5",
        "Method, C++, method/c%2B%2B",
        "Method, .NET, method/~.net",
        "Method, 'α-divergence', method/%CE%B1-divergence",
        "Dataset, -, dataset/~-",
        "Metric, F1 score, metric/f1",
        "Task, '$$', task/%24%24",
    })
    void namesAnEntityByTypeAndKey(EntityType type, String name, String iri) {
        assertThat(Iris.entity(type, name).getURI()).isEqualTo(BASE + iri);
    }

    @Test
    void namesAPaperByArxivIdThenByDoiThenByTitle() {
        assertThat(paper("Attention Is All You Need", "10.48550/arXiv.1706.03762", "1706.03762v7"))
                .isEqualTo(BASE + "paper/arxiv/1706.03762");
        assertThat(paper("BERT", "https://doi.org/10.18653/v1/N19-1423", ""))
                .isEqualTo(BASE + "paper/doi/10.18653/v1/n19-1423");
        assertThat(paper("Attention Is All You Need!", "", "")).isEqualTo(BASE + "paper/attention-is-all-you-need");
        assertThat(paper("Old", "", "cs/0112017")).isEqualTo(BASE + "paper/arxiv/cs/0112017");
    }

    @Test
    void encodesWhatCannotStandInAnIri() {
        assertThat(paper("S", "10.1002/(SICI)1097<1::AID-X>3.0.CO;2-#", ""))
                .isEqualTo(BASE + "paper/doi/10.1002/%28sici%291097%3C1%3A%3Aaid-x%3E3.0.co%3B2-%23");
        assertThat(paper("Über Größen", "", "")).isEqualTo(BASE + "paper/%C3%BCber-gr%C3%B6%C3%9Fen");
        assertThat(paper("S", "10.1/../x", "")).isEqualTo(BASE + "paper/doi/10.1/~../x");
    }

    @Test
    void cutsLongTitlesAndKeepsThemApart() {
        String beginning = "word ".repeat(16).strip();
        assertThat(paper(beginning + "x", "", "")).isEqualTo(BASE + "paper/" + beginning.replace(' ', '-') + "x");
        String one = paper(beginning + "ing is the first", "", "");
        String other = paper(beginning + "ing is the second", "", "");
        assertThat(one).hasSize(BASE.length() + "paper/".length() + 80 + 1 + 8).isNotEqualTo(other);
        assertThat(one.substring(0, one.length() - 8)).isEqualTo(other.substring(0, other.length() - 8));
    }

    @Test
    void namesAPaperWhoseTitleHasNoLetters() {
        assertThat(paper("???", "", "")).matches(BASE + "paper/-[0-9a-f]{16}").isNotEqualTo(paper("!!!", "", ""));
    }

    @Test
    void namesAuthorsAlikeWhateverTheirStops() {
        assertThat(Iris.author("J.-P. Serre")).isEqualTo(Iris.author("J P Serre"));
        assertThat(Iris.author("Ada Lovelace").getURI()).isEqualTo(BASE + "author/ada-lovelace");
        assertThat(Iris.author("...")).isNotEqualTo(Iris.author(",,,"));
    }

    @Test
    void namesPlacesInATextByTheirOffsets() {
        Node paper = Iris.paper(Paper.of("T", "A.", new Source("a", 1)));
        assertThat(Iris.mention(paper, new Span(3, 9)).getURI()).isEqualTo(BASE + "paper/t#char=3,9");
        assertThat(Iris.sentence(paper, new Span(0, 1)).getURI()).isEqualTo(BASE + "paper/t#sentence=0,1");
        assertThat(Iris.result(paper, new Span(3, 9)).getURI()).isEqualTo(BASE + "paper/t#result=3,9");
        assertThat(Iris.text(paper).getURI()).isEqualTo(BASE + "paper/t#text");
        assertThat(Iris.isPaper(paper)).isTrue();
        assertThat(Iris.isPaper(Iris.text(paper))).isFalse();
        assertThat(Iris.isPaper(Iris.ENTITIES_GRAPH)).isFalse();
    }

    @Property(tries = 5000)
    void givesTwoEntityKeysTheSameIriOnlyWhenTheyAreEqual(
            @ForAll("keys") EntityKey one, @ForAll("keys") EntityKey other) {
        assertThat(Iris.entity(one).equals(Iris.entity(other))).isEqualTo(one.equals(other));
    }

    @Property
    void namesEntitiesByValidIris(@ForAll EntityType type, @ForAll("labels") String name) {
        String uri = Iris.entity(type, name).getURI();
        assertThat(IRIx.create(uri).hasViolations()).isFalse();
        assertThat(URI.create(uri).normalize()).hasToString(uri);
        assertThat(uri).matches("https://w3id\\.org/papergraph/[a-z]+/[\\x21-\\x7E&&[^/#?]]+");
    }

    /** Labels of few characters, so that neighbours are met, and of all. */
    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("a-~.% 2D_/é").ofMinLength(1).ofMaxLength(4),
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(12).filter(label -> !label.isBlank()));
    }

    @Provide
    Arbitrary<EntityKey> keys() {
        Arbitrary<EntityType> types = Arbitraries.of(EntityType.class);
        return types.flatMap(type -> labels().map(label -> new EntityKey(type, StorableText.of(label))));
    }

    private static String paper(String title, String doi, String arxiv) {
        return Iris.paper(
                        new Paper("", title, "Words.", List.of(), "", "", doi, arxiv, "", List.of(new Source("a", 1))))
                .getURI();
    }
}

package org.papergraph.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final Source HERE = new Source("page.txt", 3);

    @Test
    void theTextIsTitleLineFeedAbstract() {
        assertThat(Paper.of(" On Sheep ", "We count.\n", HERE).text()).isEqualTo("On Sheep\nWe count.");
    }

    @Test
    void needsTitleAndAbstract() {
        assertThatThrownBy(() -> Paper.of("On Sheep", " \n", HERE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paper.of("", "We count.", HERE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void titlesThatDifferInCaseAndPunctuationAreOneKey() {
        assertThat(Paper.of("RAFT: Recurrent All-Pairs Field Transforms", "x", HERE)
                        .titleKey())
                .isEqualTo(Paper.of("Raft — recurrent all pairs field transforms.", "y", HERE)
                        .titleKey());
    }

    @Test
    void identifiersLoseResolverVersionAndCase() {
        Paper paper = new Paper(
                "",
                "T",
                "A",
                List.of(),
                "",
                "",
                "https://doi.org/10.18653/V1/N19-1423",
                "https://arxiv.org/abs/1810.04805v2",
                "",
                List.of(HERE));
        assertThat(paper.doi()).isEqualTo("10.18653/v1/n19-1423");
        assertThat(paper.arxiv()).isEqualTo("1810.04805");
        assertThat(paper.keys()).containsExactly("doi:10.18653/v1/n19-1423", "arxiv:1810.04805", "title:t");
    }

    @Test
    void twoListingsAreOnePaperWithTwoSources() {
        Source there = new Source("other.txt", 1);
        Paper merged = Paper.of("T", "A", HERE).mergedWith(Paper.of("T", "A", there));
        assertThat(merged.sources()).containsExactly(there, HERE);
    }

    @Test
    void mergingKeepsTheFullerOfEachFact() {
        Paper bare = Paper.of("On sheep", "We count sheep in aerial images.", HERE);
        Paper known = new Paper(
                "x1",
                "On Sheep",
                "We count sheep.",
                List.of("Ann Lamb"),
                "2024",
                "ICSC",
                "",
                "2401.00001",
                "",
                List.of(HERE));
        Paper merged = bare.mergedWith(known);
        assertThat(merged.abstractText()).isEqualTo("We count sheep in aerial images.");
        assertThat(merged.title()).isEqualTo("On sheep");
        assertThat(merged.authors()).containsExactly("Ann Lamb");
        assertThat(merged.arxiv()).isEqualTo("2401.00001");
    }

    @Property
    void theOrderOfMergingDoesNotMatter(
            @ForAll("listings") Paper a, @ForAll("listings") Paper b, @ForAll("listings") Paper c) {
        Paper merged = a.mergedWith(b).mergedWith(c);
        assertThat(c.mergedWith(b.mergedWith(a))).isEqualTo(merged);
        assertThat(b.mergedWith(c).mergedWith(a)).isEqualTo(merged);
        assertThat(merged.mergedWith(a)).isEqualTo(merged);
    }

    @Provide
    Arbitrary<Paper> listings() {
        Arbitrary<String> word = Arbitraries.of("", "a", "b", "ab", "ba");
        Arbitrary<String> text = Arbitraries.of("Sheep", "sheep", "Sheep!", "We count.", "We Count.");
        Arbitrary<List<String>> authors = Arbitraries.of("Ann", "Bob").list().ofMaxSize(2);
        Arbitrary<Source> source = Combinators.combine(
                        Arbitraries.of("f", "g"), Arbitraries.integers().between(1, 3))
                .as(Source::new);
        return Combinators.combine(word, text, text, authors, word, word, word, source)
                .as((id, title, abstractText, names, issued, doi, arxiv, where) ->
                        new Paper(id, title, abstractText, names, issued, "", doi, arxiv, "", List.of(where)));
    }
}

package org.papergraph.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SentenceReaderTest {
    private static List<Sentence> read(String title, String abstractText) {
        return new SentenceReader().read(title + "\n" + abstractText, title.length());
    }

    private static List<String> forms(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).toList();
    }

    private static List<String> sentences(String abstractText) {
        String text = "A title\n" + abstractText;
        return read("A title", abstractText).stream()
                .skip(1)
                .map(sentence -> sentence.span().in(text))
                .toList();
    }

    private static List<String> tokens(String abstractText) {
        return read("A title", abstractText).stream()
                .skip(1)
                .flatMap(sentence -> forms(sentence).stream())
                .toList();
    }

    @Test
    void takesTheTitleAsOneSentenceWhateverStandsInIt() {
        List<Sentence> sentences = read("Are we there yet? A study. Part 2", "We look. We see.");

        assertThat(forms(sentences.get(0)))
                .containsExactly("Are", "we", "there", "yet", "?", "A", "study", ".", "Part", "2");
        assertThat(sentences).hasSize(3);
    }

    @Test
    void doesNotEndASentenceAtAnAbbreviationOrDecimal() {
        assertThat(sentences(
                        "Smith et al. show 3.69% (see Fig. 2), i.e. more than e.g. RAFT vs. SEA-RAFT. Code is out."))
                .containsExactly(
                        "Smith et al. show 3.69% (see Fig. 2), i.e. more than e.g. RAFT vs. SEA-RAFT.", "Code is out.");
    }

    @Test
    void keepsNamesWithHyphensAndDigitsWhole() {
        assertThat(tokens("GPT-4o and LLaMA2-7B beat state-of-the-art SEA-RAFT"))
                .containsExactly("GPT-4o", "and", "LLaMA2-7B", "beat", "state-of-the-art", "SEA-RAFT");
    }

    @Test
    void keepsFormulasWhole() {
        assertThat(tokens("The $\\ell_p$ norm of A$^2$ATS, with $O(n \\log n)$ steps"))
                .containsExactly("The", "$\\ell_p$", "norm", "of", "A$^2$ATS", ",", "with", "$O(n \\log n)$", "steps");
    }

    @Test
    void partsValueAndUnit() {
        assertThat(tokens("by 3.69% in 1,000 steps")).containsExactly("by", "3.69", "%", "in", "1,000", "steps");
    }

    @Test
    void partsNamesJoinedByASlash() {
        assertThat(tokens("precision/recall")).containsExactly("precision", "/", "recall");
    }

    @Test
    void keepsAnAddressOfTheWebWhole() {
        assertThat(tokens("at https://github.com/a/b.git today")).contains("https://github.com/a/b.git");
    }

    @Test
    void leavesQuotesAndBracketsAsTheyAre() {
        assertThat(tokens("“So” \"so\" (so) [so] {so} ‘so’ ``so''"))
                .contains("“", "”", "(", ")", "[", "]", "{", "}")
                .noneMatch(token -> token.contains("RB-"));
    }

    @Test
    void readsATextThatHoldsNothingOrdinary() {
        String odd = "\uD83D\uDE00 \uD800 x\uDC00y \u0000\u0007 \u202Eשלום عربي\u202C \uFEFF \u200B 𝒜 <a <b >";

        String text = "A title\n" + odd;
        for (Sentence sentence : read("A title", odd)) {
            for (Token token : sentence.tokens()) {
                assertThat(token.form()).isEqualTo(token.span().in(text));
            }
        }
    }

    @Test
    void readsAHundredThousandWordsWithoutFullStopInAMomentOrTwo() {
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> assertThat(tokens("word ".repeat(100_000))).hasSize(100_000));
    }

    @Test
    void readsEndlessWordsAndOpenTagsInAMomentOrTwo() {
        for (String pattern : List.of("a", "-", ".", "<a ", "$a", "$a$", "a-", "http://a", "(", "1,", "&amp", "@")) {
            org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(60), () -> read("A title", pattern.repeat(100_000)), pattern);
        }
    }

    @Property
    void tokensAreWhatStandsInTheTextInOrderWithoutOverlap(
            @ForAll("texts") String title, @ForAll("texts") String rest) {
        String text = title + "\n" + rest;
        int reached = 0;
        for (Sentence sentence : new SentenceReader().read(text, title.length())) {
            assertThat(sentence.span().begin())
                    .isEqualTo(sentence.tokens().get(0).span().begin());
            for (Token token : sentence.tokens()) {
                assertThat(token.span().begin()).isGreaterThanOrEqualTo(reached);
                assertThat(token.form()).isEqualTo(token.span().in(text));
                reached = token.span().end();
            }
            assertThat(sentence.span().end()).isEqualTo(reached);
        }
    }

    @Property
    void noLetterOrDigitIsLost(@ForAll("texts") String text) {
        boolean[] covered = new boolean[text.length()];
        for (Sentence sentence : new SentenceReader().read(text, 0)) {
            for (Token token : sentence.tokens()) {
                java.util.Arrays.fill(
                        covered, token.span().begin(), token.span().end(), true);
            }
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                assertThat(covered[i])
                        .as("%s at %d of %s", text.charAt(i), i, text)
                        .isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> pieces = Arbitraries.of(
                "We propose ",
                "A$^2$ATS",
                "$\\ell_p$",
                "et al. ",
                "i.e. ",
                "3.69%",
                "GPT-4o",
                " ",
                "\n",
                ". ",
                "\uD83D\uDE00",
                "\uD800",
                "\uDC00",
                "\u0000",
                "\u200B",
                "\u00A0",
                "`",
                "''",
                "<b>",
                "&amp;",
                "(",
                ")",
                "http://x.y/z",
                "$",
                "don't",
                "cannot",
                "U.S.",
                "שלום",
                "…",
                "...",
                "½",
                "#tag",
                "@user",
                ":-)",
                "C++",
                "1/2",
                "\r\n",
                "\u0085");
        Arbitrary<String> joined = pieces.list().ofMaxSize(20).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(any, joined);
    }
}

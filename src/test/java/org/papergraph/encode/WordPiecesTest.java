package org.papergraph.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final List<String> PIECES = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "spec", "##ulative", "speculative", "cafe", "-", "gpt", "4", "##4");

    private final WordPieces wordPieces = new WordPieces(vocabulary());

    private static Map<String, Integer> vocabulary() {
        Map<String, Integer> vocabulary = new HashMap<>();
        IntStream.range(0, PIECES.size()).forEach(i -> vocabulary.put(PIECES.get(i), i));
        return vocabulary;
    }

    private List<String> pieces(String token) {
        return IntStream.of(wordPieces.of(token)).mapToObj(PIECES::get).toList();
    }

    @Test
    void prefersTheLongestPiece() {
        assertThat(pieces("Speculative")).containsExactly("speculative");
    }

    @Test
    void goesOnWithinAWord() {
        assertThat(pieces("GPT4")).containsExactly("gpt", "##4");
    }

    @Test
    void cutsAtPunctuation() {
        assertThat(pieces("GPT-4")).containsExactly("gpt", "-", "4");
    }

    @Test
    void dropsAccents() {
        assertThat(pieces("Café")).containsExactly("cafe");
    }

    @Test
    void takesAWordThatItCannotSpellForUnknown() {
        assertThat(pieces("spectrum")).containsExactly("[UNK]");
    }

    @Test
    void takesNothingButControlCharactersForUnknown() {
        assertThat(pieces("\u0000\u200B\uD800")).containsExactly("[UNK]");
    }

    @Property
    void findsAtLeastOnePieceInAnything(@ForAll String token) {
        assertThat(IntStream.of(wordPieces.of(token)).boxed().toList())
                .isNotEmpty()
                .allMatch(piece -> piece >= 0 && piece < PIECES.size());
    }
}

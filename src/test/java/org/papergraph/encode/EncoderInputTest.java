package org.papergraph.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncoderInputTest {
    private static final WordPieces PIECES =
            new WordPieces(Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "word", 3, "##net", 4, "on", 5));

    private static final List<Word> WORDS =
            List.of(new Word("WordNet", true, false), new Word("on", false, false), new Word("Word", false, false));

    @Test
    void standsBetweenThePiecesThatOpenAndEndAText() {
        EncoderInput input = EncoderInput.of(WORDS, PIECES);

        assertThat(input.pieces()).containsExactly(1, 3, 4, 5, 3, 2);
        assertThat(input.wordOfPiece()).containsExactly(-1, 0, 0, 1, 2, -1);
        assertThat(input.pool()).containsExactly(0, 0.5f, 0.5f, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0);
    }

    @Test
    void tellsTheKindOfEachPiecesWord() {
        long[] kinds = EncoderInput.of(WORDS, PIECES).kinds();

        assertThat(kinds[1]).isEqualTo(kinds[2]).isEqualTo(WordFeatures.kind(WORDS.get(0)));
        assertThat(kinds[3]).isZero();
        assertThat(kinds[4]).isNotIn(kinds[1], kinds[3]);
        assertThat(java.util.Arrays.stream(kinds).boxed()).allMatch(kind -> kind >= 0 && kind < WordFeatures.KINDS);
    }

    @Test
    void isOfAWindowOfTheText() {
        int[][] pieces = {{3, 4}, {5}, {3}};

        EncoderInput window = EncoderInput.of(WORDS, pieces, 1, 3, PIECES);

        assertThat(window.words()).isEqualTo(2);
        assertThat(window.pieces()).containsExactly(1, 5, 3, 2);
        assertThat(window.wordOfPiece()).containsExactly(-1, 0, 1, -1);
    }
}

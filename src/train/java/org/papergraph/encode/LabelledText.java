package org.papergraph.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text to learn from.
 *
 * @param words its words
 * @param labels the number of each word's label
 */
@SuppressWarnings("ArrayRecordComponent") // as long as the text, read only
public record LabelledText(List<Word> words, int[] labels) {

    public LabelledText {
        words = List.copyOf(words);
        if (labels.length != words.size()) {
            throw new IllegalArgumentException(words.size() + " words have " + labels.length + " labels");
        }
    }

    /** The text cut where sentences begin, each part short enough for the encoder. */
    List<LabelledText> parts(WordPieces pieces, int longest) {
        List<LabelledText> parts = new ArrayList<>();
        int begin = 0;
        int sentence = 0;
        int length = 0;
        for (int i = 0; i < words.size(); i++) {
            int ofWord = pieces.of(words.get(i).form()).length;
            if (words.get(i).opensSentence()) {
                sentence = i;
            }
            if (length + ofWord > longest && i > begin) {
                int cut = sentence > begin ? sentence : i;
                parts.add(part(begin, cut));
                begin = cut;
                length = 0;
                for (int k = cut; k < i; k++) {
                    length += pieces.of(words.get(k).form()).length;
                }
            }
            length += ofWord;
        }
        parts.add(part(begin, words.size()));
        return parts;
    }

    private LabelledText part(int begin, int end) {
        return new LabelledText(words.subList(begin, end), Arrays.copyOfRange(labels, begin, end));
    }
}

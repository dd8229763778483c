package org.papergraph.encode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a token into the word pieces of BERT's uncased vocabulary, by the greedy longest-match-first algorithm of Devlin
 * et al., "BERT" (2019).
 *
 * <p>A token never comes back empty: what the vocabulary does not hold is one unknown piece.
 */
public final class WordPieces {
    /** No word of a text is longer; BERT's own limit. */
    private static final int LONGEST_WORD = 100;

    private final HashMap<String, Integer> vocabulary;
    private final int unknown;
    private final int begin;
    private final int end;

    /** @param vocabulary the number of each piece; pieces that continue a word begin with {@code ##} */
    public WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = new HashMap<>(vocabulary);
        this.unknown = number("[UNK]");
        this.begin = number("[CLS]");
        this.end = number("[SEP]");
    }

    /** Reads a vocabulary of one piece a line, numbered from 0. */
    public static WordPieces read(InputStream lines) {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                vocabulary.put(line, vocabulary.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordPieces(vocabulary);
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary holds no " + piece);
        }
        return number;
    }

    /** The piece that opens a text. */
    public int begin() {
        return begin;
    }

    /** The piece that closes a text. */
    public int end() {
        return end;
    }

    /** The pieces of a token, at least one. */
    public int[] of(String token) {
        String folded = Normalizer.normalize(token.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<Integer> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int character = folded.codePointAt(i);
            i += Character.charCount(character);
            if (isPunctuation(character) || isIdeograph(character)) {
                addWord(word, pieces);
                addWord(new StringBuilder().appendCodePoint(character), pieces);
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                addWord(word, pieces);
            } else if (!isDropped(character)) {
                word.appendCodePoint(character);
            }
        }
        addWord(word, pieces);
        if (pieces.isEmpty()) {
            return new int[] {unknown};
        }
        return pieces.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addWord(StringBuilder word, List<Integer> pieces) {
        if (!word.isEmpty()) {
            int before = pieces.size();
            int start = 0;
            while (start < word.length()) {
                int stop = word.length() > LONGEST_WORD ? start : longestFrom(word, start);
                if (stop == start) {
                    pieces.subList(before, pieces.size()).clear();
                    pieces.add(unknown);
                    break;
                }
                pieces.add(number(piece(word, start, stop)));
                start = stop;
            }
            word.setLength(0);
        }
    }

    private int longestFrom(StringBuilder word, int start) {
        for (int stop = word.length(); stop > start; stop--) {
            if (vocabulary.containsKey(piece(word, start, stop))) {
                return stop;
            }
        }
        return start;
    }

    private static String piece(StringBuilder word, int start, int stop) {
        String part = word.substring(start, stop);
        return start > 0 ? "##" + part : part;
    }

    private static boolean isDropped(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    private static boolean isIdeograph(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean isPunctuation(int character) {
        if (character < 128) {
            return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}

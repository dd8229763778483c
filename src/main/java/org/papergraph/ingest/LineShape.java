package org.papergraph.ingest;

import java.util.regex.Pattern;

/** What a line of a listing page can be, judged by itself. */
enum LineShape {
    /** No abstract: a title, or some furniture of the page. */
    SHORT,
    /** A sentence of middling length: an abstract where one is due, else a long title. */
    SENTENCE,
    /** Several sentences, or a very long one: an abstract unless nothing else could be the title of the next one. */
    SENTENCES,
    /** Long prose: an abstract wherever it stands. */
    PROSE,
    /** Prose that speaks to the visitor of the page. */
    NOTICE;

    /** No abstract is shorter, in characters; those of Chinese and its like count {@value #IDEOGRAPH}. */
    static final int SHORTEST_ABSTRACT = 140;

    /** Prose of this length is no title, in characters. */
    private static final int LONG = 300;

    /** No title is longer, in characters. */
    private static final int LONGEST_TITLE = 600;

    /** More than the longest title, in UTF-16 code units. */
    private static final int EXAMINED = 1_200;

    /** An ideograph says as much as this many letters. */
    private static final int IDEOGRAPH = 3;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？…][\"'”’»)\\]}$]*$");
    private static final Pattern INNER_END =
            Pattern.compile("[\\p{Ll}\\p{N})\\]\"'”’$%}][.!?][\"'”’)\\]]*\\s+[\"'“‘(\\[$\\\\]*[\\p{Lu}\\p{N}]|[。！？]");
    private static final Pattern TO_THE_VISITOR = Pattern.compile(
            "\\byour (?:e-?mail|inbox|account|experience|browser|device|privacy|consent|preferences|password|settings)\\b|\\bcookies\\b|\\bnewsletter\\b|\\ball rights reserved\\b|^(©|copyright\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("^\\s*([|>]|#{1,6}\\s|[-*+]\\s|```|<[/!A-Za-z])|\\t.*\\t");

    static LineShape of(String line) {
        // A line can have megabytes, and more than this stretch does not change what it is.
        String text = line.length() > EXAMINED ? line.substring(0, EXAMINED) : line;
        Measures measures = Measures.of(text);
        if (measures.size < SHORTEST_ABSTRACT || isMarkup(text)) {
            return SHORT;
        }
        if (measures.size >= LONG && (measures.uncapitalised < 0.4 || measures.letters < 0.5)) {
            return SHORT;
        }
        if (measures.size >= LONGEST_TITLE) {
            return PROSE;
        }
        boolean ends = SENTENCE_END.matcher(text).find();
        boolean several = INNER_END.matcher(text).find();
        if (measures.size >= LONG) {
            return ends && several ? PROSE : SENTENCES;
        }
        if (TO_THE_VISITOR.matcher(text).find()) {
            return NOTICE;
        }
        if (ends && several && measures.uncapitalised >= 0.5) {
            return SENTENCES;
        }
        boolean sentence = (ends && measures.uncapitalised >= 0.45) || (several && measures.uncapitalised >= 0.6);
        return sentence ? SENTENCE : SHORT;
    }

    /** Whether the line belongs to a table, a list or the like, as in Markdown. */
    static boolean isMarkup(String line) {
        return MARKUP.matcher(line).find();
    }

    /** Whether it reads as an abstract without regard to what stands around it. */
    boolean isAbstractByItself() {
        return switch (this) {
            case PROSE, SENTENCES -> true;
            case SHORT, SENTENCE, NOTICE -> false;
        };
    }

    /**
     * @param size characters, with ideographs counted {@link #IDEOGRAPH} times
     * @param uncapitalised share of the words that do not begin with a capital letter; titles have few of them
     * @param letters share of letters among the characters that are not blank
     */
    private record Measures(int size, double uncapitalised, double letters) {

        static Measures of(String text) {
            int size = 0;
            int words = 0;
            int capitalised = 0;
            int letters = 0;
            int ideographs = 0;
            int marks = 0;
            boolean afterBlank = true;
            for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
                c = text.codePointAt(i);
                boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
                if (!blank) {
                    words += afterBlank ? 1 : 0;
                    capitalised += afterBlank && Character.isUpperCase(c) ? 1 : 0;
                    letters += Character.isLetter(c) ? 1 : 0;
                    marks++;
                }
                size += Character.isIdeographic(c) ? IDEOGRAPH : 1;
                ideographs += Character.isIdeographic(c) ? 1 : 0;
                afterBlank = blank;
            }
            // Among ideographs there are no blanks between the words, and only foreign names have capitals.
            boolean hasCapitals = ideographs * 4 < letters;
            return new Measures(
                    size,
                    words == 0 ? 0 : hasCapitals ? 1 - (double) capitalised / words : 1,
                    marks == 0 ? 0 : (double) letters / marks);
        }
    }
}

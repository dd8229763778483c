package org.papergraph.annotate;

import java.util.List;
import org.papergraph.paper.Paper;

/**
 * Reads a paper: its sentences and tokens, and the mentions in them.
 *
 * <p>Safe for use by several threads. A text's annotation depends on the text and the recogniser's model alone.
 */
public final class TextAnnotator {
    /** Goes up when sentences or tokens come out otherwise. */
    private static final int VERSION = 1;

    private final SentenceReader sentenceReader = new SentenceReader();
    private final MentionRecognizer recognizer;

    /** An annotator that has a recogniser find the mentions. */
    public TextAnnotator(MentionRecognizer recognizer) {
        CoreNlpTalk.silence();
        this.recognizer = recognizer;
    }

    /** The annotator with one of the recognisers that come with papergraph; takes a second or two. */
    public static TextAnnotator load(BundledRecognizer recognizer) {
        return new TextAnnotator(recognizer.load());
    }

    /** The sentences of a paper's {@linkplain Paper#text() text}, the title first, and the mentions in them. */
    public AnnotatedText annotate(Paper paper) {
        String text = paper.text();
        List<Sentence> sentences = sentenceReader.read(text, paper.title().length());
        Recognition recognition = recognizer.read(text, sentences);
        return new AnnotatedText(text, sentences, recognition.mentions(), recognition.vector());
    }

    /** Changes whenever the annotation of some text may. */
    public String version() {
        return "sentences-" + VERSION + " " + recognizer.version();
    }
}

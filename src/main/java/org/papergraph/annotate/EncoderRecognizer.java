package org.papergraph.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.papergraph.encode.Encoding;
import org.papergraph.encode.TextEncoder;
import org.papergraph.encode.Word;
import org.papergraph.paper.EntityType;
import org.papergraph.paper.Mention;
import org.papergraph.paper.TextVector;

/**
 * Recognises mentions with a pretrained encoder that reads title and abstract as one text, heads trained on labelled
 * abstracts, and a judge over the names of the whole text.
 *
 * <p>Confidences are calibrated: of the mentions with a confidence of 0.7, about 70 in 100 name what a researcher would
 * mark. The model card says how well, and how the model was made. Safe for use by several threads.
 */
public final class EncoderRecognizer implements MentionRecognizer {
    /** Goes up when the judge is fitted anew or the encoder's output is read otherwise. */
    private static final int VERSION = 7;

    /** The label of tokens that belong to no mention. */
    private static final int OUTSIDE = 0;

    private final List<TextEncoder> encoders;
    private final NameJudge judge;

    /**
     * @param encoders whose heads' means are judged; the last one makes the text's vector
     * @param judge has learned from what these encoders say
     */
    private EncoderRecognizer(List<TextEncoder> encoders, NameJudge judge) {
        this.encoders = encoders;
        this.judge = judge;
    }

    /** The recogniser that comes with papergraph. */
    public static EncoderRecognizer load() {
        return new EncoderRecognizer(List.of(TextEncoder.tuned()), judge("encoder-judge.model"));
    }

    /** With the whole published encoder beside the tuned one: twice the time, finds a little more. */
    public static EncoderRecognizer thorough() {
        return new EncoderRecognizer(List.of(TextEncoder.tuned(), TextEncoder.whole()), judge("thorough-judge.model"));
    }

    private static NameJudge judge(String name) {
        try (InputStream stream = EncoderRecognizer.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the encoder's judge is missing from this build: " + name);
            }
            return NameJudge.read(stream);
        } catch (IOException broken) {
            throw new IllegalStateException("the encoder's judge of this build cannot be read: " + name, broken);
        }
    }

    @Override
    public List<Mention> recognize(String text, List<Sentence> sentences) {
        return read(text, sentences).mentions();
    }

    @Override
    public Recognition read(String text, List<Sentence> sentences) {
        List<Sentence> pieces = CrfRecognizer.pieces(sentences);
        List<Word> words = words(sentences);
        List<Encoding> encodings =
                encoders.stream().map(encoder -> encoder.encode(words)).toList();
        float[][] labels =
                Encoding.meanLabels(encodings.stream().map(Encoding::labels).toList());
        float[] vector = encodings.get(encodings.size() - 1).vector();
        return new Recognition(judge.mentions(text, pieces, candidates(pieces, labels)), TextVector.of(vector));
    }

    /**
     * All that may be names in a text.
     *
     * @param pieces the text, long sentences cut
     * @param labels for each token the logarithm of each label's probability
     */
    static List<Candidate> candidates(List<Sentence> pieces, float[][] labels) {
        List<LabelProbabilities> probabilities = new ArrayList<>(pieces.size());
        int begin = 0;
        for (Sentence piece : pieces) {
            int end = begin + piece.tokens().size();
            probabilities.add(probabilities(labels, begin, end));
            begin = end;
        }
        return CandidateFinder.find(pieces, probabilities, true);
    }

    /** The words of a text as the encoder takes them. */
    static List<Word> words(List<Sentence> sentences) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean opens = true;
            for (Token token : sentences.get(i).tokens()) {
                words.add(new Word(token.form(), opens, i == 0));
                opens = false;
            }
        }
        return words;
    }

    /**
     * The probabilities of the labels "begins a mention of the type" (2 t + 1) and "continues one" (2 t + 2) as those of
     * pairs: what continues has the same type before it, what begins has not.
     */
    private static LabelProbabilities probabilities(float[][] labels, int begin, int end) {
        EntityType[] types = EntityType.values();
        double[][][] pairs = new double[end - begin][types.length + 1][types.length + 1];
        for (int i = 0; i < pairs.length; i++) {
            double outside = 1;
            for (EntityType type : types) {
                double begins = Math.exp(labels[begin + i][2 * type.ordinal() + 1]);
                double continues = Math.exp(labels[begin + i][2 * type.ordinal() + 2]);
                int label = MentionCrf.label(type);
                pairs[i][OUTSIDE][label] = i == 0 ? begins + continues : begins;
                pairs[i][label][label] = i == 0 ? 0 : continues;
                outside -= begins + continues;
            }
            pairs[i][OUTSIDE][OUTSIDE] = Math.max(0, outside);
        }
        return new LabelProbabilities(pairs);
    }

    @Override
    public String version() {
        return "encoder-" + encoders.stream().map(TextEncoder::version).collect(Collectors.joining("-")) + "-"
                + VERSION;
    }
}

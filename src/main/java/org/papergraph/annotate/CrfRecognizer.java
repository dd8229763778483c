package org.papergraph.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.papergraph.paper.Mention;
import org.papergraph.paper.Span;

/**
 * Recognises mentions by a conditional random field over the tokens of each sentence and a judge over the names of the
 * whole text (two stages, as in Krishnan and Manning, ACL 2006: a name counts everywhere or nowhere in a text).
 *
 * <p>Safe for use by several threads; what a text gets depends on the text and the model alone.
 */
public final class CrfRecognizer implements MentionRecognizer {
    /** Goes up when the same model may find other mentions. */
    private static final int VERSION = 4;

    private static final String BUNDLED = "mentions.model";

    /** Sentences are read in pieces of this many tokens, so that memory is bounded for text without full stops. */
    private static final int LONGEST_PIECE = 250;

    /** A candidate's least probability: F1 is highest where it is about half of F1 itself (Lipton et al., ECML 2014). */
    private static final double DEFAULT_THRESHOLD = 0.3;

    private final RecognitionModel model;
    private final TokenFeatures tokenFeatures;
    private final double threshold;

    CrfRecognizer(RecognitionModel model, double threshold) {
        this.model = model;
        this.tokenFeatures = new TokenFeatures(model.clusters());
        this.threshold = threshold;
    }

    /** The recogniser that comes with papergraph. */
    public static CrfRecognizer load() {
        return new CrfRecognizer(bundled(), DEFAULT_THRESHOLD);
    }

    /** The word clusters of the recogniser that comes with papergraph. */
    static WordClusters bundledClusters() {
        return bundled().clusters();
    }

    private static RecognitionModel bundled() {
        try (InputStream input = CrfRecognizer.class.getResourceAsStream(BUNDLED)) {
            if (input == null) {
                throw new IllegalStateException("the recognition model is missing from this build");
            }
            return RecognitionModel.read(input);
        } catch (IOException broken) {
            throw new IllegalStateException("the recognition model of this build cannot be read", broken);
        }
    }

    /**
     * The recogniser of a model file that {@link CrfTrainer} has written.
     *
     * @throws IOException when it cannot be read, or is no model of this version's format
     */
    public static CrfRecognizer load(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return new CrfRecognizer(RecognitionModel.read(input), DEFAULT_THRESHOLD);
        }
    }

    @Override
    public List<Mention> recognize(String text, List<Sentence> sentences) {
        List<Sentence> pieces = pieces(sentences);
        List<Candidate> candidates = CandidateFinder.find(pieces, probabilities(pieces, model.crf(), tokenFeatures));
        List<SortedMap<String, Double>> features = EntityJudge.features(pieces, model.clusters(), candidates);
        double[] probabilities =
                features.stream().mapToDouble(model.judge()::probability).toArray();
        return MentionChoice.mentions(text, pieces, candidates, probabilities, threshold);
    }

    /** What a sequence classifier thinks of each sentence of a document. */
    static List<LabelProbabilities> probabilities(List<Sentence> sentences, MentionCrf crf, TokenFeatures features) {
        DocumentWords document = new DocumentWords(sentences);
        List<LabelProbabilities> probabilities = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            probabilities.add(crf.read(features.of(sentences.get(i), document, i, sentences.size())));
        }
        return probabilities;
    }

    static List<Sentence> pieces(List<Sentence> sentences) {
        List<Sentence> pieces = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int from = 0; from < tokens.size(); from += LONGEST_PIECE) {
                List<Token> piece = tokens.subList(from, Math.min(tokens.size(), from + LONGEST_PIECE));
                Span span = new Span(
                        piece.get(0).span().begin(),
                        piece.get(piece.size() - 1).span().end());
                pieces.add(new Sentence(span, piece));
            }
        }
        return pieces;
    }

    @Override
    public String version() {
        return "crf-" + model.digest() + "-" + VERSION;
    }
}

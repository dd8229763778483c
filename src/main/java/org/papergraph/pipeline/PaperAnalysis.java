package org.papergraph.pipeline;

import org.papergraph.annotate.AnnotatedText;
import org.papergraph.annotate.BundledRecognizer;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;

/** What one paper says, as a pure function of the paper. Safe for use by several threads. */
public final class PaperAnalysis {

    private final TextAnnotator annotator;
    private final PaperExtractor extractor;
    private final double leastConfidence;

    public PaperAnalysis(TextAnnotator annotator, PaperExtractor extractor) {
        this(annotator, extractor, 0);
    }

    private PaperAnalysis(TextAnnotator annotator, PaperExtractor extractor, double leastConfidence) {
        this.annotator = annotator;
        this.extractor = extractor;
        this.leastConfidence = leastConfidence;
    }

    /**
     * The same analysis, which leaves out what is less sure.
     *
     * @param confidence 0 to 1; 0 leaves out nothing
     */
    public PaperAnalysis atLeast(double confidence) {
        return new PaperAnalysis(annotator, extractor, confidence);
    }

    /** With models that papergraph ships; takes about two seconds. */
    public static PaperAnalysis load(BundledRecognizer recognizer) {
        return new PaperAnalysis(TextAnnotator.load(recognizer), new PaperExtractor());
    }

    /** Names the models and rules; changes whenever the extraction of a paper may. */
    public String version() {
        String version = annotator.version() + " " + extractor.version();
        return leastConfidence > 0 ? version + " confidence-" + leastConfidence : version;
    }

    /**
     * Reads one paper.
     *
     * @throws PaperAnalysisException when a stage fails on this paper, with the failure as its cause
     */
    public Extraction analyse(Paper paper) {
        return read(paper).extraction();
    }

    /**
     * Reads one paper, and says what its text is about.
     *
     * @throws PaperAnalysisException when a stage fails on this paper, with the failure as its cause
     */
    public PaperReading read(Paper paper) {
        try {
            AnnotatedText annotated = annotator.annotate(paper);
            Extraction extraction = extractor.extract(paper, annotated).atLeast(leastConfidence);
            return new PaperReading(extraction, annotated.vector());
        } catch (RuntimeException | StackOverflowError failure) {
            throw new PaperAnalysisException(paper, failure);
        }
    }
}

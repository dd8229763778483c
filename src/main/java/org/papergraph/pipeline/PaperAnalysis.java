package org.papergraph.pipeline;

import org.papergraph.annotate.BundledRecognizer;
import org.papergraph.annotate.TextAnnotator;
import org.papergraph.extract.PaperExtractor;
import org.papergraph.paper.Extraction;
import org.papergraph.paper.Paper;

/** What one paper says, as a pure function of the paper. Safe for use by several threads. */
public final class PaperAnalysis {

    private final TextAnnotator annotator;
    private final PaperExtractor extractor;

    public PaperAnalysis(TextAnnotator annotator, PaperExtractor extractor) {
        this.annotator = annotator;
        this.extractor = extractor;
    }

    /** With models that papergraph ships; takes about two seconds. */
    public static PaperAnalysis load(BundledRecognizer recognizer) {
        return new PaperAnalysis(TextAnnotator.load(recognizer), new PaperExtractor());
    }

    /** Names the models and rules; changes whenever the extraction of a paper may. */
    public String version() {
        return annotator.version() + " " + extractor.version();
    }

    /**
     * Reads one paper.
     *
     * @throws PaperAnalysisException when a stage fails on this paper, with the failure as its cause
     */
    public Extraction analyse(Paper paper) {
        try {
            return extractor.extract(paper, annotator.annotate(paper));
        } catch (RuntimeException | StackOverflowError failure) {
            throw new PaperAnalysisException(paper, failure);
        }
    }
}

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
    private final StageClock clock;

    public PaperAnalysis(TextAnnotator annotator, PaperExtractor extractor) {
        this(annotator, extractor, 0, StageClock.NONE);
    }

    private PaperAnalysis(TextAnnotator annotator, PaperExtractor extractor, double leastConfidence, StageClock clock) {
        this.annotator = annotator;
        this.extractor = extractor;
        this.leastConfidence = leastConfidence;
        this.clock = clock;
    }

    /**
     * The same analysis, which leaves out what is less sure.
     *
     * @param confidence 0 to 1; 0 leaves out nothing
     */
    public PaperAnalysis atLeast(double confidence) {
        return new PaperAnalysis(annotator, extractor, confidence, clock);
    }

    /** The same analysis with a clock beside it. */
    PaperAnalysis timedBy(StageClock other) {
        return new PaperAnalysis(annotator, extractor, leastConfidence, other);
    }

    /** The clock beside it, for the stages that come after. */
    StageClock clock() {
        return clock;
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
            AnnotatedText annotated = clock.time(BuildStage.ANNOTATE, () -> annotator.annotate(paper));
            Extraction extraction = clock.time(BuildStage.EXTRACT, () -> extractor.extract(paper, annotated))
                    .atLeast(leastConfidence);
            return new PaperReading(extraction, annotated.vector());
        } catch (RuntimeException | StackOverflowError failure) {
            throw new PaperAnalysisException(paper, failure);
        }
    }
}

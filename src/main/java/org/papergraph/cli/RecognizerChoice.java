package org.papergraph.cli;

import org.papergraph.annotate.BundledRecognizer;
import picocli.CommandLine.Option;

/** How much time is taken for a paper: one option of these, or none. */
final class RecognizerChoice {

    @Option(names = "--fast", description = "Read with the smaller recogniser: a third of the time, finds less.")
    private boolean fast;

    @Option(names = "--thorough", description = "Read with two encoders: twice the time, finds a little more.")
    private boolean thorough;

    BundledRecognizer recognizer() {
        if (fast) {
            return BundledRecognizer.CRF;
        }
        return thorough ? BundledRecognizer.THOROUGH : BundledRecognizer.ENCODER;
    }
}

package org.papergraph.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.papergraph.annotate.BundledRecognizer;
import org.papergraph.pipeline.CheckedReading;
import org.papergraph.pipeline.PaperAnalysis;

/**
 * How papers are read.
 *
 * @param recognizer finds the mentions
 * @param leastConfidence 0 to 1; what is less sure is left out
 */
public record Reading(BundledRecognizer recognizer, double leastConfidence) implements Serializable {

    /** An executor runs the tasks of many papers in one process; its models are loaded once, by the first of them. */
    private static final Map<Reading, CheckedReading> OF_THIS_PROCESS = new ConcurrentHashMap<>();

    /** What reads so, in this process. */
    CheckedReading inThisProcess() {
        return OF_THIS_PROCESS.computeIfAbsent(
                this,
                how -> new CheckedReading(PaperAnalysis.load(how.recognizer).atLeast(how.leastConfidence)));
    }
}

package org.papergraph.spark;

import java.util.List;
import org.papergraph.ingest.Rejection;
import org.papergraph.pipeline.ExtractionReport;

/**
 * What a job did.
 *
 * @param inputs what was read from the inputs; papers that were rejected later are among its papers
 * @param rejections papers that could not be read by a stage, in the order of the tasks
 */
public record JobReport(ExtractionReport inputs, List<Rejection> rejections) {

    public JobReport {
        rejections = List.copyOf(rejections);
    }

    /** All that was rejected, files and parts of files included. */
    public long rejected() {
        return inputs.rejections() + rejections.size();
    }
}

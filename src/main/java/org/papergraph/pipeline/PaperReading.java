package org.papergraph.pipeline;

import org.papergraph.paper.Extraction;
import org.papergraph.paper.TextVector;

/**
 * A paper as it was read.
 *
 * @param extraction what was taken from it
 * @param vector what its text is about; none where the recogniser does not say
 */
public record PaperReading(Extraction extraction, TextVector vector) {}

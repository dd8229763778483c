/**
 * The place where the stages meet: inputs in, a graph in a store out.
 *
 * <p>{@link org.papergraph.pipeline.GraphBuilder} reads papers, tells the new and changed ones from those that the store
 * already holds, has them read by several threads, and replaces their named graphs batch by batch, so that an
 * interrupted build goes on where it stopped. {@link org.papergraph.pipeline.PaperAnalysis} is the part of it that
 * needs no store: paper in, {@linkplain org.papergraph.paper.Extraction extraction} out.
 */
@NullMarked
package org.papergraph.pipeline;

import org.jspecify.annotations.NullMarked;

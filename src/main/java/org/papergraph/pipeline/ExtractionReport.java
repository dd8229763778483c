package org.papergraph.pipeline;

/**
 * What an extraction did.
 *
 * @param listings papers read, each as often as the inputs list it
 * @param papers different papers among them
 * @param rejections how many files, papers or parts of files could not be read
 */
public record ExtractionReport(long listings, long papers, long rejections) {}

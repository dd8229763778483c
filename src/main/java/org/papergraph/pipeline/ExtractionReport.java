package org.papergraph.pipeline;

import java.util.Map;

/**
 * What an extraction did.
 *
 * @param listings papers read, each as often as the inputs list it
 * @param papers different papers among them
 * @param inOtherLanguages listings that were passed over because they are not in English, by ISO 639-1 code
 * @param rejections how many files, papers or parts of files could not be read
 */
public record ExtractionReport(long listings, long papers, Map<String, Long> inOtherLanguages, long rejections) {

    public ExtractionReport {
        inOtherLanguages = Map.copyOf(inOtherLanguages);
    }
}

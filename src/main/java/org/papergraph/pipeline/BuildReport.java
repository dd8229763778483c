package org.papergraph.pipeline;

import java.util.List;
import java.util.Map;
import org.papergraph.ingest.Rejection;

/**
 * What a build did.
 *
 * @param listings papers read, each as often as the inputs list it
 * @param papers different papers among them
 * @param added papers that the store did not hold before
 * @param changed papers that it held with another text, other sources or read by other models
 * @param unchanged papers that it held just so
 * @param inOtherLanguages listings that were passed over because they are not in English, by ISO 639-1 code
 * @param rejections what could not be read, in order
 * @param store what the store holds now
 * @param change what came, left or changed; nothing for a store that was empty, where all that it holds came
 */
public record BuildReport(
        long listings,
        long papers,
        long added,
        long changed,
        long unchanged,
        Map<String, Long> inOtherLanguages,
        List<Rejection> rejections,
        StoreCounts store,
        StoreChange change) {

    public BuildReport {
        inOtherLanguages = Map.copyOf(inOtherLanguages);
        rejections = List.copyOf(rejections);
    }

    /** Listings of a paper that the same inputs list before: {@code listings - papers}. */
    public long duplicates() {
        return listings - papers;
    }
}

package org.papergraph.pipeline;

import org.papergraph.ingest.Rejection;

/** Hears how far a build is. Called by the building thread only. */
public interface BuildListener {

    /**
     * A listing was read.
     *
     * @param listings read so far, at least 1
     * @param expected how many there are going to be, judged by the bytes that are left, which is the better the more were
     *     read; 0 when nothing is known
     */
    default void read(long listings, long expected) {}

    /** So many listings are through: read and analysed, or known to the store. */
    default void settled(long listings) {}

    /** Before anything is read: other rules had settled the store's names, and so many papers of it are settled anew. */
    default void settledAnew(long papers, long all) {}

    /** Something could not be read. */
    default void rejected(Rejection rejection) {}
}

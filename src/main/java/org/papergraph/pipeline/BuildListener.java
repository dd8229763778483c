package org.papergraph.pipeline;

import org.papergraph.ingest.Rejection;

/** Hears how far a build is. Called by the building thread only. */
public interface BuildListener {

    /** A listing was read, and this many so far. */
    default void read(long listings) {}

    /** So many listings are through: read and analysed, or known to the store. */
    default void settled(long listings) {}

    /** Something could not be read. */
    default void rejected(Rejection rejection) {}
}

/**
 * The values that travel through papergraph: a paper as it was read, and what its text says.
 *
 * <p>Records without behaviour beyond their own consistency; every stage speaks in them and none changes them. Start
 * with {@link org.papergraph.paper.Paper} (what goes in) and {@link org.papergraph.paper.Extraction} (what comes out).
 */
@NullMarked
package org.papergraph.paper;

import org.jspecify.annotations.NullMarked;

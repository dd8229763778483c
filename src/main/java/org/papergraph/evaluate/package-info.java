/**
 * The scores of what was extracted against gold annotation.
 *
 * <p>In come gold papers ({@link org.papergraph.evaluate.GoldFile}, JSON Lines) and extractions in the same form
 * ({@link org.papergraph.evaluate.GoldPaper#of}); out go precision, recall and F1 by type, accuracy of roles and result
 * slots, and the errors of each paper. Entry type: {@link org.papergraph.evaluate.Scorer}. The rules are those of the
 * gold annotation's guideline; its script and this package print the same characters for the same files.
 */
@NullMarked
package org.papergraph.evaluate;

import org.jspecify.annotations.NullMarked;

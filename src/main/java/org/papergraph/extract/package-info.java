/**
 * The entities and results of one paper.
 *
 * <p>In come a paper and its annotated text (sentences, tokens, mentions); out goes an
 * {@link org.papergraph.paper.Extraction}: the spellings of one thing joined to an entity with its role, and the numbers
 * that the abstract claims, each with the sentence that says so. Entry type:
 * {@link org.papergraph.extract.PaperExtractor}, a pure function of its arguments. Acronyms are found by Schwartz and
 * Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003.
 */
@NullMarked
package org.papergraph.extract;

import org.jspecify.annotations.NullMarked;

/**
 * The catalogue of questions: every {@code queries/NAME.rq} is one question that can be asked by its name.
 *
 * <p>In come a dataset, a question and the texts of its parameters; out goes the answer, as a table, a truth or a
 * graph, in the format that was asked for. A question's parameters stand in comments at the head of its file, in the
 * form of <a href="https://github.com/CLARIAH/grlc">grlc</a>, as {@code ?_name} in its SPARQL. Start with
 * {@link org.papergraph.query.Catalogue} and {@link org.papergraph.query.Answers}.
 */
@NullMarked
package org.papergraph.query;

import org.jspecify.annotations.NullMarked;

/**
 * Papers as RDF: what one paper's text says, as the quads of its own named graph, and the paper back from them.
 *
 * <p>In goes an {@link org.papergraph.paper.Extraction}; out come quads in the terms of {@code ontology/papergraph.ttl},
 * held to {@code ontology/shapes.ttl}. The same extraction always gives the same quads: IRIs come from content, there
 * are no blank nodes and no clock. Start with {@link org.papergraph.graph.PaperGraph}; the terms are
 * {@link org.papergraph.graph.Vocabulary} and {@link org.papergraph.graph.ReusedTerms}. Mentions follow
 * <a href="https://persistence.uni-leipzig.org/nlp2rdf/">NIF 2.0</a> and <a href="https://www.w3.org/TR/its20/">ITS 2.0</a>.
 */
@NullMarked
package org.papergraph.graph;

import org.jspecify.annotations.NullMarked;

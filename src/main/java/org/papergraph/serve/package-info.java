/**
 * The graph over HTTP: a read-only <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 endpoint</a> at
 * {@code /sparql} and a page for people at {@code /}.
 *
 * <p>In comes a dataset, out goes a running server on an embedded Fuseki, which listens to this machine alone unless told
 * otherwise and never changes or fetches anything. Start with {@link org.papergraph.serve.GraphServer}.
 */
@NullMarked
package org.papergraph.serve;

import org.jspecify.annotations.NullMarked;

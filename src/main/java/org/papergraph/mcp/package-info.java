/**
 * The graph as tools of the Model Context Protocol, for agents.
 *
 * <p>In come a store and the catalogue; out come tools, one for each question, one for SPARQL, and a session over a pair
 * of streams. Every call is bounded in time and in size, and reads only. Follows the
 * <a href="https://modelcontextprotocol.io/specification">protocol's specification</a>. Start with
 * {@link org.papergraph.mcp.GraphTools}.
 */
@NullMarked
package org.papergraph.mcp;

import org.jspecify.annotations.NullMarked;

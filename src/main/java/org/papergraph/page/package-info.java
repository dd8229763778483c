/**
 * The pages for people: the graph as server-rendered HTML that works without JavaScript.
 *
 * <p>In come a dataset and what a browser asked for, out goes a page, a table of it as CSV, or a piece of one. Every text
 * is escaped where it is written, see {@link org.papergraph.page.Html}; every list is bounded. Start with {@link
 * org.papergraph.page.Pages}. Follows <a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a>, level AA.
 */
@NullMarked
package org.papergraph.page;

import org.jspecify.annotations.NullMarked;

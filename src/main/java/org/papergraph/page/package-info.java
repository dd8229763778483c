/**
 * The pages for people.
 *
 * <p>In come the path and the parameters of a request and the dataset; out comes HTML, and the style sheets, scripts and
 * pictures that it needs. Nothing here knows of HTTP: {@code serve} decides who gets a page and who gets data. Start with
 * {@link org.papergraph.page.HtmlPages}.
 */
@NullMarked
package org.papergraph.page;

import org.jspecify.annotations.NullMarked;

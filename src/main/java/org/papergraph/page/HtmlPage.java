package org.papergraph.page;

/**
 * A page as a browser gets it.
 *
 * @param status of HTTP: 200 to 599
 * @param html the whole document
 */
public record HtmlPage(int status, String html) {

    /** A page that is what was asked for. */
    public static HtmlPage of(String html) {
        return new HtmlPage(200, html);
    }
}

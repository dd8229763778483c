package org.papergraph.page;

import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * All pages of the server. A page is a function of its request and the dataset, so that it may be kept by whoever asked
 * for it as long as the dataset stays the same. For many threads at once.
 */
public interface HtmlPages {

    /**
     * The page of a request; asked for every path whenever a browser reads, before data is considered.
     *
     * @param dataset within a read transaction of the caller's; its default graph is the union of all named graphs
     * @return empty when there is no page for this path: data is answered then, if there is any, else {@link #problem}
     * @throws org.papergraph.query.WrongArgumentException when a parameter is wrong; becomes a page of status 400
     * @throws org.papergraph.query.UnknownQuestionException becomes a page of status 404
     * @throws org.papergraph.query.TimeLimitException becomes a page of status 503
     */
    Optional<HtmlPage> page(PageRequest request, DatasetGraph dataset);

    /**
     * The page that says that something went wrong.
     *
     * @param status of HTTP, 400 to 599
     * @param detail a sentence for people, as plain text
     */
    HtmlPage problem(int status, String detail);

    /**
     * A style sheet, script, font or picture.
     *
     * @param path what follows {@code /assets/}, without query; may be anything that somebody typed
     * @return empty when there is none
     */
    Optional<PageAsset> asset(String path);
}

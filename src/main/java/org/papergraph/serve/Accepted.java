package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;

/**
 * The media types that a client accepts.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, section 12.5.1</a>
 */
final class Accepted {

    private static final String HTML = "text/html";

    /** Data that programs ask for by name; a browser's header names none of them before HTML. */
    private static final String[] DATA = {
        "application/json",
        "text/turtle",
        "application/ld+json",
        "application/n-triples",
        "text/csv",
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "application/rdf+xml"
    };

    private final AcceptList ranges;

    private Accepted(AcceptList ranges) {
        this.ranges = ranges;
    }

    /** What a request's header says; everything when it says nothing. */
    static Accepted by(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders("Accept"));
        return of(String.join(",", headers));
    }

    static Accepted of(String header) {
        return new Accepted(new AcceptList(header.isBlank() ? "*/*" : header));
    }

    /** The best of some media types, the first where the client does not care; empty when it wants none of them. */
    Optional<String> best(List<String> offered) {
        MediaType best = AcceptList.match(ranges, AcceptList.create(offered.toArray(String[]::new)));
        return Optional.ofNullable(best).map(MediaType::getContentTypeStr);
    }

    /** Whether a person reads: HTML is asked for by name and no data is liked better. */
    boolean prefersPages() {
        boolean named = ranges.entries().stream()
                .anyMatch(range -> range.getContentTypeStr().equals(HTML));
        if (!named) {
            return false;
        }
        String[] offered = new String[DATA.length + 1];
        offered[0] = HTML;
        System.arraycopy(DATA, 0, offered, 1, DATA.length);
        return best(List.of(offered)).equals(Optional.of(HTML));
    }
}

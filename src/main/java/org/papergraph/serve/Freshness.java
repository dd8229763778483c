package org.papergraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.papergraph.store.PaperStore;

/**
 * Spares clients what they have already: every answer is a function of the request and the graph, so that its tag is
 * known before it is computed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests">RFC 9110, section 13</a>
 */
final class Freshness implements Filter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** What SPARQL computes anew every time. */
    private static final Pattern NOT_A_FUNCTION_OF_THE_GRAPH =
            Pattern.compile("(?i)\\b(now|rand|uuid|struuid|bnode)\\b");

    private final PaperStore store;
    private final PresentPages pages;

    Freshness(PaperStore store, PresentPages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest from = (HttpServletRequest) request;
        HttpServletResponse to = (HttpServletResponse) response;
        String query = Objects.toString(from.getQueryString(), "");
        if (!READING.contains(from.getMethod())
                || from.getRequestURI().startsWith(Router.ASSETS)
                || from.getRequestURI().equals(GraphServer.MCP)
                || NOT_A_FUNCTION_OF_THE_GRAPH
                        .matcher(Objects.toString(from.getParameter("query"), ""))
                        .find()) {
            chain.doFilter(request, response);
            return;
        }
        String tag = tag(from, query);
        to.setHeader("Cache-Control", "no-cache");
        to.addHeader("Vary", "Accept");
        String known = Objects.toString(from.getHeader("If-None-Match"), "");
        to.setHeader("ETag", tag);
        if (known.contains(tag)) {
            to.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            chain.doFilter(request, new TaggedWhenRight(to));
        }
    }

    /** Weak, because the same answer may go out compressed or not. */
    private String tag(HttpServletRequest request, String query) {
        int of = Objects.hash(
                request.getRequestURI(), query, Objects.toString(request.getHeader("Accept"), ""), request.getScheme());
        // Pages may still be those of the graph before.
        return "W/\"" + Long.toString(store.state(), Character.MAX_RADIX) + "-"
                + Long.toString(pages.state(), Character.MAX_RADIX) + "-" + Integer.toHexString(of) + "\"";
    }

    /** Takes the tag off what is no answer. */
    private static final class TaggedWhenRight extends HttpServletResponseWrapper {

        TaggedWhenRight(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            removeTag(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            removeTag(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            removeTag(status);
            super.sendError(status, message);
        }

        private void removeTag(int status) {
            if (status >= HttpServletResponse.SC_BAD_REQUEST) {
                setHeader("ETag", null);
            }
        }
    }
}

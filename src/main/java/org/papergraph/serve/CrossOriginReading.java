package org.papergraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Lets pages of other origins read the graph, without anything that would say who asks.
 *
 * <p>A server that all may reach is open to the pages of all. One for its own machine is open to pages of this machine
 * alone, such as notebooks: any page of the web that its user looks at could read his papers otherwise.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
final class CrossOriginReading implements Filter {

    private static final Pattern OF_THIS_MACHINE =
            Pattern.compile("https?://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    private final boolean loopbackOnly;

    CrossOriginReading(boolean loopbackOnly) {
        this.loopbackOnly = loopbackOnly;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest from = (HttpServletRequest) request;
        HttpServletResponse to = (HttpServletResponse) response;
        String origin = from.getHeader("Origin");
        boolean open = origin != null
                && !from.getRequestURI().equals(GraphServer.MCP)
                && (!loopbackOnly || OF_THIS_MACHINE.matcher(origin).matches());
        if (loopbackOnly) {
            to.addHeader("Vary", "Origin");
        }
        if (open) {
            to.setHeader("Access-Control-Allow-Origin", loopbackOnly ? origin : "*");
            to.setHeader("Access-Control-Expose-Headers", "ETag, Link, Content-Location");
        }
        if (from.getMethod().equals("OPTIONS")) {
            to.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            if (open) {
                to.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
                to.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
                to.setHeader("Access-Control-Max-Age", "86400");
            }
            to.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}

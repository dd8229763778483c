package org.papergraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Tells browsers to take every response for what it says that it is, and to load nothing from elsewhere.
 *
 * <p>A server for this machine alone also refuses requests under any other name, so that no foreign page can read it by
 * letting its own name lead here (DNS rebinding).
 */
final class SafeHeaders implements Filter {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopbackOnly;

    SafeHeaders(boolean loopbackOnly) {
        this.loopbackOnly = loopbackOnly;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("X-Frame-Options", "DENY");
        http.setHeader("Referrer-Policy", "no-referrer");
        http.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        String name = ((HttpServletRequest) request).getServerName().toLowerCase(Locale.ROOT);
        if (loopbackOnly && !LOOPBACK_NAMES.contains(name) && !name.startsWith("127.")) {
            http.sendError(
                    HttpServletResponse.SC_MISDIRECTED_REQUEST,
                    "this server is for its own machine, under the names localhost and 127.0.0.1");
            return;
        }
        chain.doFilter(request, response);
    }
}

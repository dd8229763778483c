package org.papergraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** Reads a request to its end before it is answered, so that one that is too large gets the status that says so. */
final class WholeRequest implements Filter {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest from = (HttpServletRequest) request;
        if (!from.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        ServletRequest whole;
        try {
            whole = Objects.toString(from.getContentType(), "").startsWith(FORM)
                    ? withParameters(from)
                    : new Held(from);
        } catch (IOException | RuntimeException e) {
            boolean tooLarge = status(e) == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            Problem problem = tooLarge
                    ? new Problem(status(e), "Request too large", "a request has no more than 1 MB")
                    : Problem.badRequest("query", "the request cannot be read");
            problem.send((HttpServletResponse) response);
            return;
        }
        chain.doFilter(whole, response);
    }

    private static ServletRequest withParameters(HttpServletRequest request) {
        request.getParameterMap();
        return request;
    }

    /** The status of the innermost cause that has one. */
    private static int status(Throwable failure) {
        int status = 0;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            status = cause instanceof HttpException http ? http.getCode() : status;
        }
        return status;
    }

    /** A request whose body is at hand. */
    private static final class Held extends HttpServletRequestWrapper {
        private final ByteArrayInputStream body;

        Held(HttpServletRequest request) throws IOException {
            super(request);
            this.body = new ByteArrayInputStream(request.getInputStream().readAllBytes());
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body is at hand");
                }

                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] octets, int from, int length) {
                    return body.read(octets, from, length);
                }
            };
        }
    }
}

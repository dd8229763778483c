package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;

/** The address under which a client sees the server, for what names itself in descriptions. */
final class Origin {

    private Origin() {}

    /** Scheme, host and port with a slash at the end. */
    static String of(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.indexOf('/', url.indexOf("://") + 3) + 1);
    }
}

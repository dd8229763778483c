package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Something that answers GET and HEAD with data; what goes wrong with the request it throws, see {@link Problem}. */
interface Resource {

    /** Answers one request, on one of many threads; the body goes out only when all of it is known. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}

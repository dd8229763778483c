package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers people with pages. */
interface PageDesk {

    /** Answers with the page of the request's path; false, with nothing done, when it has none. */
    boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Answers with a page that says what is wrong. */
    void problem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;
}

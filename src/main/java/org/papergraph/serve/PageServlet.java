package org.papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.papergraph.page.PageRequest;
import org.papergraph.page.PageResponse;
import org.papergraph.page.Pages;

/** The pages for people. */
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Pages> pages;

    /** Serves whatever pages are the present ones. */
    PageServlet(Supplier<Pages> pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        PageRequest asked = new PageRequest(request.getRequestURI(), parameters);
        Pages present = pages.get();
        PageResponse answer = present.answer(asked).orElseGet(() -> present.notFound(asked));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentType(answer.mediaType());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}

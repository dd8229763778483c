package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papergraph.page.PageRequest;
import org.papergraph.page.PageResponse;
import org.papergraph.page.Pages;

/** Answers people with pages. */
final class PageDesk {

    private final PresentPages pages;

    PageDesk(PresentPages pages) {
        this.pages = pages;
    }

    /** Answers with the page of the request's path; false, with nothing done, when it has none. */
    boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PageResponse> page = pages.get().answer(asked(request));
        if (page.isPresent()) {
            send(page.get(), response);
        }
        return page.isPresent();
    }

    /** Answers with a page that says what is wrong. */
    void problem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Pages present = pages.get();
        if (problem.status() == HttpServletResponse.SC_NOT_FOUND) {
            response.setHeader("ETag", null);
            send(present.notFound(asked(request)), response);
        } else {
            response.setHeader("ETag", null);
            send(present.problem(asked(request), problem.status(), problem.detail()), response);
        }
    }

    private static PageRequest asked(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        return new PageRequest(request.getRequestURI(), parameters);
    }

    private static void send(PageResponse page, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        page.headers().forEach(response::setHeader);
        response.setContentType(page.mediaType());
        response.setContentLength(page.body().length);
        response.getOutputStream().write(page.body());
    }
}

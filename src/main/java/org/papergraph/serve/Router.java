package org.papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.papergraph.store.PaperStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what answers a request: a page for people, or data. Who asks for HTML by name gets the page of a path, if it
 * has one; everybody else its data, if it has any.
 */
final class Router extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    /** Where files that pages need are; what they hold depends on no graph. */
    static final String ASSETS = "/assets/";

    private final transient PaperStore store;
    private final transient Map<Predicate<String>, Resource> data;
    private final transient PageDesk pages;

    /**
     * @param data what answers which paths, the first that fits
     * @param pages what answers people
     */
    Router(PaperStore store, Map<Predicate<String>, Resource> data, PageDesk pages) {
        this.store = store;
        this.data = new LinkedHashMap<>(data);
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        boolean forPeople = forPeople(request, path);
        try {
            Optional<String> newPath =
                    isNode(path) ? store.read(dataset -> MovedNodes.newPath(dataset, path)) : Optional.empty();
            if (newPath.isPresent()) {
                String query = request.getQueryString();
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader("Location", newPath.get() + (query == null ? "" : "?" + query));
                return;
            }
            Optional<Resource> resource = resource(path);
            if (resource.isEmpty() || forPeople) {
                if (pages.answer(request, response)) {
                    return;
                }
            }
            resource.orElseThrow(() -> new ProblemException(Problem.notFound("nothing lives at " + path)))
                    .answer(request, response);
        } catch (RuntimeException failure) {
            Problem problem = Problem.of(failure).orElseGet(() -> unexpected(path, failure));
            if (forPeople) {
                pages.problem(problem, request, response);
            } else {
                problem.send(response);
            }
        }
    }

    /** Tables of pages are asked for by name, whatever the client accepts. */
    private static boolean forPeople(HttpServletRequest request, String path) {
        if (request.getParameter(AnswerReply.FORMAT) != null || (isNode(path) && NodeResource.hasEnding(path))) {
            return false;
        }
        return request.getParameter("csv") != null || Accepted.by(request).prefersPages();
    }

    private static Problem unexpected(String path, RuntimeException failure) {
        LOG.error("{} was not answered", path, failure);
        return new Problem(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "Our mistake", "this went wrong here; the log says more");
    }

    private Optional<Resource> resource(String path) {
        return data.entrySet().stream()
                .filter(entry -> entry.getKey().test(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a path is that of a paper, entity or author. */
    static boolean isNode(String path) {
        int second = path.indexOf('/', 1);
        return second > 1 && second < path.length() - 1 && NodeResource.kinds().contains(path.substring(1, second));
    }

    /** Says that only reading is possible. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, jakarta.servlet.ServletException {
        if (Objects.equals(request.getMethod(), "GET") || Objects.equals(request.getMethod(), "HEAD")) {
            super.service(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            new Problem(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only reading", "this is there to be read with GET")
                    .send(response);
        }
    }
}

package org.papergraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.papergraph.query.TimeLimitException;
import org.papergraph.query.UnknownQuestionException;
import org.papergraph.query.UnreadableQuestionException;
import org.papergraph.query.WrongArgumentException;

/**
 * Why a request is not answered.
 *
 * @param status of HTTP, 400 to 599
 * @param title what kind of problem it is, the same for all of its kind
 * @param detail what to know about this one, for people
 * @param parameter of the request that it is about; empty for none
 * @param suggestions for this parameter, the likeliest first
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
record Problem(int status, String title, String detail, String parameter, List<String> suggestions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Problem {
        suggestions = List.copyOf(suggestions);
    }

    Problem(int status, String title, String detail) {
        this(status, title, detail, "", List.of());
    }

    static Problem notFound(String detail) {
        return new Problem(HttpServletResponse.SC_NOT_FOUND, "Nothing here", detail);
    }

    static Problem badRequest(String parameter, String detail) {
        return new Problem(HttpServletResponse.SC_BAD_REQUEST, "Wrong request", detail, parameter, List.of());
    }

    /** What a failure of the catalogue or the store means to a client; empty for a bug of ours. */
    static Optional<Problem> of(RuntimeException failure) {
        String detail = String.valueOf(failure.getMessage());
        if (failure instanceof ProblemException known) {
            return Optional.of(known.problem());
        }
        if (failure instanceof WrongArgumentException wrong) {
            return Optional.of(new Problem(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Wrong argument",
                    detail,
                    wrong.parameter(),
                    wrong.suggestions()));
        }
        if (failure instanceof UnreadableQuestionException) {
            return Optional.of(badRequest("query", detail));
        }
        if (failure instanceof UnknownQuestionException) {
            return Optional.of(notFound(detail));
        }
        if (failure instanceof TimeLimitException) {
            return Optional.of(new Problem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Out of time", detail));
        }
        return Optional.empty();
    }

    void send(HttpServletResponse response) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (!parameter.isEmpty()) {
            json.put("parameter", parameter);
        }
        if (!suggestions.isEmpty()) {
            ArrayNode list = json.putArray("suggestions");
            suggestions.forEach(list::add);
        }
        byte[] body = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("ETag", null);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

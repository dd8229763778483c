package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.AnswerKind;

/** Writes an answer of the catalogue in the form that a client asks for: by {@code format=}, else by its Accept header. */
final class AnswerReply {

    /** The request's parameter that goes before the Accept header. */
    static final String FORMAT = "format";

    private AnswerReply() {}

    /** The formats for a kind of answer, that for who does not care first. */
    static List<AnswerFormat> formats(AnswerKind kind) {
        List<AnswerFormat> formats = new ArrayList<>(AnswerFormat.of(kind));
        AnswerFormat usual = kind == AnswerKind.GRAPH ? AnswerFormat.TURTLE : AnswerFormat.RECORDS;
        formats.remove(usual);
        formats.add(0, usual);
        return formats;
    }

    /** A request's parameters, each of which may stand there once. */
    static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw new ProblemException(
                        Problem.badRequest(name, "'" + name + "' stands there " + values.length + " times"));
            }
            parameters.put(name, values[0]);
        });
        return parameters;
    }

    /**
     * The format that a request wants.
     *
     * @throws ProblemException of status 400 for an unknown format, 406 when nothing acceptable can be offered
     */
    static AnswerFormat format(HttpServletRequest request, AnswerKind kind) {
        List<AnswerFormat> formats = formats(kind);
        String named = request.getParameter(FORMAT);
        if (named != null && !named.isBlank()) {
            return Arrays.stream(AnswerFormat.values())
                    .filter(format -> format.label().equals(named) && formats.contains(format))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(new Problem(
                            HttpServletResponse.SC_BAD_REQUEST,
                            "Wrong argument",
                            "'" + named + "' is no format of this answer",
                            FORMAT,
                            formats.stream().map(AnswerFormat::label).toList())));
        }
        List<String> types = formats.stream().map(AnswerFormat::mediaType).toList();
        Optional<String> best = Accepted.by(request).best(types);
        if (best.isEmpty()) {
            throw new ProblemException(new Problem(
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "Not acceptable",
                    "the answer can be had as " + String.join(", ", types)));
        }
        return formats.get(types.indexOf(best.get()));
    }

    /** The content type of a format. */
    static String contentType(AnswerFormat format) {
        return switch (format) {
            case TEXT, CSV, TSV, TURTLE -> format.mediaType() + ";charset=utf-8";
            case RECORDS, JSON, XML, NTRIPLES, JSONLD -> format.mediaType();
        };
    }
}

package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.papergraph.query.Answer;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;
import org.papergraph.store.PaperStore;

/** {@code /api/NAME?parameter=argument}: one question of the catalogue. */
final class QuestionResource implements Resource {

    /** What stands before the question's name. */
    static final String PATH = "/api/";

    private final PaperStore store;
    private final Catalogue catalogue;
    private final Duration timeLimit;

    QuestionResource(PaperStore store, Catalogue catalogue, Duration timeLimit) {
        this.store = store;
        this.catalogue = catalogue;
        this.timeLimit = timeLimit;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getRequestURI().substring(PATH.length());
        answer(catalogue.question(name), request, response);
    }

    private void answer(Question question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, String> arguments = AnswerReply.parameters(request);
        arguments.remove(AnswerReply.FORMAT);
        AnswerFormat format = AnswerReply.format(request, question.kind());
        Body body = new Body();
        try {
            store.read(dataset -> {
                Answer answer = new Answers(dataset, timeLimit).answer(question, arguments);
                try {
                    return answer.write(format, body);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        response.setHeader("Link", "</api>; rel=\"service-desc\"");
        body.send(response, AnswerReply.contentType(format));
    }
}

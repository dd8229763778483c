package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.AnswerKind;

/** {@code /ontology}: what our terms mean. */
final class OntologyResource implements Resource {

    private static final String FILE = "/ontology/papergraph.ttl";

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String turtle;
        try (InputStream file = Objects.requireNonNull(OntologyResource.class.getResourceAsStream(FILE))) {
            turtle = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (AnswerReply.format(request, AnswerKind.GRAPH) == AnswerFormat.TURTLE) {
            // As it was written, in an order that people can follow.
            Body body = new Body();
            body.write(turtle.getBytes(StandardCharsets.UTF_8));
            body.send(response, AnswerReply.contentType(AnswerFormat.TURTLE));
        } else {
            GraphReply.send(RDFParser.fromString(turtle, Lang.TURTLE).toGraph(), request, response);
        }
    }
}

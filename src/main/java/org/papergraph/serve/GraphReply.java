package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.AnswerKind;
import org.papergraph.query.GraphText;

/** Sends a graph that is at hand in the form that a client asks for. */
final class GraphReply {

    private GraphReply() {}

    static void send(Graph graph, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AnswerFormat format = AnswerReply.format(request, AnswerKind.GRAPH);
        Body body = new Body();
        GraphText.write(graph, format, body);
        body.send(response, AnswerReply.contentType(format));
    }
}

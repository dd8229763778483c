package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.papergraph.graph.Iris;
import org.papergraph.query.AnswerFormat;
import org.papergraph.query.AnswerKind;
import org.papergraph.query.Answers;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Question;
import org.papergraph.store.PaperStore;

/**
 * A thing of the graph under the path of its IRI, as RDF: {@code /method/bert} is
 * {@code https://w3id.org/papergraph/method/bert}. An ending chooses the form as the Accept header does: {@code .ttl},
 * {@code .nt}, {@code .jsonld}.
 *
 * @see <a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>
 */
final class NodeResource implements Resource {

    private static final Map<String, AnswerFormat> ENDINGS = new TreeMap<>(
            Map.of(".ttl", AnswerFormat.TURTLE, ".nt", AnswerFormat.NTRIPLES, ".jsonld", AnswerFormat.JSONLD));

    private final PaperStore store;
    private final Question aboutPaper;
    private final Question aboutOthers;
    private final Duration timeLimit;

    NodeResource(PaperStore store, Catalogue catalogue, Duration timeLimit) {
        this.store = store;
        this.aboutPaper = catalogue.question("paper-graph");
        this.aboutOthers = catalogue.question("entity-graph");
        this.timeLimit = timeLimit;
    }

    /** Whether a path ends with a name of a form. */
    static boolean hasEnding(String path) {
        return ENDINGS.keySet().stream().anyMatch(path::endsWith);
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Body body = new Body();
        try {
            AnswerFormat format = store.read(dataset -> write(dataset, request, body));
            response.setHeader("Content-Location", location(path, format));
            body.send(response, AnswerReply.contentType(format));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private AnswerFormat write(DatasetGraph dataset, HttpServletRequest request, Body body) {
        String path = request.getRequestURI();
        Optional<Node> whole = node(path).filter(node -> isThere(dataset, node));
        if (whole.isPresent()) {
            return write(dataset, whole.get(), AnswerReply.format(request, AnswerKind.GRAPH), body);
        }
        for (Map.Entry<String, AnswerFormat> ending : ENDINGS.entrySet()) {
            if (path.endsWith(ending.getKey())) {
                String bare = path.substring(0, path.length() - ending.getKey().length());
                Optional<Node> node = node(bare).filter(known -> isThere(dataset, known));
                if (node.isPresent()) {
                    return write(dataset, node.get(), ending.getValue(), body);
                }
            }
        }
        throw new ProblemException(
                Problem.notFound("the graph has nothing of this name: " + Iris.BASE + path.substring(1)));
    }

    private AnswerFormat write(DatasetGraph dataset, Node node, AnswerFormat format, Body body) {
        Question question = Iris.isPaper(node) ? aboutPaper : aboutOthers;
        String parameter = question.parameters().get(0).name();
        try {
            new Answers(dataset, timeLimit)
                    .answer(question, Map.of(parameter, node.getURI()))
                    .write(format, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return format;
    }

    private static boolean isThere(DatasetGraph dataset, Node node) {
        return dataset.contains(Node.ANY, node, Node.ANY, Node.ANY);
    }

    /** The node of a path; empty when no IRI could have it. */
    static Optional<Node> node(String path) {
        String iri = Iris.BASE + path.substring(1);
        try {
            return IRIx.create(iri).isAbsolute() ? Optional.of(NodeFactory.createURI(iri)) : Optional.empty();
        } catch (IRIException e) {
            return Optional.empty();
        }
    }

    private static String location(String path, AnswerFormat format) {
        if (hasEnding(path)) {
            return path;
        }
        for (Map.Entry<String, AnswerFormat> ending : ENDINGS.entrySet()) {
            if (ending.getValue() == format) {
                return path + ending.getKey();
            }
        }
        return path;
    }

    /** The first segments of the paths that things of the graph have. */
    static Set<String> kinds() {
        return Set.copyOf(List.of("paper", "task", "method", "dataset", "metric", "author"));
    }
}

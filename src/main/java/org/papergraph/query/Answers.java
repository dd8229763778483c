package org.papergraph.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Answers questions from one dataset.
 *
 * <p>Asking and writing must happen within one transaction of the dataset, which is the caller's to begin and to end.
 * A query reaches nothing but the dataset, see {@link Confinement}.
 */
public final class Answers {

    private final DatasetGraph dataset;
    private final Duration timeLimit;

    /**
     * Answers from a dataset.
     *
     * @param dataset its default graph, for queries, is the union of its named graphs
     * @param timeLimit after which a query is given up; more than zero
     */
    public Answers(DatasetGraph dataset, Duration timeLimit) {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("no time to answer: " + timeLimit);
        }
        this.dataset = dataset;
        this.timeLimit = timeLimit;
    }

    /**
     * The answer to a question of the catalogue.
     *
     * @param arguments text by parameter name, and {@code limit} for at most so many rows; what is missing or blank
     *     takes its default
     * @throws WrongArgumentException when an argument is missing, unknown, ill-formed or names nothing in the graph
     */
    public Answer answer(Question question, Map<String, String> arguments) {
        Query query = QuestionFile.parse(question.name(), question.sparql(), Syntax.syntaxSPARQL_11);
        List<String> remarks = new ArrayList<>();
        Arguments reader = new Arguments(question, dataset, remarks);
        Binding terms = reader.bind(arguments);
        int limit = reader.limit(arguments);
        if (limit > 0) {
            query.setLimit(limit);
        }
        return new Answer(dataset, query, question.kind(), terms, timeLimit, remarks);
    }

    /**
     * The answer to a query in SPARQL 1.1 or ARQ's extension of it.
     *
     * @param name of the file, for messages
     * @param sparql its text; an update is refused
     * @throws UnreadableQuestionException when it is no query
     */
    public Answer answer(String name, String sparql) {
        return answer(name, sparql, Integer.MAX_VALUE);
    }

    /**
     * The same, with no more than so many rows or solutions.
     *
     * @param most at least 1
     * @throws UnreadableQuestionException when it is no query
     */
    public Answer answer(String name, String sparql, int most) {
        Query query = QuestionFile.parse(name, sparql, Syntax.syntaxARQ);
        if (most < Integer.MAX_VALUE && (!query.hasLimit() || query.getLimit() > most)) {
            query.setLimit(most);
        }
        return new Answer(
                dataset,
                query,
                QuestionFile.kind(name, query),
                Binding.builder().build(),
                timeLimit,
                new ArrayList<>());
    }
}

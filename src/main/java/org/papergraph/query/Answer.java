package org.papergraph.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** An answer that waits to be written: each writing runs the query, and tables go out row by row as they are found. */
public final class Answer {

    private final DatasetGraph dataset;
    private final Query query;
    private final AnswerKind kind;
    private final Binding terms;
    private final Duration timeLimit;
    private final List<String> remarks;

    Answer(
            DatasetGraph dataset,
            Query query,
            AnswerKind kind,
            Binding terms,
            Duration timeLimit,
            List<String> remarks) {
        this.dataset = dataset;
        this.query = query;
        this.kind = kind;
        this.terms = terms;
        this.timeLimit = timeLimit;
        this.remarks = List.copyOf(remarks);
    }

    /** Whether it is a table, a truth or a graph. */
    public AnswerKind kind() {
        return kind;
    }

    /** How the arguments were understood where they could mean more than one thing; sentences for people. */
    public List<String> remarks() {
        return remarks;
    }

    /** The terms that stand for the question's parameters in the query, by parameter name. */
    public Map<String, Node> arguments() {
        Map<String, Node> arguments = new HashMap<>();
        terms.forEach((variable, term) -> arguments.put(variable.getVarName().substring(1), term));
        return arguments;
    }

    /**
     * Writes the answer; the stream stays open.
     *
     * @return the number of rows or triples; 1 for a truth
     * @throws WrongArgumentException when the format is not one for this {@linkplain #kind() kind} of answer
     * @throws TimeLimitException when the query takes too long; rows that were found before are written then
     */
    public long write(AnswerFormat format, OutputStream out) throws IOException {
        requireSuitable(format);
        try (QueryExec execution = execution()) {
            long size = switch (kind) {
                case TABLE -> writeTable(execution, format, out);
                case TRUTH -> writeTruth(execution.ask(), format, out);
                case GRAPH -> GraphText.write(graph(execution), format, out);
            };
            out.flush();
            return size;
        } catch (QueryCancelledException e) {
            throw outOfTime();
        }
    }

    /**
     * All rows of a table as people read them: IRIs short, literals without type, empty where a variable is unbound.
     *
     * @throws IllegalStateException when the answer is no table
     * @throws TimeLimitException when the query takes too long
     */
    public List<List<String>> rows() {
        if (kind != AnswerKind.TABLE) {
            throw new IllegalStateException("an answer without rows");
        }
        List<List<String>> rows = new ArrayList<>();
        try (QueryExec execution = execution()) {
            RowSet table = execution.select();
            table.forEachRemaining(row -> rows.add(TextTable.cells(table.getResultVars(), row)));
        } catch (QueryCancelledException e) {
            throw outOfTime();
        }
        return rows;
    }

    private TimeLimitException outOfTime() {
        return new TimeLimitException("no answer within " + timeLimit.toMillis() / 1000.0
                + " s, which is the limit; ask for less or allow more time");
    }

    private void requireSuitable(AnswerFormat format) {
        if (!format.suits(kind)) {
            String what = switch (kind) {
                case TABLE -> "a table";
                case TRUTH -> "a yes or no";
                case GRAPH -> "a graph";
            };
            throw new WrongArgumentException(
                    "format",
                    "the answer is " + what + ", which is not written as " + format.label() + " but as "
                            + AnswerFormat.labels(AnswerFormat.of(kind)),
                    AnswerFormat.of(kind).stream().map(AnswerFormat::label).toList());
        }
    }

    private QueryExec execution() {
        Context context = dataset.getContext().copy();
        Confinement.apply(context);
        return QueryExec.dataset(dataset)
                .query(query)
                .substitution(terms)
                .context(context)
                .timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS)
                .build();
    }

    private long writeTable(QueryExec execution, AnswerFormat format, OutputStream out) throws IOException {
        RowSet rows = execution.select();
        if (format == AnswerFormat.RECORDS) {
            return new Records(arguments(), remarks).write(rows, out);
        }
        if (format == AnswerFormat.TEXT) {
            return new TextTable(rows).write(out);
        }
        CountedRows counted = new CountedRows(rows);
        writer(format).write(out, counted, execution.getContext());
        return counted.count();
    }

    private long writeTruth(boolean truth, AnswerFormat format, OutputStream out) throws IOException {
        if (format == AnswerFormat.TEXT) {
            out.write((truth ? "yes\n" : "no\n").getBytes(StandardCharsets.UTF_8));
        } else if (format == AnswerFormat.RECORDS) {
            new Records(arguments(), remarks).write(truth, out);
        } else {
            writer(format).write(out, truth, Context.emptyContext());
        }
        return 1;
    }

    private static RowSetWriter writer(AnswerFormat format) {
        Lang language = switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case TEXT, RECORDS, TURTLE, NTRIPLES, JSONLD ->
                throw new IllegalStateException(format + " is not written row by row");
        };
        return RowSetWriterRegistry.getFactory(language).create(language);
    }

    private Graph graph(QueryExec execution) {
        Graph graph = GraphFactory.createDefaultGraph();
        return query.isConstructType() ? execution.construct(graph) : execution.describe(graph);
    }

    /** Rows that pass, counted. */
    private static final class CountedRows implements RowSet {
        private final RowSet rows;
        private long count;

        CountedRows(RowSet rows) {
            this.rows = rows;
        }

        long count() {
            return count;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Binding next() {
            count++;
            return rows.next();
        }

        @Override
        public @Nullable List<Var> getResultVars() {
            return rows.getResultVars();
        }

        @Override
        public long getRowNumber() {
            return rows.getRowNumber();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}

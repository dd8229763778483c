package org.papergraph.serve;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The query operation of Fuseki, which begins to answer only when it has the whole answer, and holds no more than so much.
 * So a query that runs out of time gets status 503 whenever that happens, and no client takes the half for the whole.
 */
final class BoundedQuery extends SPARQL_QueryDataset {

    /** More than a page or a notebook takes at once. */
    static final int MOST_ROWS = 100_000;

    /** What a triple or a cell takes besides its characters. */
    private static final int CHARACTERS_OF_A_TERM = 50;

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String text) {
        try {
            if (query.isSelectType()) {
                return new QueryExecResult(table(execution));
            }
            if (query.isConstructType() && !query.isConstructQuad()) {
                return new QueryExecResult(graph(execution, query));
            }
            return super.executeQuery(action, execution, query, text);
        } catch (QueryException e) {
            throw e;
        } catch (JenaException e) {
            // Words to search for that are no query of the text index, for one.
            ServletOps.errorBadRequest(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static RowSet table(QueryExec execution) {
        RowSet rows = execution.select();
        List<Var> columns = rows.getResultVars();
        List<Binding> held = new ArrayList<>();
        Room room = new Room();
        while (rows.hasNext()) {
            Binding row = rows.next();
            room.takeRow();
            for (Var column : columns) {
                Node term = row.get(column);
                if (term != null) {
                    room.take(term);
                }
            }
            held.add(row);
        }
        return RowSetStream.create(columns, held.iterator());
    }

    private static Graph graph(QueryExec execution, Query query) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        Room room = new Room();
        for (Iterator<Triple> triples = execution.constructTriples(); triples.hasNext(); ) {
            Triple triple = triples.next();
            room.takeRow();
            room.take(triple.getSubject());
            room.take(triple.getObject());
            graph.add(triple);
        }
        return graph;
    }

    /** What is left of the size that an answer may have. */
    private static final class Room {
        private long characters = Body.LARGEST;
        private int rows = MOST_ROWS;

        void takeRow() {
            if (--rows < 0) {
                refuse("more than " + MOST_ROWS + " rows or triples");
            }
        }

        void take(Node term) {
            characters -= CHARACTERS_OF_A_TERM;
            characters -= term.isLiteral()
                    ? term.getLiteralLexicalForm().length()
                    : term.toString().length();
            if (characters < 0) {
                refuse("more than " + (Body.LARGEST >> 20) + " MB");
            }
        }

        private static void refuse(String size) {
            ServletOps.errorBadRequest(Body.tooLarge(size).detail());
        }
    }
}

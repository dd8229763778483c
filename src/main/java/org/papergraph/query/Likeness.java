package org.papergraph.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase2;
import org.papergraph.paper.TextVector;

/**
 * The function {@code pg:likeness(?embedding, ?other)} of SPARQL: the cosine of two papers' {@code pg:embedding}, -1 to 1.
 */
final class Likeness extends FunctionBase2 {

    /** Without namespace. */
    static final String NAME = "likeness";

    private static final int DIGITS = 3;

    @Override
    public NodeValue exec(NodeValue one, NodeValue other) {
        double cosine = vector(one).cosine(vector(other));
        // The vectors' bytes say no more.
        return NodeValue.makeDecimal(BigDecimal.valueOf(cosine).setScale(DIGITS, RoundingMode.HALF_EVEN));
    }

    private static TextVector vector(NodeValue value) {
        try {
            return TextVector.ofBase64(value.asNode().getLiteralLexicalForm());
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw new ExprEvalException("no embedding: " + value);
        }
    }
}

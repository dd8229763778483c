package org.papergraph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.papergraph.paper.TextVector;

/**
 * Literals in canonical form, so that what a store gives back equals what was put in.
 *
 * <p>TDB2 keeps small numbers and dates as values and writes them out anew; its form of a decimal is the canonical one
 * of XML Schema 1.0, with a digit on either side of the point.
 *
 * @see <a href="https://www.w3.org/TR/xmlschema-2/#decimal-canonical-representation">XML Schema 1.0 part 2, 3.2.3.2</a>
 */
final class Literals {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int CONFIDENCE_DECIMALS = 3;
    private static final int LONGEST_NUMBER = 1000;

    private Literals() {}

    static Node embedding(TextVector vector) {
        return NodeFactory.createLiteralDT(vector.base64(), XSDDatatype.XSDbase64Binary);
    }

    static Node plain(String text) {
        return NodeFactory.createLiteralString(StorableText.of(text));
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(StorableText.of(text), "en");
    }

    /**
     * An xsd:decimal.
     *
     * @throws IllegalArgumentException when writing it out would take over a thousand digits
     */
    static Node decimal(BigDecimal number) {
        if (number.precision() + Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new IllegalArgumentException("no number that a paper reports has the exponent of " + number);
        }
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        BigDecimal canonical = shortest.scale() < 1 ? shortest.setScale(1, RoundingMode.UNNECESSARY) : shortest;
        return NodeFactory.createLiteralDT(canonical.toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** A confidence from 0 to 1, with three decimals at most. */
    static Node confidence(double confidence) {
        return decimal(BigDecimal.valueOf(confidence).setScale(CONFIDENCE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** An offset in UTF-16 code units. */
    static Node offset(int offset) {
        return NodeFactory.createLiteralDT(Integer.toString(offset), XSDDatatype.XSDnonNegativeInteger);
    }

    /** A year, month or day; a text that is none of them stays a plain text, which the shapes then report. */
    static Node date(String date) {
        XSDDatatype datatype = XSDDatatype.XSDstring;
        if (YEAR.matcher(date).matches()) {
            datatype = XSDDatatype.XSDgYear;
        } else if (MONTH.matcher(date).matches()) {
            datatype = XSDDatatype.XSDgYearMonth;
        } else if (DAY.matcher(date).matches()) {
            datatype = XSDDatatype.XSDdate;
        }
        return datatype.isValid(date) ? NodeFactory.createLiteralDT(date, datatype) : plain(date);
    }
}

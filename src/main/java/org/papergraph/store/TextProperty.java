package org.papergraph.store;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The properties whose literals can be searched for words, each with its field of the index. */
enum TextProperty {
    PREFERRED_LABEL(TextProperty.LABEL, "http://www.w3.org/2004/02/skos/core#prefLabel"),
    ALTERNATIVE_LABEL(TextProperty.LABEL, "http://www.w3.org/2004/02/skos/core#altLabel"),
    TITLE("title", "http://purl.org/dc/terms/title"),
    ABSTRACT("abstract", "http://purl.org/dc/terms/abstract");

    /** The field that is searched when a query names no property. */
    static final String LABEL = "label";

    private final String field;
    private final String iri;

    TextProperty(String field, String iri) {
        this.field = field;
        this.iri = iri;
    }

    String field() {
        return field;
    }

    Node node() {
        return NodeFactory.createURI(iri);
    }

    /** The constant of a property; empty for all others. */
    static Optional<TextProperty> of(Node property) {
        for (TextProperty known : values()) {
            if (property.isURI() && known.iri.equals(property.getURI())) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}

package org.papergraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of other vocabularies that the graph uses, each where {@link Vocabulary} has no need of its own. */
public final class ReusedTerms {

    /** Dublin Core terms; prefix {@code dcterms}. */
    public static final String DCTERMS = "http://purl.org/dc/terms/";

    /** Schema.org; prefix {@code schema}. */
    public static final String SCHEMA = "https://schema.org/";

    /** SKOS; prefix {@code skos}. */
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    /** ML-Schema; prefix {@code mls}. */
    public static final String MLS = "http://www.w3.org/ns/mls#";

    /** NLP Interchange Format 2.0 core; prefix {@code nif}. */
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";

    /** Internationalization Tag Set 2.0; prefix {@code itsrdf}. */
    public static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";

    /** PROV-O; prefix {@code prov}. */
    public static final String PROV = "http://www.w3.org/ns/prov#";

    /** RDF itself; prefix {@code rdf}. */
    public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static final Node TYPE = term(RDF, "type");
    public static final Node STATEMENT = term(RDF, "Statement");
    public static final Node SUBJECT = term(RDF, "subject");
    public static final Node PREDICATE = term(RDF, "predicate");
    public static final Node OBJECT = term(RDF, "object");

    public static final Node TITLE = term(DCTERMS, "title");
    public static final Node ABSTRACT = term(DCTERMS, "abstract");
    public static final Node CREATOR = term(DCTERMS, "creator");
    public static final Node ISSUED = term(DCTERMS, "issued");
    public static final Node IDENTIFIER = term(DCTERMS, "identifier");
    public static final Node SOURCE = term(DCTERMS, "source");
    public static final Node IS_REPLACED_BY = term(DCTERMS, "isReplacedBy");

    public static final Node SCHOLARLY_ARTICLE = term(SCHEMA, "ScholarlyArticle");
    public static final Node PERSON = term(SCHEMA, "Person");
    public static final Node NAME = term(SCHEMA, "name");
    public static final Node URL = term(SCHEMA, "url");
    public static final Node MENTIONS = term(SCHEMA, "mentions");

    public static final Node CONCEPT = term(SKOS, "Concept");
    public static final Node PREF_LABEL = term(SKOS, "prefLabel");
    public static final Node ALT_LABEL = term(SKOS, "altLabel");
    public static final Node EXACT_MATCH = term(SKOS, "exactMatch");
    public static final Node CLOSE_MATCH = term(SKOS, "closeMatch");

    public static final Node BROADER = term(SKOS, "broader");

    public static final Node MODEL_EVALUATION = term(MLS, "ModelEvaluation");
    public static final Node SPECIFIED_BY = term(MLS, "specifiedBy");
    public static final Node HAS_VALUE = term(MLS, "hasValue");

    public static final Node CONTEXT = term(NIF, "Context");
    public static final Node SENTENCE = term(NIF, "Sentence");
    public static final Node PHRASE = term(NIF, "Phrase");
    public static final Node BEGIN_INDEX = term(NIF, "beginIndex");
    public static final Node END_INDEX = term(NIF, "endIndex");
    public static final Node ANCHOR_OF = term(NIF, "anchorOf");
    public static final Node REFERENCE_CONTEXT = term(NIF, "referenceContext");
    public static final Node IN_SENTENCE = term(NIF, "sentence");

    public static final Node IDENTIFIES = term(ITSRDF, "taIdentRef");
    public static final Node CLASS_REF = term(ITSRDF, "taClassRef");
    public static final Node TEXT_CONFIDENCE = term(ITSRDF, "taConfidence");

    public static final Node WAS_DERIVED_FROM = term(PROV, "wasDerivedFrom");

    private ReusedTerms() {}

    private static Node term(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}

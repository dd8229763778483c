package org.papergraph.graph;

import java.util.Map;
import java.util.TreeMap;

/** The prefixes under which people and programs read the graph's IRIs; the same in every output. */
public final class Prefixes {

    private static final Map<String, String> NAMESPACES = Map.ofEntries(
            Map.entry("pg", Vocabulary.NAMESPACE),
            Map.entry("dcterms", ReusedTerms.DCTERMS),
            Map.entry("schema", ReusedTerms.SCHEMA),
            Map.entry("skos", ReusedTerms.SKOS),
            Map.entry("mls", ReusedTerms.MLS),
            Map.entry("nif", ReusedTerms.NIF),
            Map.entry("itsrdf", ReusedTerms.ITSRDF),
            Map.entry("prov", ReusedTerms.PROV),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    private Prefixes() {}

    /** Namespace by prefix, sorted by prefix. */
    public static Map<String, String> all() {
        return new TreeMap<>(NAMESPACES);
    }

    /**
     * An IRI as people like to read it: {@code pg:Method} for a term, {@code method/bert} for a resource of the graph,
     * any other in full. For reading only: it is no syntax.
     */
    public static String shortForm(String iri) {
        for (Map.Entry<String, String> prefix : NAMESPACES.entrySet()) {
            if (iri.startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri.startsWith(Iris.BASE) ? iri.substring(Iris.BASE.length()) : iri;
    }
}

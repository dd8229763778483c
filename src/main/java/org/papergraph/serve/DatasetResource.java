package org.papergraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.papergraph.graph.Iris;
import org.papergraph.graph.Prefixes;
import org.papergraph.graph.ReusedTerms;
import org.papergraph.store.PaperStore;

/**
 * {@code /.well-known/void} and {@code /dataset}: what the graph as a whole is, holds and is to be had by.
 *
 * @see <a href="https://www.w3.org/TR/void/">Describing Linked Datasets with the VoID Vocabulary</a>
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">Data Catalog Vocabulary, version 3</a>
 */
final class DatasetResource implements Resource {

    static final String VOID_PATH = "/.well-known/void";
    static final String DCAT_PATH = "/dataset";

    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";

    private final OfState<Optional<GraphStatistics>> statistics;

    DatasetResource(PaperStore store, Duration timeLimit) {
        this.statistics = new OfState<>(store, () -> store.read(dataset -> GraphStatistics.of(dataset, timeLimit)));
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        GraphReply.send(new Description(Origin.of(request)).describe(statistics.get()), request, response);
    }

    private static final class Description {
        private final Graph graph = GraphFactory.createDefaultGraph();
        private final String origin;
        private final Node dataset;

        Description(String origin) {
            this.origin = origin;
            this.dataset = iri(origin + VOID_PATH.substring(1) + "#graph");
        }

        Graph describe(Optional<GraphStatistics> statistics) {
            describeDataset();
            describeAccess();
            statistics.ifPresent(known -> {
                add(dataset, VOID + "triples", number(known.triples()));
                partitions("property", known.properties());
                partitions("class", known.classes());
            });
            return graph;
        }

        private void describeDataset() {
            type(dataset, VOID + "Dataset");
            type(dataset, DCAT + "Dataset");
            type(iri(origin + VOID_PATH.substring(1)), VOID + "DatasetDescription");
            add(dataset, ReusedTerms.DCTERMS + "title", english("A knowledge graph of papers"));
            add(
                    dataset,
                    ReusedTerms.DCTERMS + "description",
                    english("Which tasks, methods, datasets and metrics papers name in which roles, and which results"
                            + " they claim, taken from their abstracts by a program, each with the sentence that says"
                            + " so and a confidence."));
            add(dataset, VOID + "uriSpace", NodeFactory.createLiteralString(Iris.BASE));
            add(dataset, ReusedTerms.DCTERMS + "conformsTo", iri(Iris.BASE + "ontology"));
            Prefixes.all().values().forEach(namespace -> add(dataset, VOID + "vocabulary", iri(namespace)));
        }

        private void describeAccess() {
            Node service = iri(origin + "sparql");
            add(dataset, VOID + "sparqlEndpoint", service);
            type(service, DCAT + "DataService");
            add(service, DCAT + "endpointURL", service);
            add(service, DCAT + "servesDataset", dataset);
            add(service, ReusedTerms.DCTERMS + "title", english("SPARQL 1.1 endpoint"));
            add(service, ReusedTerms.DCTERMS + "conformsTo", iri("https://www.w3.org/TR/sparql11-protocol/"));
            Node questions = iri(origin + "api");
            type(questions, DCAT + "DataService");
            add(questions, DCAT + "endpointURL", questions);
            add(questions, DCAT + "endpointDescription", questions);
            add(questions, DCAT + "servesDataset", dataset);
            add(questions, ReusedTerms.DCTERMS + "title", english("Questions of the catalogue, OpenAPI 3.1"));
            add(questions, ReusedTerms.DCTERMS + "conformsTo", iri("https://spec.openapis.org/oas/v3.1.1"));
        }

        private void partitions(String kind, Map<String, Long> counts) {
            counts.forEach((about, count) -> {
                Node partition = iri(dataset.getURI() + "-" + kind + "-"
                        + Prefixes.shortForm(about).replace(':', '-'));
                if (about.contains("://") && !about.contains("<")) {
                    add(dataset, VOID + kind + "Partition", partition);
                    add(partition, VOID + kind, iri(about));
                    add(partition, VOID + (kind.equals("class") ? "entities" : "triples"), number(count));
                }
            });
        }

        private void type(Node thing, String type) {
            graph.add(thing, ReusedTerms.TYPE, iri(type));
        }

        private void add(Node subject, String property, Node object) {
            graph.add(subject, iri(property), object);
        }

        private static Node iri(String iri) {
            return NodeFactory.createURI(iri);
        }

        private static Node english(String text) {
            return NodeFactory.createLiteralLang(text, "en");
        }

        private static Node number(long number) {
            return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
        }
    }
}

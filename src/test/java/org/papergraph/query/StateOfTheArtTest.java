package org.papergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class StateOfTheArtTest {

    /** One result in days and without a metric; a metric with a direction is somewhere in the graph. */
    private static final String GRAPH = """
            PREFIX : <https://w3id.org/papergraph/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX mls: <http://www.w3.org/ns/mls#>
            PREFIX pg: <https://w3id.org/papergraph/ontology#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <https://w3id.org/papergraph/paper/p> a schema:ScholarlyArticle ; dcterms:title "P"@en .
            <https://w3id.org/papergraph/task/translation> a pg:Task ; skos:prefLabel "translation"@en .
            <https://w3id.org/papergraph/metric/bleu> a pg:Metric ; skos:prefLabel "BLEU"@en ; pg:direction pg:HigherIsBetter .
            <https://w3id.org/papergraph/paper/p#result=1,2> a pg:Result ; pg:reportedIn <https://w3id.org/papergraph/paper/p> ;
              pg:forTask <https://w3id.org/papergraph/task/translation> ; mls:hasValue 3.5 ; pg:unit "days" .
            """;

    @Test
    void aResultWithoutMetricGetsNoneFromTheRestOfTheGraph() {
        assertThat(rows(Map.of("task", "translation")))
                .singleElement()
                .satisfies(row -> assertThat(row.get(0)).isEmpty());
        assertThat(rows(Map.of("task", "translation", "metric", "BLEU"))).isEmpty();
    }

    private static List<List<String>> rows(Map<String, String> arguments) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(GRAPH, Lang.TURTLE).parse(graph);
        DatasetGraph dataset = DatasetFactory.createGeneral().asDatasetGraph();
        graph.find().forEachRemaining(triple -> dataset.add(Quad.create(Quad.defaultGraphIRI, triple)));
        return new Answers(dataset, Duration.ofMinutes(1))
                .answer(Catalogue.load().question("state-of-the-art"), arguments)
                .rows();
    }
}

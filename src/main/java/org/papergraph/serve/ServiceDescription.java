package org.papergraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * Says what the endpoint offers, to whoever asks it without a query.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
final class ServiceDescription implements Filter {

    private static final String TURTLE = """
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX format: <http://www.w3.org/ns/formats/>

            <sparql> a sd:Service ;
                sd:endpoint <sparql> ;
                sd:supportedLanguage sd:SPARQL11Query ;
                sd:feature sd:UnionDefaultGraph ;
                sd:propertyFeature <http://jena.apache.org/text#query> ;
                sd:resultFormat format:SPARQL_Results_JSON , format:SPARQL_Results_XML , format:SPARQL_Results_CSV ,
                    format:SPARQL_Results_TSV , format:Turtle , format:N-Triples , format:JSON-LD , format:RDF_XML ;
                sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph <.well-known/void#graph> ] .
            <.well-known/void#graph> a sd:Graph .
            """;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest from = (HttpServletRequest) request;
        HttpServletResponse to = (HttpServletResponse) response;
        boolean reads = from.getMethod().equals("GET") || from.getMethod().equals("HEAD");
        if (!reads || from.getParameterMap().keySet().stream().anyMatch(name -> !name.equals(AnswerReply.FORMAT))) {
            chain.doFilter(request, response);
            return;
        }
        try {
            GraphReply.send(
                    RDFParser.fromString(TURTLE, Lang.TURTLE)
                            .base(Origin.of(from))
                            .toGraph(),
                    from,
                    to);
        } catch (ProblemException e) {
            e.problem().send(to);
        }
    }
}

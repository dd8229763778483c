package org.papergraph.export;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Another store, reached by the SPARQL 1.1 Graph Store HTTP Protocol (W3C Recommendation of 21 March 2013), graphs named
 * indirectly: {@code service?graph=IRI}.
 *
 * <p>What may pass (no connection, 429, 5xx) is tried again twice, one and four seconds later; what may not is an exception
 * at once.
 */
public final class GraphStore {

    private static final int TRIES = 3;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(10);

    private final URI service;
    private final Optional<String> authorization;
    private final Duration pause;
    private final HttpClient client;

    /**
     * A store to talk to; nothing is sent yet.
     *
     * @param service the protocol's address, such as {@code http://host:3030/dataset/data}
     * @param authorization value of the Authorization header that every request carries
     */
    public GraphStore(URI service, Optional<String> authorization) {
        this(service, authorization, Duration.ofSeconds(1));
    }

    GraphStore(URI service, Optional<String> authorization, Duration pause) {
        this.service = service;
        this.authorization = authorization;
        this.pause = pause;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** The protocol's address. */
    URI service() {
        return service;
    }

    /**
     * Replaces a graph.
     *
     * @param triples a file of N-Triples
     * @throws RefusedGraphException when the store does not take it
     * @throws IOException when the store is not reached, or the file not read
     */
    void replace(String graph, Path triples) throws IOException, InterruptedException {
        HttpRequest request = request(graph)
                .header("Content-Type", "application/n-triples")
                .PUT(BodyPublishers.ofFile(triples))
                .build();
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw refused("PUT", graph, response);
        }
    }

    /**
     * Removes a graph; one that is not there is as good as removed.
     *
     * @throws RefusedGraphException when the store does not remove it
     * @throws IOException when the store is not reached
     */
    void remove(String graph) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(graph).DELETE().build());
        if (response.statusCode() / 100 != 2 && response.statusCode() != 404) {
            throw refused("DELETE", graph, response);
        }
    }

    private HttpRequest.Builder request(String graph) {
        String separator = service.getRawQuery() == null ? "?" : "&";
        URI uri = URI.create(service + separator + "graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8));
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(ANSWER_TIMEOUT);
        authorization.ifPresent(value -> builder.header("Authorization", value));
        return builder;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (attempt == TRIES || !mayPass(response.statusCode())) {
                    return response;
                }
            } catch (ConnectException e) {
                if (attempt == TRIES) {
                    throw new IOException(
                            "no answer from " + service + "; is the store running, and the address right?", e);
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw new IOException(
                            "the connection to " + service + " broke off (" + e.getMessage() + "); call again to go on",
                            e);
                }
            }
            Thread.sleep(pause.multipliedBy((long) attempt * attempt).toMillis());
        }
    }

    private static boolean mayPass(int status) {
        return status == 429 || status / 100 == 5;
    }

    private RefusedGraphException refused(String method, String graph, HttpResponse<String> response) {
        String remedy = switch (response.statusCode()) {
            case 401, 403 -> "give a user name or token that may write";
            case 404, 405, 501 -> "name the address of the Graph Store Protocol, not of queries";
            case 413 -> "raise the store's limit for request sizes";
            default -> "see the store's log";
        };
        String said = response.body().strip();
        return new RefusedGraphException(service + " answered " + response.statusCode() + " to " + method + " of "
                + graph
                + (said.isEmpty()
                        ? ""
                        : " (" + said.substring(0, Math.min(said.length(), 200)).replaceAll("\\s+", " ") + ")")
                + "; " + remedy);
    }
}

package org.papergraph.serve;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.papergraph.page.Pages;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Confinement;

/**
 * A running server of one dataset: SPARQL queries at {@code /sparql}, a page for people at {@code /}.
 *
 * <p>It answers queries and does nothing else: no update, no graph store protocol, no SERVICE, no function class that a
 * query names. A query that finds nothing within the time limit is answered with status 503; one whose rows were
 * already under way ends in the middle.
 */
public final class GraphServer implements AutoCloseable {

    private static final String SPARQL = "/sparql";

    private final FusekiServer server;

    private GraphServer(FusekiServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param dataset what to serve; its default graph, for queries, is the union of its named graphs. The server makes
     *     its own transactions
     * @param host name or address of this machine to listen at; {@code 127.0.0.1} for this machine's own users alone
     * @param port to listen at; 0 for any that is free
     * @param timeLimit after which a query is given up; more than zero
     * @throws PortInUseException when something else listens there
     * @throws UnusableAddressException when this machine has no such address or may not use the port
     */
    public static GraphServer start(DatasetGraph dataset, String host, int port, Duration timeLimit) {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("no time to answer: " + timeLimit);
        }
        // SHACL's and other inner queries do not see the endpoint's context.
        ARQ.globalServiceAllowed = false;
        DataService service = DataService.newBuilder(dataset)
                .addEndpoint(Endpoint.create()
                        .operation(Operation.Query)
                        .context(limits(timeLimit))
                        .build())
                .build();
        Pages pages = new Pages(dataset, Catalogue.load(), timeLimit);
        FusekiServer server = FusekiServer.create()
                .port(port)
                .add(SPARQL, service)
                .addFilter("/*", new SafeHeaders(isLoopback(host, port)))
                .addFilter(SPARQL, new ServiceDescription())
                .addServlet("/*", new PageServlet(() -> pages))
                .build();
        for (Connector connector : server.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector network) {
                network.setHost(host);
            }
        }
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            throw startFailure(host, port, e);
        }
        return new GraphServer(server);
    }

    /** The port that it listens at. */
    public int port() {
        return server.getPort();
    }

    /** Lets running requests end for a short while, then stops; closing twice does nothing. The dataset stays open. */
    @Override
    public void close() {
        server.stop();
    }

    private static Context limits(Duration timeLimit) {
        Context context = new Context();
        context.set(ARQ.queryTimeout, timeLimit.toMillis() + "," + timeLimit.toMillis());
        Confinement.apply(context);
        return context;
    }

    private static boolean isLoopback(String host, int port) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UnusableAddressException(host, port, e);
        }
    }

    private static RuntimeException startFailure(String host, int port, RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return String.valueOf(cause.getMessage()).contains("in use")
                        ? new PortInUseException(host, port, failure)
                        : new UnusableAddressException(host, port, cause);
            }
        }
        return failure;
    }
}

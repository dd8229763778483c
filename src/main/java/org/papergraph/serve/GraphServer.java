package org.papergraph.serve;

import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.util.Context;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.jspecify.annotations.Nullable;
import org.papergraph.mcp.AgentServers;
import org.papergraph.mcp.GraphTools;
import org.papergraph.query.Catalogue;
import org.papergraph.query.Confinement;
import org.papergraph.store.PaperStore;

/**
 * A running server of one store: SPARQL at {@code /sparql}, the catalogue's questions at {@code /api}, things of the graph
 * under the paths of their IRIs, graphs at {@code /data}, descriptions of the whole, and pages for people.
 *
 * <p>It reads and does nothing else: no update, no SERVICE, no function class that a query names, nothing fetched. A
 * query that takes longer than the time limit is answered with status 503.
 */
public final class GraphServer implements AutoCloseable {

    /** Where agents connect. */
    static final String MCP = "/mcp";

    private static final String SPARQL = "/sparql";

    /** Longest query that is read, bytes. */
    private static final long LARGEST_REQUEST = 1 << 20;

    private static final long GRACE_MILLIS = 5_000;

    private final FusekiServer server;
    private final PresentPages pages;

    private GraphServer(FusekiServer server, PresentPages pages) {
        this.server = server;
        this.pages = pages;
    }

    /**
     * Starts a server.
     *
     * @param store what to serve, and may go on to be written to
     * @param host name or address of this machine to listen at; {@code 127.0.0.1} for this machine's own users alone
     * @param port to listen at; 0 for any that is free
     * @param timeLimit after which a query is given up; more than zero
     * @throws PortInUseException when something else listens there
     * @throws UnusableAddressException when this machine has no such address or may not use the port
     */
    public static GraphServer start(PaperStore store, String host, int port, Duration timeLimit) {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("no time to answer: " + timeLimit);
        }
        // SHACL's and other inner queries do not see the endpoint's context.
        ARQ.globalServiceAllowed = false;
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, WebContent.contentTypeSPARQLQuery, new BoundedQuery());
        DataService service = DataService.newBuilder(store.dataset())
                .addEndpoint(Endpoint.create()
                        .operation(Operation.Query)
                        .context(limits(timeLimit))
                        .build())
                .build();
        Catalogue catalogue = Catalogue.load();
        boolean loopbackOnly = isLoopback(host, port);
        PresentPages pages = new PresentPages(store, catalogue, timeLimit);
        FusekiServer server = FusekiServer.create(operations)
                .port(port)
                .add(SPARQL, service)
                .addFilter("/*", new SafeHeaders(loopbackOnly))
                .addFilter("/*", new CrossOriginReading(loopbackOnly))
                .addFilter("/*", new Freshness(store, pages))
                .addFilter(SPARQL, new WholeRequest())
                .addFilter(SPARQL, new ServiceDescription())
                .addServlet(MCP, agents(new GraphTools(store, catalogue, timeLimit)))
                .addServlet("/*", router(store, catalogue, new PageDesk(pages), timeLimit))
                .build();
        configure(server.getJettyServer(), host);
        try {
            server.start();
        } catch (RuntimeException e) {
            server.stop();
            pages.close();
            throw startFailure(host, port, e);
        }
        return new GraphServer(server, pages);
    }

    private static HttpServlet agents(GraphTools tools) {
        HttpServletStatelessServerTransport transport = HttpServletStatelessServerTransport.builder()
                .jsonMapper(AgentServers.json())
                .messageEndpoint(MCP)
                .build();
        new AgentServers(tools).overHttp(transport);
        return transport;
    }

    private static Router router(PaperStore store, Catalogue catalogue, PageDesk pages, Duration timeLimit) {
        Resource dataset = new DatasetResource(store, timeLimit);
        Map<Predicate<String>, Resource> data = new LinkedHashMap<>();
        data.put(OpenApiResource.PATH::equals, new OpenApiResource(catalogue));
        data.put(path -> path.startsWith(QuestionResource.PATH), new QuestionResource(store, catalogue, timeLimit));
        data.put(GraphStoreResource.PATH::equals, new GraphStoreResource(store));
        data.put("/ontology"::equals, new OntologyResource());
        data.put(DatasetResource.VOID_PATH::equals, dataset);
        data.put(DatasetResource.DCAT_PATH::equals, dataset);
        data.put(Router::isNode, new NodeResource(store, catalogue, timeLimit));
        return new Router(store, data, pages);
    }

    private static void configure(Server jetty, String host) {
        for (Connector connector : jetty.getConnectors()) {
            if (connector instanceof ServerConnector network) {
                network.setHost(host);
                // Names hold percent-encoded slashes; paths are compared as they come and lead to no file.
                HttpConfiguration http = network.getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration();
                http.setUriCompliance(UriCompliance.UNSAFE);
                http.setSendServerVersion(false);
            }
        }
        Handler limited = new SizeLimitHandler(LARGEST_REQUEST, -1);
        ((Handler.Wrapper) limited).setHandler(jetty.getHandler());
        CompressionHandler compressing = new CompressionHandler();
        compressing.setHandler(limited);
        jetty.setHandler(compressing);
        jetty.setStopTimeout(GRACE_MILLIS);
    }

    /** The port that it listens at. */
    public int port() {
        return server.getPort();
    }

    /** Lets running requests end for a short while, then stops; closing twice does nothing. The dataset stays open. */
    @Override
    public void close() {
        server.stop();
        pages.close();
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

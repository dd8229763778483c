package org.papergraph.export;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** RDF4J's own server in a process of its own, with one repository, {@code papers}, in memory. */
final class Rdf4jServer implements AutoCloseable {

    static final Path PROGRAMS = Path.of("target", "rdf4j");

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String REPOSITORY = """
            @prefix config: <tag:rdf4j.org,2023:config/> .
            <urn:papers> a config:Repository ; config:rep.id "papers" ;
              config:rep.impl [ config:rep.type "openrdf:SailRepository" ;
                config:sail.impl [ config:sail.type "openrdf:MemoryStore" ] ] .
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    Rdf4jServer(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://127.0.0.1:" + port + "/repositories/papers";
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dorg.eclipse.rdf4j.appdata.basedir=" + folder.resolve("data"),
                        "-jar",
                        PROGRAMS.resolve("jetty-runner.jar").toAbsolutePath().toString(),
                        "--port",
                        Integer.toString(port),
                        PROGRAMS.resolve("rdf4j-http-server.war")
                                .toAbsolutePath()
                                .toString())
                .directory(Files.createDirectories(folder).toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!makeRepository()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                close();
                throw new IOException("RDF4J did not start: " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(200);
        }
    }

    private boolean makeRepository() throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "text/turtle")
                            .PUT(BodyPublishers.ofString(REPOSITORY))
                            .build(),
                    BodyHandlers.ofString());
            return response.statusCode() == 204;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI graphStore() {
        return URI.create(address + "/rdf-graphs/service");
    }

    /** All quads that it holds, as N-Quads. */
    String quads() throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + "/statements"))
                                .header("Accept", "application/n-quads")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

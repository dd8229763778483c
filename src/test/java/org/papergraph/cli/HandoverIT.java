package org.papergraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papergraph.cli.Cli.papergraph;
import static org.papergraph.cli.Cli.papergraphReading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.papergraph.cli.Cli.Outcome;
import org.papergraph.serve.GraphServer;
import org.papergraph.store.PaperStore;

/** Commands on a store that a server has open. */
@Timeout(300)
class HandoverIT {

    private static final String SHEEP = """
            {"id": "s1", "title": "SheepGAT: Counting Sheep with Graph Attention Networks", "abstract": "We propose SheepGAT, \
            a graph attention network for object counting. SheepGAT reaches an accuracy of 93.5% on ImageNet."}
            """;
    private static final String LULLABY = """
            {"title": "Lullabies for Language Models", "abstract": "We fine-tune GPT-2 and T5 for text generation and report \
            perplexity on the Penn Treebank."}
            """;

    @TempDir
    private Path folder;

    private static String count(GraphServer server, String asked) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + asked);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private static Console nobody() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false);
    }

    @Test
    void aBuildRefreshesAServedStore() throws Exception {
        Path store = folder.resolve("store");
        String sheep = Files.writeString(folder.resolve("sheep.jsonl"), SHEEP).toString();
        assertThat(papergraph("build", "--fast", "--store", store.toString(), sheep)
                        .exitCode())
                .isZero();
        try (PaperStore opened = PaperStore.openExisting(store);
                HandoverDesk desk = HandoverDesk.open(nobody(), store, opened);
                GraphServer server = GraphServer.start(opened, "127.0.0.1", 0, Duration.ofSeconds(30))) {
            assertThat(desk).isNotNull();
            String before = count(server, "/api/papers?format=csv");
            assertThat(before.lines()).hasSize(2);

            Outcome built = papergraphReading(LULLABY, "build", "--fast", "--store", store.toString(), "-");

            assertThat(built.exitCode()).as(built.talk()).isZero();
            assertThat(built.output()).startsWith("1 listings, 1 papers, 0 rejected\n1 new,");
            assertThat(built.talk()).contains("the command runs in that server");
            assertThat(count(server, "/api/papers?format=csv").lines()).hasSize(3);
            assertThat(count(server, "/api/search?words=lullabies&format=csv"))
                    .contains("Lullabies for Language Models");
            Outcome asked = papergraph("query", "--store", store.toString(), "--format", "csv", "papers");
            assertThat(asked.output().lines()).hasSize(3);
            assertThat(papergraph("validate", "--store", store.toString()).output())
                    .isEqualTo("conforms: 2 papers\n");
            Outcome wrong = papergraph("query", "--store", store.toString(), "no-such-question");
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(papergraph("serve", "--port", "0", "--store", store.toString())
                            .talk())
                    .contains("served already");
            assertThat(store.resolve("served-at")).exists();
        }
        assertThat(store.resolve("served-at")).doesNotExist();
        assertThat(papergraph("query", "--store", store.toString(), "papers").talk())
                .doesNotContain("server");
    }

    @Test
    void aStoreThatNoServerHasIsInUse() throws Exception {
        Path store = folder.resolve("store");
        try (PaperStore opened = PaperStore.open(store)) {
            assertThat(opened.state()).isPositive();
            Outcome outcome = papergraph("query", "--store", store.toString(), "papers");
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.talk()).contains("is open elsewhere");
            Files.writeString(store.resolve("served-at"), "/nowhere/at/all");
            assertThat(papergraph("query", "--store", store.toString(), "papers")
                            .talk())
                    .contains("is open elsewhere");
        }
    }
}

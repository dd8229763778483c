package org.papergraph.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Offers the tools to agents, over streams or over HTTP. */
public final class AgentServers {

    private static final String NAME = "papergraph";
    private static final String VERSION = "1";

    /** The questions check their arguments themselves, and say what would be right. */
    private static final JsonSchemaValidator NO_VALIDATION =
            (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");

    /** For the last answers when the agent has closed its side; longer than a query may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GraphTools tools;

    public AgentServers(GraphTools tools) {
        this.tools = tools;
    }

    /** How messages are read and written. */
    public static McpJsonMapper json() {
        return new JacksonMcpJsonMapper(new ObjectMapper());
    }

    /** Offers the tools over HTTP, without sessions: each request stands for itself, so that clients leave nothing behind. */
    public McpStatelessSyncServer overHttp(McpStatelessServerTransport transport) {
        McpServer.StatelessSyncSpecification server = McpServer.sync(transport)
                .serverInfo(NAME, VERSION)
                .instructions(GraphTools.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(json())
                .jsonSchemaValidator(NO_VALIDATION)
                .validateToolInputs(false);
        for (Tool tool : tools.tools()) {
            server.toolCall(tool, (context, call) -> tools.call(call.name(), call.arguments()));
        }
        return server.build();
    }

    /**
     * Offers the tools to the agent at the other end of two streams, until it closes its own.
     *
     * @param in messages, one JSON object a line
     * @param out answers, likewise
     */
    public void overStreams(InputStream in, OutputStream out) throws InterruptedException {
        Conversation conversation = new Conversation(in, out, PATIENCE);
        McpServer.SyncSpecification<?> server = McpServer.sync(
                        new StdioServerTransportProvider(json(), conversation.in(), conversation.out()))
                .serverInfo(NAME, VERSION)
                .instructions(GraphTools.INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .jsonMapper(json())
                .jsonSchemaValidator(NO_VALIDATION)
                .validateToolInputs(false);
        for (Tool tool : tools.tools()) {
            server.toolCall(tool, (exchange, call) -> tools.call(call.name(), call.arguments()));
        }
        McpSyncServer running = server.build();
        conversation.await();
        running.closeGracefully();
    }
}

package io.xyte.mcp.core.protocol;

import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;

/**
 * The SDK's stateless server over the catalogue. Its transport carries nothing: it only captures the handler, which is
 * then called on the request's own thread. This is the one class that touches the SDK's handler.
 */
final class SdkServer {
    private final McpStatelessServerHandler handler;
    private final Visibility visibility;

    SdkServer(Catalog catalog, ServerInfo info) {
        Capture capture = new Capture();
        SdkResources resources = new SdkResources(catalog);
        McpServer.sync(capture)
                .jsonMapper(new JacksonMcpJsonMapper(JsonRpc.MAPPER))
                .jsonSchemaValidator(new TrustingValidator())
                .validateToolInputs(false) // the catalogue checks arguments, in words made for the model
                .immediateExecution(true) // on the caller's thread, not on the SDK's scheduler of few threads
                .serverInfo(McpSchema.Implementation.builder(info.name(), info.version())
                        .title(info.title())
                        .build())
                .instructions(catalog.instructions())
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .prompts(false)
                        .completions()
                        .build())
                .tools(SdkTools.of(catalog))
                .resources(resources.resources())
                .resourceTemplates(resources.templates())
                .prompts(SdkPrompts.of(catalog))
                .completions(SdkCompletions.of(catalog))
                .build();
        this.handler = capture.handler();
        this.visibility = new Visibility(catalog);
    }

    /** The outcome of a request; result or error, never an exception for what a client sent in the right form. */
    JSONRPCResponse handle(Message.Request request, CallContext context) {
        JSONRPCRequest typed = new JSONRPCRequest(request.method(), request.id().asText(), request.params());
        JSONRPCResponse response =
                handler.handleRequest(new SdkContext(context), typed).block();
        return visibility.narrow(
                Objects.requireNonNull(response, "the SDK always answers"),
                context.caller().access());
    }

    private static final class Capture implements McpStatelessServerTransport {
        private final AtomicReference<McpStatelessServerHandler> captured = new AtomicReference<>();

        McpStatelessServerHandler handler() {
            return Objects.requireNonNull(captured.get(), "the SDK sets its handler while it is built");
        }

        @Override
        public void setMcpHandler(McpStatelessServerHandler handler) {
            captured.set(handler);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }

        @Override
        public List<String> protocolVersions() {
            return ProtocolVersions.SESSION_ERA;
        }
    }

    /** Our schemas and answers are checked by tests; checking them again at each start costs 100 ms. */
    private static final class TrustingValidator implements JsonSchemaValidator {
        @Override
        public void assertConforms(String what, Map<String, Object> schema) {}

        @Override
        public ValidationResponse validate(Map<String, Object> schema, Object content) {
            return ValidationResponse.asValid("");
        }
    }
}

package io.xyte.mcp.core.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

    /**
     * The outcome of a request; an error only where the SDK or the catalogue worded one for the client.
     *
     * @throws Refusal if the caller does not see what the request names, or its parameters cannot be read
     */
    JSONRPCResponse handle(Message.Request request, CallContext context) throws Refusal {
        Access access = context.caller().access();
        visibility.check(request, access);
        return visibility.narrow(run(request, new SdkContext(context)), access);
    }

    private JSONRPCResponse run(Message.Request request, SdkContext context) throws Refusal {
        JSONRPCResponse response = null;
        try {
            response = handler.handleRequest(context, typed(request)).block();
        } catch (IllegalArgumentException unreadable) {
            // nothing to tell: its words quote the client's content
        }
        if (context.bug().isPresent()) {
            throw context.bug().get();
        }
        // what is neither the catalogue's failure nor worded by the SDK is the SDK's refusal to read the parameters
        if (response == null || isInternal(response.error())) {
            throw Refusal.invalidParams("not of the form that the method takes");
        }
        return response;
    }

    private static boolean isInternal(JSONRPCResponse.@Nullable JSONRPCError error) {
        return error != null && error.code() == ErrorCode.INTERNAL_ERROR.number();
    }

    private static JSONRPCRequest typed(Message.Request request) {
        ObjectNode params = request.method().equals("initialize") ? bare(request.params()) : request.params();
        return new JSONRPCRequest(request.method(), request.id().asText(), params);
    }

    /** The SDK needs the version only, and would turn away clients with capabilities in forms newer than itself. */
    private static ObjectNode bare(ObjectNode initialize) {
        ObjectNode params = initialize.objectNode();
        params.set("protocolVersion", initialize.get("protocolVersion"));
        params.putObject("capabilities");
        params.putObject("clientInfo").put("name", "").put("version", "");
        return params;
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

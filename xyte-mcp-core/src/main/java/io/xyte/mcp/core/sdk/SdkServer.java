package io.xyte.mcp.core.sdk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServer.StatelessSyncSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.xyte.mcp.core.catalog.Access;
import io.xyte.mcp.core.catalog.CallContext;
import io.xyte.mcp.core.catalog.Catalog;
import io.xyte.mcp.core.catalog.ServerCard;
import io.xyte.mcp.core.catalog.ServerInfo;
import io.xyte.mcp.core.jsonrpc.ErrorCode;
import io.xyte.mcp.core.jsonrpc.JsonRpc;
import io.xyte.mcp.core.jsonrpc.Message;
import io.xyte.mcp.core.jsonrpc.Outcome;
import io.xyte.mcp.core.jsonrpc.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The SDK's stateless server. Its transport carries nothing: it only captures the handler, which is then called on the
 * request's own thread. This is the one class that touches the SDK's handler. Thread-safe.
 */
public final class SdkServer {
    /** The revisions of the session era, oldest first. */
    public static final List<String> SESSION_ERA = List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");

    private final McpStatelessServerHandler handler;
    private final ServerCard card;
    private final Visibility visibility;

    private SdkServer(
            ServerCard card,
            Visibility visibility,
            ServerCapabilities capabilities,
            Consumer<StatelessSyncSpecification> features) {
        Capture capture = new Capture();
        StatelessSyncSpecification specification = McpServer.sync(capture)
                .jsonMapper(new JacksonMcpJsonMapper(JsonRpc.MAPPER))
                .jsonSchemaValidator(new TrustingValidator())
                .validateToolInputs(false) // the catalogue checks arguments, in words made for the model
                .immediateExecution(true) // on the caller's thread, not on the SDK's scheduler of few threads
                .serverInfo(JsonRpc.MAPPER.convertValue(card.info(), Implementation.class))
                .instructions(card.instructions())
                .capabilities(capabilities);
        features.accept(specification);
        specification.build();
        this.handler = capture.handler();
        this.card = card;
        this.visibility = visibility;
    }

    /** A server over the catalogue, which shows each caller what that caller may see. */
    public static SdkServer over(Catalog catalog, ServerInfo info) {
        return over(catalog, info, false);
    }

    /**
     * The same.
     *
     * @param changes whether what a caller may see can change, and clients are told of it
     */
    public static SdkServer over(Catalog catalog, ServerInfo info, boolean changes) {
        ServerCapabilities capabilities = ServerCapabilities.builder()
                .tools(changes)
                .resources(false, changes)
                .prompts(changes)
                .completions()
                .build();
        SdkResources resources = new SdkResources(catalog);
        return new SdkServer(
                card(info, capabilities, catalog.instructions()),
                new CatalogVisibility(catalog),
                capabilities,
                specification -> specification
                        .tools(SdkTools.of(catalog))
                        .resources(resources.resources())
                        .resourceTemplates(resources.templates())
                        .prompts(SdkPrompts.of(catalog))
                        .completions(SdkCompletions.of(catalog)));
    }

    /** A server over features in the SDK's own words, which shows everything to everyone. */
    public static SdkServer of(
            ServerInfo info,
            ServerCapabilities capabilities,
            String instructions,
            Consumer<StatelessSyncSpecification> features) {
        return new SdkServer(card(info, capabilities, instructions), Visibility.ALL, capabilities, features);
    }

    private static ServerCard card(ServerInfo info, ServerCapabilities capabilities, String instructions) {
        Implementation implementation = Implementation.builder(info.name(), info.version())
                .title(info.title())
                .build();
        return new ServerCard(
                JsonRpc.MAPPER.valueToTree(implementation), JsonRpc.MAPPER.valueToTree(capabilities), instructions);
    }

    /** What the server tells of itself. */
    public ServerCard card() {
        return card;
    }

    /**
     * The outcome of a request; an error only where the SDK or the catalogue worded one for the client. Blocks while a
     * call runs.
     *
     * @throws Refusal if the caller does not see what the request names, or its parameters cannot be read
     */
    public Outcome handle(Message.Request request, CallContext context) throws Refusal {
        Params.check(request.method(), request.params());
        Access access = context.caller().access();
        visibility.check(request, access);
        JSONRPCResponse response = run(request, new SdkContext(context));
        if (response.error() == null) {
            return new Outcome.Result(visibility.narrow(response.result(), access));
        }
        if (response.error().code() == ErrorCode.METHOD_NOT_FOUND.number()) {
            throw new Refusal(ErrorCode.METHOD_NOT_FOUND, "Method not found: " + Params.shown(request.method()));
        }
        return new Outcome.Error(JsonRpc.MAPPER.valueToTree(response.error()));
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
            return SESSION_ERA;
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
